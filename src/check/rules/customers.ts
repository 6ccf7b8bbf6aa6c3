import type { Rule } from '../rule.ts';
import { segmentsOverlap } from './customers/overlap.ts';
import { segmentShares } from './customers/shares.ts';

/** Segments, personas and offers. */
export const CUSTOMER_RULES: readonly Rule[] = [segmentShares, segmentsOverlap];
