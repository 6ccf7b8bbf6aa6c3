import { isBlank } from '../../compare/read-item.ts';
import { sectionSubstance, substanceOf } from '../../compare/substance.ts';
import { CHAPTER_TITLES } from '../../model/chapter-title.ts';
import type { Both, Change } from '../../model/change.ts';
import { canonicalJson } from '../../model/digest.ts';
import { chaptersOf, type SectionKind } from '../../model/profile.ts';
import type { Resolved } from '../../model/resolved.ts';

/** A page of a plan on which something changed. */
export interface ChangedPage {
  /** Last part of its address; empty for the overview. */
  slug: string;
  title: Both;
}

/** Where chapters that people wrote stand among the addresses. */
const AUTHORED = /^chapters\/([^/]+)$/;

/** What has no place in the chapters of the plan itself. */
const BESIDE = /^(?:chapters|releases)\//;

/** Sections that show something under another name. */
const SHOWN: Partial<Record<SectionKind, readonly (keyof Resolved)[]>> = {
  metrics: ['observations'],
  people: ['phases', 'load'],
  phases: ['phases', 'criticalPath'],
  conclusion: ['narrative'],
  definitions: ['metricNames'],
};

/**
 * The pages of a plan that changed, in the order of the document: those that changes stand on, and those that
 * show what merely follows from one, such as dates. Pages that are gone are left out.
 */
export function changedPages(
  changes: readonly Change[],
  before: Resolved,
  after: Resolved,
): ChangedPage[] {
  const authored = new Map(
    changes
      .filter(({ kind }) => kind !== 'removed')
      .flatMap(({ at, label }) => {
        const slug = AUTHORED.exec(at)?.[1];
        return slug === undefined ? [] : [[slug, { slug, title: label }] as const];
      }),
  );
  const own = changes.filter(({ at }) => !BESIDE.test(at));
  const parts = new Set(own.map(({ part }) => part));
  const said = substanceOf(after);
  const chapters = chaptersOf(after.plan.profile).filter(
    ({ slug, sections }) =>
      sections.some((section) => parts.has(section) || showsOther(section, before, after)) &&
      (slug === 'appendix' || !isBlank(sectionSubstance(said, sections))),
  );
  // The overview sums up the whole plan.
  const summed = own.some(({ part, weight }) => part === 'plan' || weight === 'major');
  return [
    ...(summed ? [{ slug: '', title: CHAPTER_TITLES.overview }] : []),
    ...chapters.map(({ slug }) => ({ slug, title: CHAPTER_TITLES[slug] })),
    ...authored.values(),
  ];
}

/** Whether a section shows something else now, be it only a date. */
function showsOther(section: SectionKind, before: Resolved, after: Resolved): boolean {
  const named = section in after ? [section as keyof Resolved] : []; // it was just looked for
  return (SHOWN[section] ?? named).some(
    (name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null),
  );
}
