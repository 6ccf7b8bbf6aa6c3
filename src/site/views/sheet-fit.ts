/** How a sheet is set: the size of its type, and whether room is left over. */
export interface Fit {
  /** In points. */
  size: number;
  sparse: boolean;
}

/** What a sheet is laid out by, in points. */
export interface Setting {
  size: number;
  width: number;
}

/** Sizes of type that a sheet is tried in. The least can still be read at arm's length. */
export const SIZES = [12, 11.2, 10.5, 9.8, 9] as const;

/** How much of each part a sheet shows, by the name of the part. */
export type Amounts = Readonly<Record<string, number>>;

/** A part that is to show so much. */
export type Wish<Room extends Amounts> = readonly [part: keyof Room & string, amount: number];

export interface Wishes<Room extends Amounts> {
  least: Room;
  /** What a sheet shall show even in small type, the most important first. */
  musts: readonly Wish<Room>[];
  /** What it shows besides where room is left, one after the other. */
  extras: readonly Wish<Room>[];
}

/** Room of a sheet between its head and foot, in points. */
export interface Space {
  width: number;
  height: number;
}

/** A sheet filled less than this is set from its top; spread over the page, its parts would fall apart. */
const SPARSE = 0.9;

/** Some room is kept: how lines break is foretold, not known. */
const SAFE = 0.985;

/**
 * A sheet in the largest type in which it shows all that it must, filled up with whatever else still has
 * room. Where even the smallest type is too large, it shows what fits.
 */
export function fitSheet<Room extends Amounts, Sheet extends object>(
  { least, musts, extras }: Wishes<Room>,
  space: Space,
  make: (room: Room) => Sheet,
  heightsOf: (sheet: Sheet, setting: Setting) => readonly number[],
  sizes: readonly number[] = SIZES,
): Sheet & { fit: Fit } {
  const room = space.height * SAFE;
  for (const size of sizes) {
    const setting = { size, width: space.width };
    const fits = (amounts: Room): boolean => stacked(heightsOf(make(amounts), setting)) <= room;
    const must = granted(least, musts, fits);
    if (must.refused > 0 && size !== sizes.at(-1)) continue;
    const sheet = make(granted(must.amounts, extras, fits).amounts);
    return { ...sheet, fit: { size, sparse: stacked(heightsOf(sheet, setting)) < room * SPARSE } };
  }
  throw new Error('a sheet needs a size of type');
}

/** The amounts with every wish that fits, and how many do not. */
function granted<Room extends Amounts>(
  from: Room,
  wishes: readonly Wish<Room>[],
  fits: (amounts: Room) => boolean,
): { amounts: Room; refused: number } {
  let amounts = from;
  let refused = 0;
  for (const [part, amount] of wishes) {
    if (amount <= (amounts[part] ?? 0)) continue;
    const more: Room = { ...amounts, [part]: amount };
    if (fits(more)) amounts = more;
    else refused += 1;
  }
  return { amounts, refused };
}

/** Between two parts, at least, in points: 4 mm. */
const GAP = (4 * 72) / 25.4;

/** Parts below each other; those without height are not there. */
export function stacked(heights: readonly number[]): number {
  const present = heights.filter((height) => height > 0);
  return sum(present) + GAP * Math.max(0, present.length - 1);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The classes of a sheet in the stylesheet. */
export function sheetClasses({ size, sparse }: Fit): string[] {
  return ['sheet', `sheet-${String(size).replace('.', '-')}`, ...(sparse ? ['sheet-sparse'] : [])];
}
