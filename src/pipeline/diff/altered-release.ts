import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import type { Source } from '../../model/place.ts';
import { parseReleaseHead, releaseDigest } from '../../parse/parse-release.ts';

/** Tells when the file of a release is no longer as it was released: what differs may be the edit. */
export function alteredRelease(source: Source, plan: string): Diagnostic[] {
  const { value: head, places } = parseReleaseHead(source, plan);
  if (head === undefined || releaseDigest(source.text) === head.digest) return [];
  const values = { version: head.version, file: source.file };
  return [diagnostic('release/altered', { plan, place: places['#digest'], values })];
}
