import { createHash } from 'node:crypto';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import type { RawFile } from '../../io/read-workspace.ts';
import type { FirstSeen } from '../../io/release-history.ts';
import type { Place } from '../../model/place.ts';
import type { Text } from '../../model/text.ts';
import { releaseDigest } from '../../parse/parse-release.ts';
import type { StoredRelease } from './read-release.ts';

/** How every release came into the history of the repository, by file. */
export type ReleaseHistory = ReadonlyMap<string, FirstSeen>;

export interface ReleaseFiles {
  plan: string;
  /** Everything in the folder of releases, also what could not be read. */
  files: readonly RawFile[];
  /** Those whose head could be read, the oldest first. */
  releases: readonly StoredRelease[];
  history: ReleaseHistory;
}

/**
 * Releases that are no longer as they were released: altered, replaced, renamed, out of order or gone. Only
 * their heads and digests are looked at, so it takes no longer than reading the bytes.
 */
export function checkReleases(given: ReleaseFiles): Diagnostic[] {
  const { releases } = given;
  const named = releases.filter((one) => one.file.endsWith(`/${one.head.version}.yaml`));
  const edited = new Map(releases.map((one) => [one, checkContent(one, given)]));
  // What an edit says of the order is no finding of its own.
  const isEdited = (one: StoredRelease | undefined): boolean =>
    one !== undefined && (edited.get(one) ?? []).length > 0;
  const found = [
    ...releases.flatMap((one) => (named.includes(one) ? [] : [misnamed(one)])),
    ...[...edited.values()].flat(),
    ...named.flatMap((one, at) => {
      const before = named[at - 1];
      return isEdited(one) || isEdited(before) ? [] : checkOrder(one, before, given);
    }),
    ...findDeleted(given),
  ];
  return found.map((one) => ({ ...one, plan: given.plan }));
}

function misnamed({ file, head, places }: StoredRelease): Diagnostic {
  const values = {
    name: file.split('/').at(-1) ?? '',
    version: head.version,
    expected: `${head.version}.yaml`,
  };
  return diagnostic('release/misnamed', { place: places['#version'], values });
}

/** Git knows more than the file does: who altered it may have put in a digest that fits. */
function checkContent(
  { file, text, head, places }: StoredRelease,
  { files, history }: ReleaseFiles,
): Diagnostic[] {
  const place = places['#digest'];
  const { version } = head;
  const first = history.get(file);
  const bytes = files.find((raw) => raw.file === file)?.bytes;
  if (releaseDigest(text) !== head.digest)
    return [diagnostic('release/altered', { place, values: { version, file } })];
  if (first !== undefined && bytes !== undefined && !isBlob(bytes, first.blob)) {
    const values = { version, file, commit: shortCommit(first) };
    return [diagnostic('release/rewritten', { place, values })];
  }
  return [];
}

/** Whether git would store these bytes under this id, with line ends as they are or as it keeps them. */
function isBlob(bytes: Uint8Array, id: string): boolean {
  const algorithm = id.length === 64 ? 'sha256' : 'sha1';
  const idOf = (content: Uint8Array): string =>
    createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
  if (idOf(bytes) === id) return true;
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('\r\n')) return false;
  return idOf(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')) === id;
}

/** Each release follows the next lower version, by name, by digest and by date. */
function checkOrder(
  release: StoredRelease,
  before: StoredRelease | undefined,
  given: ReleaseFiles,
): Diagnostic[] {
  const { file, head, places } = release;
  const { version, date, previous } = head;
  if (previous?.version !== before?.head.version) return wrongPrevious(release, before, given);
  if (before === undefined) return [];
  const found: Diagnostic[] = [];
  if (previous?.digest !== before.head.digest) {
    const related = [sideOf(before, '#digest')];
    const values = { version, previous: before.head.version, file: before.file };
    const place = places['previous#digest'];
    found.push(diagnostic('release/chain', { place, values, related }));
  }
  if (date < before.head.date) {
    const related = [sideOf(before, '#date')];
    const { version: earlier, date: day } = before.head;
    const values = { version, file, date, previous: earlier, before: day };
    found.push(diagnostic('release/order', { place: places['#date'], values, related }));
  }
  return found;
}

/** A release that names another one before it than stands there: one that is gone, or a wrong one. */
function wrongPrevious(
  { file, head: { version, previous }, places }: StoredRelease,
  before: StoredRelease | undefined,
  { plan, files, releases, history }: ReleaseFiles,
): Diagnostic[] {
  const place = places['previous#version'] ?? places['#version'];
  const isKnown = releases.some(({ head }) => head.version === previous?.version);
  if (previous === undefined || isKnown) {
    const values = { version, file, named: nameOf(previous), expected: nameOf(before?.head) };
    const related = before === undefined ? [] : [sideOf(before, '#version')];
    return [diagnostic('release/previous', { place, values, related })];
  }
  const gone = `plans/${plan}/releases/${previous.version}.yaml`;
  // One that cannot be read is told by itself; one that git has, with the commit.
  if (files.some((raw) => raw.file === gone) || history.has(gone)) return [];
  const values = { version, previous: previous.version, file: gone };
  return [diagnostic('release/no-previous', { place, values })];
}

/** Releases that the history has and the folder has not; told where a later one names it, if one does. */
function findDeleted({ plan, files, releases, history }: ReleaseFiles): Diagnostic[] {
  const present = new Set(files.map(({ file }) => file));
  return [...history].flatMap(([file, first]) => {
    if (!file.startsWith(`plans/${plan}/releases/`) || present.has(file)) return [];
    const version = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
    // Under another name it is still there, which is told by itself.
    if (releases.some(({ head }) => head.version === version)) return [];
    const later = releases.find(({ head }) => head.previous?.version === version);
    const place: Place | undefined = later?.places['previous#version'];
    const values = { version, file, commit: shortCommit(first) };
    return [diagnostic('release/deleted', { place, values })];
  });
}

function sideOf({ head, places }: StoredRelease, field: string): Related {
  const place = places[field];
  return { label: head.version, ...(place === undefined ? {} : { place }) };
}

function nameOf(release: { version: string } | undefined): Text {
  return release === undefined
    ? { 'zh-CN': '（没有）', en: 'none' }
    : { 'zh-CN': ` ${release.version}`, en: release.version };
}

function shortCommit({ commit }: FirstSeen): string {
  return commit.slice(0, 10);
}
