import { isBlank } from '../../compare/read-item.ts';
import { sectionSubstance, substanceOf, type Part } from '../../compare/substance.ts';
import type { Approval, Approvals, ApprovalState } from '../../model/approval.ts';
import type { Both } from '../../model/change.ts';
import { CHAPTER_TITLES } from '../../model/chapter-title.ts';
import { digest } from '../../model/digest.ts';
import { chaptersOf } from '../../model/profile.ts';
import type { Resolved } from '../../model/resolved.ts';

/** A part of a plan that somebody can answer for. */
export interface ApprovableSection {
  /** A chapter, or `overview`: title, period and the texts that frame the plan. */
  section: string;
  title: Both;
  /** Digest of what it says: wording, figures, people and references, and not what follows from them. */
  fingerprint: string;
}

/**
 * What can be approved of a plan, in the order of the document: the overview and every chapter that says
 * something. The appendix only repeats where the rest came from.
 */
export function approvableSections(resolved: Resolved): ApprovableSection[] {
  const substance = substanceOf(resolved);
  const chapters = chaptersOf(resolved.plan.profile).filter(({ slug }) => slug !== 'appendix');
  const sections: { slug: keyof typeof CHAPTER_TITLES; parts: readonly Part[] }[] = [
    { slug: 'overview', parts: ['plan'] },
    ...chapters.map(({ slug, sections: parts }) => ({ slug, parts })),
  ];
  return sections.flatMap(({ slug, parts }) => {
    const said = sectionSubstance(substance, parts);
    if (isBlank(said)) return [];
    return [{ section: slug, title: CHAPTER_TITLES[slug], fingerprint: `sha256:${digest(said)}` }];
  });
}

/**
 * How every section of a plan stands, one line a person who approved it; none where the plan has no
 * approvals. Of two entries of one person for one section the later one counts.
 */
export function approvalStates(
  resolved: Resolved,
  approvals: Approvals | undefined,
): ApprovalState[] {
  if (approvals === undefined) return [];
  return approvableSections(resolved).flatMap(
    ({ section, title, fingerprint }): ApprovalState[] => {
      const own = lastOfEach(approvals.approvals.filter((one) => one.section === section));
      if (own.length === 0) return [{ section, title, state: 'open' }];
      return own.map((one) => ({
        section,
        title,
        state: one.fingerprint === fingerprint ? 'approved' : 'changed',
        by: one.by,
        date: one.date.date,
        ...(one.note === undefined ? {} : { note: one.note }),
      }));
    },
  );
}

function lastOfEach(entries: readonly Approval[]): Approval[] {
  return [...new Map(entries.map((one) => [one.by, one])).values()];
}
