import { CHAPTERS, type ChapterSlug } from './addresses.ts';
import { anchorOf, phaseMark, type Reader } from './reader.ts';

export interface Section {
  id: string;
  /** Sample: `1.2`; empty where a section carries a letter of its own. */
  number: string;
  title: string;
}

/** A chapter that has something to say, with its sections. */
export interface Chapter {
  slug: ChapterSlug;
  /** Id of the heading on paper. */
  id: string;
  /** Sample: `3`, `A`. */
  mark: string;
  appendix: boolean;
  title: string;
  href: string;
  sections: Section[];
}

/** The chapters of a plan in order; those without content are left out. */
export function outlineOf(reader: Reader): Chapter[] {
  let numbers = 0;
  let letters = 0;
  return CHAPTERS.flatMap((slug) => {
    const sections = SECTIONS[slug](reader);
    if (sections.length === 0) return [];
    const appendix = slug === 'governance' || slug === 'appendix';
    const mark = appendix ? String.fromCharCode(65 + letters++) : String(++numbers);
    return [
      {
        slug,
        id: `chapter-${slug}`,
        mark,
        appendix,
        title: reader.words.chapters[slug],
        href: reader.chapterHref(slug),
        sections: numbered(sections, mark),
      },
    ];
  });
}

/** Whether the document has such a chapter: only then may a link lead there. */
export function hasChapter(reader: Reader, slug: ChapterSlug): boolean {
  return SECTIONS[slug](reader).length > 0;
}

/** Sections without a number of their own are counted; goals, strategies and phases keep theirs. */
function numbered(sections: Draft[], mark: string): Section[] {
  let count = 0;
  return sections.map(({ id, title, number }) => ({
    id,
    title,
    number: number ?? `${mark}.${++count}`,
  }));
}

export function findSection(chapter: Chapter, id: string): Section | undefined {
  return chapter.sections.find((section) => section.id === id);
}

type Draft = { id: string; title: string; number?: string };

const when = (present: boolean, id: string, title: string): Draft[] =>
  present ? [{ id, title }] : [];

export function hasDiagram(reader: Reader, id: string): boolean {
  return reader.unit.diagrams.some((diagram) => diagram.id === id);
}

const SECTIONS: Record<ChapterSlug, (reader: Reader) => Draft[]> = {
  diagnosis: ({ unit: { resolved }, words }) => [
    ...when(resolved.observations.length > 0, 'metrics', words.diagnosis.metrics),
    ...when(resolved.themes.length > 0, 'themes', words.diagnosis.themes),
    ...when(resolved.challenges.length > 0, 'challenges', words.diagnosis.challenges),
  ],
  goals: (reader) =>
    reader.unit.resolved.goals.map((goal) => ({
      id: anchorOf('goal', goal.key),
      title: reader.line(goal.label).plain,
      number: goal.number,
    })),
  strategies: (reader) =>
    reader.unit.resolved.strategies.map((strategy) => ({
      id: anchorOf('strategy', strategy.key),
      title: reader.line(strategy.label).plain,
      number: strategy.number,
    })),
  roadmap: (reader) => {
    const { resolved } = reader.unit;
    const words = reader.words.roadmap;
    return [
      ...when(resolved.phases.length > 0, 'phases', words.overview),
      ...resolved.phases.map((phase) => ({
        id: anchorOf('phase', phase.key),
        title: reader.line(phase.label).plain,
        number: phaseMark(reader.words, phase.number),
      })),
      ...when(
        resolved.phases.some((phase) => phase.resources.length > 0),
        'people',
        words.resources,
      ),
      ...when(resolved.constraints.length > 0, 'constraints', words.constraints),
    ];
  },
  outcomes: (reader) =>
    reader.unit.resolved.outcomes.map((outcome) => ({
      id: anchorOf('outcome', outcome.key),
      title: reader.line(outcome.label).plain,
    })),
  governance: ({ unit: { resolved }, words }) => [
    ...when(resolved.cadences.length > 0, 'cadences', words.governance.cadences),
    ...when(resolved.risks.length > 0, 'risks', words.governance.risks),
  ],
  appendix: ({ unit: { metrics, findings, resolved }, words }) => {
    const layers = Object.values(resolved.origins).flat();
    return [
      ...when(metrics.length > 0, 'definitions', words.appendix.metrics),
      ...when(
        layers.some(({ layer }) => layer === 'override'),
        'overrides',
        words.appendix.overrides,
      ),
      ...when(layers.length > 0, 'origins', words.appendix.origins),
      ...when(findings.length > 0, 'findings', words.appendix.findings),
    ];
  },
};
