import { isBlank } from '../compare/read-item.ts';
import { sectionSubstance, substanceOf } from '../compare/substance.ts';
import { CHAPTER_TITLES } from '../model/chapter-title.ts';
import type { Both, Change } from '../model/change.ts';
import { chaptersOf } from '../model/profile.ts';
import type { Resolved } from '../model/resolved.ts';

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

/** The pages of a plan that changes stand on, in the order of the document. Pages that are gone are left out. */
export function changedPages(changes: readonly Change[], after: Resolved): ChangedPage[] {
  const authored = new Map(
    changes
      .filter(({ kind }) => kind !== 'removed')
      .flatMap(({ at, label }) => {
        const slug = AUTHORED.exec(at)?.[1];
        return slug === undefined ? [] : [[slug, { slug, title: label }] as const];
      }),
  );
  const parts = new Set(changes.filter(({ at }) => !BESIDE.test(at)).map(({ part }) => part));
  const said = substanceOf(after);
  const chapters = chaptersOf(after.plan.profile).filter(
    ({ slug, sections }) =>
      sections.some((section) => parts.has(section)) &&
      (slug === 'appendix' || !isBlank(sectionSubstance(said, sections))),
  );
  return [
    ...(parts.has('plan') ? [{ slug: '', title: CHAPTER_TITLES.overview }] : []),
    ...chapters.map(({ slug }) => ({ slug, title: CHAPTER_TITLES[slug] })),
    ...authored.values(),
  ];
}
