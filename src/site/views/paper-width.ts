/** Millimetres per unit of a drawing: type of 14 units is then 8 points high, as in the tables. */
const LARGEST = 0.206;
/** The least: type of 14 units is then nearly 7 points high. */
const SMALLEST = 0.17;
/** A drawing higher than this, in millimetres, is made smaller so that text stands beside it. */
const HIGH = 115;

/** Width of a drawing on paper: type of one size throughout, smaller only where it would be very high. */
export function paperWidth({ width, height }: { width: number; height: number }): string {
  const scale = Math.max(SMALLEST, Math.min(LARGEST, HIGH / height));
  return `${(width * scale).toFixed(1)}mm`;
}
