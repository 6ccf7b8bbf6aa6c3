import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Grounding } from './grounding.ts';

/** One small, pure question put to a reply: does the plan bear it out? Answers carry no place. */
export type GroundRule = (grounding: Grounding) => Diagnostic[];
