import type { FindingArtifact } from '../../model/artifact.ts';
import type { SectionKind } from '../../model/profile.ts';
import { outlineOf } from './outline.ts';
import type { Reader } from './reader.ts';

type Severity = FindingArtifact['severity'];

/** How many findings there are of a kind. */
export type FindingCounts = Record<Severity | 'accepted' | 'known', number>;

export interface ChapterFindings {
  /** Empty for findings about the plan as a whole. */
  href: string;
  mark: string;
  title: string;
  counts: FindingCounts;
}

export interface FindingSummary {
  total: FindingCounts;
  /** In the order of the document, those without findings left out. */
  chapters: ChapterFindings[];
}

/** What is open, chapter by chapter. What is accepted or known from the start is counted apart. */
export function findingSummary(reader: Reader): FindingSummary {
  const { findings } = reader.whole;
  const byKind = Map.groupBy(findings, ({ path = '' }) => kindOf(path));
  const chapters = outlineOf(reader).map(({ href, mark, title, kinds }) => ({
    href,
    mark,
    title,
    own: kinds.flatMap((kind) => byKind.get(kind) ?? []),
  }));
  const placed = new Set(chapters.flatMap(({ own }) => own));
  const rest = findings.filter((finding) => !placed.has(finding));
  return {
    total: count(findings),
    chapters: [
      { href: '', mark: '', title: reader.words.appendix.wholePlan, own: rest },
      ...chapters,
    ]
      .filter(({ own }) => own.length > 0)
      .map(({ own, ...chapter }) => ({ ...chapter, counts: count(own) })),
  };
}

function count(findings: readonly FindingArtifact[]): FindingCounts {
  const counts: FindingCounts = { error: 0, warning: 0, info: 0, accepted: 0, known: 0 };
  for (const { severity, waived, known } of findings) {
    counts[known === true ? 'known' : waived === true ? 'accepted' : severity] += 1;
  }
  return counts;
}

/** Lists that are shown under the name of another. */
const SHOWN_AS: Readonly<Record<string, SectionKind>> = {
  responses: 'constraints',
  orientation: 'goals',
  horizon: 'phases',
  narrative: 'conclusion',
};

/** The kind of section that shows the list an address begins with. Sample: `goals` for `goals/a#by`. */
function kindOf(path: string): SectionKind {
  const list = /^[^/#]*/.exec(path)?.[0] ?? '';
  return SHOWN_AS[list] ?? (list as SectionKind);
}
