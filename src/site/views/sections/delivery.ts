import type { Reader } from '../reader.ts';
import { BUDGET_SECTIONS } from './delivery/budget.ts';
import { CONTROL_SECTIONS } from './delivery/control.ts';
import { DIRECTION_SECTIONS } from './delivery/direction.ts';
import { ORGANISATION_SECTIONS } from './delivery/organisation.ts';
import { PROCEDURE_SECTIONS } from './delivery/procedure.ts';
import type { SectionView } from './table.ts';

/** How it is delivered: direction, execution and control. */
export const DELIVERY_SECTIONS = {
  ...DIRECTION_SECTIONS,
  ...PROCEDURE_SECTIONS,
  ...ORGANISATION_SECTIONS,
  ...BUDGET_SECTIONS,
  ...CONTROL_SECTIONS,
} as const satisfies Record<string, (reader: Reader) => SectionView>;
