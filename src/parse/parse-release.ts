import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { digest } from '../model/digest.ts';
import { fillEmpty } from '../model/empty-lists.ts';
import type { Place, Source } from '../model/place.ts';
import { migrateRelease, OLDEST_FORMAT } from '../model/release-migrations.ts';
import {
  RELEASE_FORMAT,
  releaseHeadFields,
  releaseSchema,
  type Release,
} from '../model/release.ts';
import { isCalendarDate } from '../model/time.ts';
import { isVersion } from '../model/version.ts';
import { findBrokenNode } from './check-chapter-tree.ts';
import type { Places } from './find-places.ts';
import type { Path } from './node-index.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { wordIssues } from './schema-issues.ts';
import { clip, show } from './show-value.ts';
import { valueAt } from './value-at.ts';
import { RELEASE_LIMITS } from './yaml-limits.ts';

const headSchema = z.strictObject({
  format: z.int().min(OLDEST_FORMAT).max(RELEASE_FORMAT),
  ...releaseHeadFields,
});

/** What stands before the lists and the plan: enough to tell releases apart and in order. */
export type ReleaseHead = z.output<typeof headSchema>;

/** Findings of one broken release; more would say no more than the first ones do. */
const MOST_FINDINGS = 20;

/**
 * Reads the head of a release, which is quick: the lists and the plan below it are not looked at. Fields of
 * the head are placed at `#version` and so on, also where it could not be read as a whole.
 */
export function parseReleaseHead(source: Source, plan?: string): ParsedFile<ReleaseHead> {
  const newer = findNewer(source, plan);
  if (newer !== undefined) return { diagnostics: [newer], places: {} };
  const head = { ...source, text: headOf(source.text) };
  const { value, diagnostics, places } = parseFile(head, headSchema, { plan });
  const wrong = value === undefined ? [] : headProblems(value, places, plan);
  const readable = value !== undefined && diagnostics.every(isHarmless) && wrong.length === 0;
  return { ...(readable && { value }), diagnostics: [...diagnostics, ...wrong], places };
}

/**
 * Reads a whole release of any format, as it would be written today. Whether it is as it was released is
 * another question: see `releaseDigest`.
 */
export function parseRelease(source: Source, plan?: string): ParsedFile<Release> {
  const head = parseReleaseHead(source, plan);
  if (head.value === undefined) return { diagnostics: head.diagnostics, places: head.places };
  const parsed = parseYaml(source, RELEASE_LIMITS);
  const broken = parsed.diagnostics.filter((one) => !isHarmless(one));
  if (broken.length > 0) return fail(broken, head.places, plan);
  const written = fillEmpty(releaseSchema, migrateRelease(asMap(parsed.value)));
  const result = releaseSchema.safeParse(written);
  if (!result.success) {
    const issues = result.error.issues.slice(0, MOST_FINDINGS);
    const worded = wordIssues(issues, parsed, written, releaseSchema);
    return fail(
      worded.map((one) => one.diagnostic),
      head.places,
      plan,
    );
  }
  const { data } = result;
  const { id, version } = data.plan.plan;
  if (version !== data.version || (plan !== undefined && id !== plan)) {
    const values = { found: clip(id), version: clip(version), plan: plan ?? id, file: source.file };
    const place = parsed.placeOf(['plan', 'plan', version === data.version ? 'id' : 'version']);
    return fail([diagnostic('release/other-plan', { place, values })], head.places, plan);
  }
  const brokenTrees = data.chapters.flatMap(({ body }, at) => {
    const way = body === undefined ? undefined : findBrokenNode(body);
    return way === undefined ? [] : [brokenTree(parsed, ['chapters', at, 'body', ...way])];
  });
  if (brokenTrees.length > 0) return fail(brokenTrees, head.places, plan);
  // Positions in files that may have changed since mean nothing.
  const value: Release = { ...data, plan: { ...data.plan, places: {} } };
  return { value, diagnostics: head.diagnostics, places: head.places };
}

/** A node that no parser of chapters has made. */
function brokenTree(parsed: ParsedYaml, path: Path): Diagnostic {
  const type = valueAt(parsed.value, [...path, 'type']);
  const values = { field: 'body', found: show(type ?? '') };
  return diagnostic('schema/value', { place: parsed.placeOf(path), values });
}

/** The digest of the text of a release: whatever the line ends, and without the line that states it. */
export function releaseDigest(text: string): string {
  return `sha256:${digest(text.replaceAll('\r\n', '\n').replace(/(?<=^|\n)digest:[^\n]*\n?/, ''))}`;
}

/** The head ends where the first list, or the plan, stands in column 1. */
function headOf(text: string): string {
  const end = text.search(/(?<=^|\n)(?:changes|approvals|findings|metrics|chapters|plan)[ \t]*:/);
  return end === -1 ? text : text.slice(0, end);
}

/** Nothing else can be said of a format that is not known yet: its head may look otherwise. */
function findNewer({ file, text }: Source, plan: string | undefined): Diagnostic | undefined {
  const match = /(?<=^|\n)(format:[ \t]*)(\d{1,9})[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/.exec(headOf(text));
  const [, before = '', found = ''] = match ?? [];
  if (match === null || Number(found) <= RELEASE_FORMAT) return undefined;
  const start = match.index + before.length;
  const place: Place = { file, span: [start, start + found.length] };
  return diagnostic('release/newer', { plan, place, values: { found, most: RELEASE_FORMAT } });
}

function headProblems(
  { version, date, previous }: ReleaseHead,
  places: Places,
  plan: string | undefined,
): Diagnostic[] {
  const versions: [string | undefined, Place | undefined][] = [
    [version, places['#version']],
    [previous?.version, places['previous#version']],
  ];
  return [
    ...versions.flatMap(([found, place]) =>
      found === undefined || isVersion(found)
        ? []
        : [diagnostic('release/version', { plan, place, values: { found: clip(found) } })],
    ),
    ...(isCalendarDate(date)
      ? []
      : [
          diagnostic('notation/date', {
            plan,
            place: places['#date'],
            values: { found: clip(date) },
          }),
        ]),
  ];
}

/** What is told and still leaves the file readable as it stands. */
function isHarmless({ severity }: Diagnostic): boolean {
  return severity !== 'error';
}

function fail(
  diagnostics: readonly Diagnostic[],
  places: Places,
  plan: string | undefined,
): ParsedFile<Release> {
  const own = diagnostics.slice(0, MOST_FINDINGS);
  return {
    diagnostics: plan === undefined ? own : own.map((one) => ({ ...one, plan })),
    places,
  };
}

function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
