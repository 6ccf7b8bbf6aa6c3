import type { Place } from '../model/place.ts';
import { LineIndex } from './line-index.ts';

/** The texts of the files that findings are about, by file name. */
export type Sources = ReadonlyMap<string, string>;

/** A stretch of a file, from 1, columns in UTF-16 units; the end is exclusive. */
export interface Region {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One index for each text, for as long as somebody holds the sources. */
const INDEXES = new WeakMap<Sources, Map<string, LineIndex>>();

/** The line index of a file; undefined when its text is not among the sources. */
export function lineIndexOf(file: string, sources: Sources): LineIndex | undefined {
  const text = sources.get(file);
  if (text === undefined) return undefined;
  let indexes = INDEXES.get(sources);
  if (!indexes) {
    indexes = new Map();
    INDEXES.set(sources, indexes);
  }
  const known = indexes.get(file);
  // The map may have been given a newer text since.
  if (known?.text === text) return known;
  const index = new LineIndex(text);
  indexes.set(file, index);
  return index;
}

/** Line and column of a place. A file whose text is not given is pointed at as a whole: 1:1. */
export function locate(place: Place, sources: Sources): Region {
  const index = lineIndexOf(place.file, sources);
  if (!index) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const start = index.positionAt(place.span[0]);
  const end = index.positionAt(Math.max(place.span[0], place.span[1]));
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
