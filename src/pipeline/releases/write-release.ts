import { stringify } from 'yaml';
import { z } from 'zod';
import { leaveOutEmpty } from '../../model/empty-lists.ts';
import { RELEASE_FORMAT, releaseSchema, type Release } from '../../model/release.ts';
import { releaseDigest } from '../../parse/parse-release.ts';

const NOTE =
  '# 已发布的版本，由 planpress release 写入，不再改动；要改的地方请发布新版本。\n' +
  '# A released version, written by planpress release and never edited; changes go into a new version.\n';

/** The order of the file: what tells releases apart comes first, and the plan last. */
const ORDER = [
  'format',
  'version',
  'date',
  'commit',
  'dirty',
  'digest',
  'previous',
  'message',
  'changes',
  'approvals',
  'findings',
  'metrics',
  'chapters',
  'plan',
] as const satisfies readonly (keyof Release)[];

/** The text of the file of a release, with its digest. Equal releases have equal texts. */
export function writeRelease(release: Omit<Release, 'format' | 'digest'>): string {
  const blank = `sha256:${'0'.repeat(64)}`;
  const whole: Release = { ...release, format: RELEASE_FORMAT, digest: blank };
  const encoded = z.encode(releaseSchema, whole);
  const written = leaveOutEmpty(releaseSchema, encoded) as Partial<typeof encoded>;
  const ordered = Object.fromEntries(
    ORDER.flatMap((name) => (written[name] === undefined ? [] : [[name, written[name]]])),
  );
  const text = NOTE + stringify(ordered, { lineWidth: 0, aliasDuplicateObjects: false });
  return text.replace(`\ndigest: ${blank}\n`, `\ndigest: ${releaseDigest(text)}\n`);
}
