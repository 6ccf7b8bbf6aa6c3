import type { Rule } from '../rule.ts';
import { cadenceContradictsName } from './service/cadence-names.ts';
import { collisions } from './service/collision.ts';
import { detectedTooLate, stepsTooLong } from './service/detection.ts';
import { looserThanKpi } from './service/looser.ts';
import { scopesUnclear } from './service/scopes.ts';

/** Automation rules, service levels and cadences. */
export const SERVICE_RULES: readonly Rule[] = [
  collisions,
  scopesUnclear,
  looserThanKpi,
  detectedTooLate,
  stepsTooLong,
  cadenceContradictsName,
];
