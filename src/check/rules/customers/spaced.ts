import { printed, type Printed } from '../../../model/format.ts';

/** A figure with its unit in a sentence; Chinese units stand apart from figures. Sample: `3 个月`. */
export function spaced(value: Printed): string {
  const { figure, unit } = value;
  return /^\p{Script=Han}/u.test(unit) ? `${figure} ${unit}` : printed(value);
}
