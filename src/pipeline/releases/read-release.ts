import { word } from '../../diagnostics/word.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../model/place.ts';
import type { Release } from '../../model/release.ts';
import { compareVersions } from '../../model/version.ts';
import type { Places } from '../../parse/find-places.ts';
import { parseRelease, parseReleaseHead, type ReleaseHead } from '../../parse/parse-release.ts';

/** A release as it lies in the workspace: its head is read, and its text at hand. */
export interface StoredRelease extends Source {
  head: ReleaseHead;
  /** Where the fields of the head are written, as `#version`. */
  places: Places;
}

/** Whether a file is in a folder of releases. */
export function isReleaseFile(file: string): boolean {
  return /^plans\/[^/]+\/releases\//.test(file);
}

/** The releases of a plan whose head can be read, the oldest first; what is wrong with the others. */
export function storeReleases(
  plan: string,
  sources: readonly Source[],
): { releases: StoredRelease[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const releases = sources.flatMap((source): StoredRelease[] => {
    const { value, places, diagnostics: found } = parseReleaseHead(source, plan);
    diagnostics.push(...found);
    return value === undefined ? [] : [{ ...source, head: value, places }];
  });
  releases.sort((a, b) => compareVersions(a.head.version, b.head.version));
  return { releases, diagnostics };
}

/** A whole release; what is wrong with it when it cannot be read. */
export function tryRelease(
  source: Source,
  plan?: string,
): { release: Release } | { diagnostics: Diagnostic[] } {
  const { value, diagnostics } = parseRelease(source, plan);
  return value === undefined ? { diagnostics } : { release: value };
}

/** A whole release that has passed the checks. One that cannot be read is a fault of the caller. */
export function readRelease(source: Source): Release {
  const read = tryRelease(source);
  if ('release' in read) return read.release;
  const [first] = read.diagnostics;
  throw new Error(`${source.file}: ${first === undefined ? '' : word(first, 'en').message}`);
}
