/** Millimetres per unit of a drawing: type of 14 units is then 8 points high, as in the tables. */
const LARGEST = 0.206;
/** The least: type of 14 units is then nearly 7 points high. */
const SMALLEST = 0.17;
/** A drawing higher than this, in millimetres, is made smaller so that text stands beside it. */
const HIGH = 115;

interface Drawn {
  width: number;
  height: number;
}

/** Width of a drawing on paper: type of one size throughout, smaller only where it would be very high. */
export function paperWidth({ width, height }: Drawn, high = HIGH): string {
  const scale = Math.max(SMALLEST, Math.min(LARGEST, high / height));
  return `${(width * scale).toFixed(1)}mm`;
}

/** Heights in millimetres at which drawings share `room`; nothing where they could not be read then. */
export function sharedHeights(drawings: readonly Drawn[], room: number): number[] | undefined {
  const total = drawings.reduce((sum, { height }) => sum + height, 0);
  if (total * SMALLEST > room) return undefined;
  return drawings.map(({ height }) => (room * height) / total);
}
