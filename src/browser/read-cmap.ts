/**
 * The code points a TrueType font has a glyph for, from its Unicode `cmap` table (formats 4 and 12:
 * https://learn.microsoft.com/typography/opentype/spec/cmap). Fifty lines here spare a font library.
 */
export function readCmap(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, 'cmap');
  let best: number | undefined;
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const record = table + 4 + index * 8;
    const platform = view.getUint16(record);
    const subtable = table + view.getUint32(record + 4);
    const format = view.getUint16(subtable);
    if (platform !== 0 && platform !== 3) continue;
    if (format === 12) best = subtable;
    else if (format === 4) best ??= subtable;
  }
  if (best === undefined) throw new Error('the font has no Unicode cmap of format 4 or 12');
  return view.getUint16(best) === 12 ? readFormat12(view, best) : readFormat4(view, best);
}

/** Most that the groups of a table may name, overlaps counted: a broken font names billions. */
const MOST_POINTS = 0x110000;

/** Counts what is read of a table; throws where it is more than there are code points. */
function countPoints(): (more: number) => void {
  let left = MOST_POINTS;
  return (more) => {
    left -= Math.max(0, more);
    if (left < 0) throw new Error('the groups of the cmap name more than all code points');
  };
}

/** Where a table of a font begins. */
export function findTable(view: DataView, tag: string): number {
  const wanted = [...tag].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    if (view.getUint32(record) === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

function readFormat12(view: DataView, table: number): Set<number> {
  const points = new Set<number>();
  const count = countPoints();
  for (let group = 0; group < view.getUint32(table + 12); group += 1) {
    const at = table + 16 + group * 12;
    const [first, last] = [view.getUint32(at), view.getUint32(at + 4)];
    count(last - first + 1);
    for (let point = first; point <= last; point += 1) points.add(point);
  }
  return points;
}

function readFormat4(view: DataView, table: number): Set<number> {
  const points = new Set<number>();
  const count = countPoints();
  const length = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + length + 2;
  for (let at = 0; at < length; at += 2) {
    const offsetAt = starts + 2 * length + at;
    const offset = view.getUint16(offsetAt);
    const delta = view.getUint16(starts + length + at);
    const [start, end] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    count(end - start + 1);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const glyph =
        offset === 0
          ? (point + delta) & 0xffff
          : view.getUint16(offsetAt + offset + 2 * (point - start));
      if (glyph !== 0) points.add(point);
    }
  }
  return points;
}
