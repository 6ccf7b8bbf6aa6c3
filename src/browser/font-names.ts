/** The names that fonts go by in a PDF. */
import { FONT_WEIGHTS, type FontSet, type FontSource } from './font-sources.ts';
import { findTable } from './read-cmap.ts';

const names = new Map<string, string | undefined>();

/** PostScript names of a set of fonts; undefined where one of them has none, so that it has any. */
export function fontNames({ latin, chinese }: FontSet): ReadonlySet<string> | undefined {
  const found = [latin, chinese].flatMap((family) =>
    FONT_WEIGHTS.map((weight) => nameOf(family[weight])),
  );
  const known = found.filter((name) => name !== undefined);
  return known.length === found.length ? new Set(known) : undefined;
}

function nameOf(source: FontSource): string | undefined {
  if (!names.has(source.id)) names.set(source.id, postScriptName(source.read()));
  return names.get(source.id);
}

/** Entry 6 of the `name` table in UTF-16 (https://learn.microsoft.com/typography/opentype/spec/name). */
function postScriptName(font: Uint8Array): string | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, 'name');
  const texts = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const record = table + 6 + index * 12;
    const [platform, id] = [view.getUint16(record), view.getUint16(record + 6)];
    if (id !== 6 || (platform !== 0 && platform !== 3)) continue;
    const from = texts + view.getUint16(record + 10);
    return new TextDecoder('utf-16be').decode(
      font.subarray(from, from + view.getUint16(record + 8)),
    );
  }
  return undefined;
}
