import type { Piece } from './pieces.ts';
import { visibleText } from './visible-text.ts';

/** Files whose text a page shows: itself, its style sheets, and what is searched. */
const SHOWN = /\.(?:html|css)$|\/search[^/]*\.json$/;

/** Script and style of all pages. */
const CODE = /^_astro\/.*\.(?:css|js)$/;

/** The characters of each piece, and of the pages that belong to none. */
export function pageCharacters(
  site: ReadonlyMap<string, Uint8Array>,
  pieces: readonly Piece[],
): { shared: Set<string>; own: Map<Piece, Set<string>> } {
  const code = new Set<string>();
  const shared = new Set<string>();
  const own = new Map(pieces.map((piece) => [piece, new Set<string>()]));
  const find = pieceAt(pieces);
  for (const [name, bytes] of site) {
    if (!SHOWN.test(name) && !CODE.test(name)) continue;
    const piece = find(name);
    const target = CODE.test(name) ? code : piece === undefined ? shared : own.get(piece);
    for (const character of visibleText(new TextDecoder().decode(bytes))) target?.add(character);
  }
  const withCode = (found: ReadonlySet<string>): Set<string> => new Set([...found, ...code]);
  return {
    shared: withCode(shared),
    own: new Map([...own].map(([piece, found]) => [piece, withCode(found)])),
  };
}

/** Finds the piece that a file of the site belongs to, by its name. */
export function pieceAt(pieces: readonly Piece[]): (file: string) => Piece | undefined {
  const byPlace = new Map(pieces.map((piece) => [piece.at, piece]));
  // Three folders name a unit or a comparison: `shop/1.0.0/en`, `shop/compare/1.0.0...1.1.0`.
  return (file) => byPlace.get(file.split('/').slice(0, 3).join('/'));
}
