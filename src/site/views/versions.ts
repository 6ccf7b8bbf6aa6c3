import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import { isMainChange, type Change } from '../../model/change.ts';
import { compareVersions, DRAFT } from '../../model/version.ts';
import type { VersionIndex } from '../scripts/version-choices.ts';
import { bilingualHref, compareHref, unitHref } from './addresses.ts';
import { hasOrigins, ORIGINS_PAGE } from './origin-mark.ts';
import { outlineOf } from './outline.ts';
import { createReader, type Reader, type Said } from './reader.ts';
import { hasTrace, TRACE_PAGE } from './trace/trace-page.ts';
import { commitText, identityOf, type Identity } from './version-facts.ts';

/** Reads the artifact of a unit by the name of its file. */
type ReadUnit = (file: string) => UnitArtifact;
type PlanVersions = SiteArtifact['plans'][number];

/** What `versions.json` of a plan holds. */
export function versionIndex(site: SiteArtifact, plan: string, read: ReadUnit): VersionIndex {
  const known = findPlan(site, plan);
  return {
    format: 1,
    latest: known.latest,
    versions: newestFirst(known).map(({ version, status, date, pages }) => ({
      version,
      status,
      ...(date === undefined ? {} : { date }),
      pages: pages ?? pagesOf(site, plan, version, read),
    })),
  };
}

/** The chapters of a version by language, as its units have them. */
function pagesOf(
  site: SiteArtifact,
  plan: string,
  version: string,
  read: ReadUnit,
): Partial<Record<string, string[]>> {
  const own = site.units.filter((unit) => unit.plan === plan && unit.version === version);
  return Object.fromEntries(
    own.map(({ locale, file }) => {
      const unit = read(file);
      const chapters = outlineOf(createReader(unit, site)).map(({ slug }) => slug);
      const trace = hasTrace(unit) ? [TRACE_PAGE] : [];
      const origins = hasOrigins(unit) ? [ORIGINS_PAGE] : [];
      const changes = unit.changes === undefined ? [] : ['changes'];
      return [locale, [...chapters, ...trace, ...origins, ...changes, 'search']];
    }),
  );
}

export function findPlan(site: SiteArtifact, plan: string): PlanVersions {
  const known = site.plans.find((each) => each.plan === plan);
  return known ?? { plan, latest: '', versions: [] };
}

function newestFirst({ versions }: PlanVersions): PlanVersions['versions'] {
  return versions.toSorted((a, b) => compareVersions(b.version, a.version));
}

export interface VersionRow {
  identity: Identity;
  /** Sample: `a1b2c3d, with uncommitted changes`. */
  commit?: string;
  latest: boolean;
  href: string;
  message?: Said;
  /** What it changed of the version before it. */
  changes?: { count: number; href: string };
  documents: { name: string; href: string }[];
}

/** A version and the earlier ones that it is compared with. */
export interface CompareRow {
  name: string;
  href: string;
  older: { name: string; href: string; summary: string }[];
}

export interface VersionList {
  rows: VersionRow[];
  compare: CompareRow[];
  releases: number;
}

/** All versions of the plan that `reader` reads, the newest first. `changesOf` reads a comparison. */
export function versionList(
  reader: Reader,
  changesOf: (file: string) => readonly Change[],
): VersionList {
  const { site, unit, locale, words } = reader;
  const known = findPlan(site, unit.plan);
  const versions = newestFirst(known);
  const pairOf = (from: string, to: string) =>
    site.comparisons.find(
      (pair) => pair.plan === unit.plan && pair.from === from && pair.to === to,
    );
  const rows = versions.map((facts, at): VersionRow => {
    const before = versions[at + 1];
    const pair = before === undefined ? undefined : pairOf(before.version, facts.version);
    const href = unitHref(site, { ...unit, version: facts.version });
    const identity = identityOf(facts, locale);
    const commit = commitText(identity, locale);
    const message = reader.proseOf(facts.message);
    return {
      identity,
      ...(commit === undefined ? {} : { commit }),
      latest: !identity.draft && facts.version === known.latest,
      href,
      ...(message === undefined ? {} : { message }),
      ...(pair === undefined
        ? {}
        : {
            changes: {
              count: changesOf(pair.file).filter(isMainChange).length,
              href: `${href}changes/`,
            },
          }),
      documents: documentsOf(reader, facts.version, pair !== undefined),
    };
  });
  const compare = versions.map((facts, at): CompareRow => {
    const older = versions.slice(at + 1).flatMap((from) => {
      const pair = pairOf(from.version, facts.version);
      if (pair === undefined) return [];
      const changes = changesOf(pair.file);
      const main = changes.filter(isMainChange).length;
      const minor = changes.filter(({ weight }) => weight === 'minor').length;
      const summary = words.versions.counted(main, minor);
      return [{ name: from.version, href: compareHref(site, unit, pair), summary }];
    });
    const name = facts.version === DRAFT ? words.versions.draftLink : facts.version;
    return { name, href: unitHref(site, { ...unit, version: facts.version }), older };
  });
  return {
    rows,
    compare: compare.filter(({ older }) => older.length > 0),
    releases: versions.filter(({ status }) => status === 'released').length,
  };
}

function documentsOf({ site, unit, words }: Reader, version: string, changed: boolean) {
  const { versions, handout } = words;
  if (!site.pdf) return [];
  const href = unitHref(site, { ...unit, version });
  const bilingual = bilingualHref(site, { ...unit, version });
  return [
    { name: versions.report, href: `${href}report.pdf` },
    { name: versions.handout, href: `${href}handout.pdf` },
    ...(bilingual === undefined ? [] : [{ name: handout.bilingual, href: bilingual }]),
    ...(changed ? [{ name: versions.changesPaper, href: `${href}changes.pdf` }] : []),
  ];
}
