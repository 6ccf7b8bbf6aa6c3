import { readCmap } from './read-cmap.ts';

export type FontProblem = 'not-truetype' | 'variable' | 'unreadable';

/**
 * Why a font cannot be used; undefined when it can. Only static TrueType becomes one named font in a PDF:
 * outlines of PostScript and variable fonts become hundreds of nameless ones.
 */
export function fontProblem(bytes: Uint8Array): FontProblem | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (head !== '\0\u0001\0\0' && head !== 'true') return 'not-truetype';
  try {
    const tables = tableNames(bytes);
    if (tables.has('fvar')) return 'variable';
    if (!tables.has('glyf')) return 'not-truetype';
    readCmap(bytes);
    return undefined;
  } catch {
    return 'unreadable';
  }
}

function tableNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(4);
  return new Set(
    Array.from({ length: count }, (_, at) => {
      view.getUint32(12 + at * 16);
      return String.fromCharCode(...bytes.subarray(12 + at * 16, 16 + at * 16));
    }),
  );
}
