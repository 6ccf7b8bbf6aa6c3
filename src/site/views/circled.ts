const FIRST = 0x2460;

/** A number in a circle, as features and actions are counted: ①, ② … ⑳, then (21). */
export function circled(number: number): string {
  return number <= 20 ? String.fromCodePoint(FIRST + number - 1) : `(${number})`;
}
