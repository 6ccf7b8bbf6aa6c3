import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import type { Link } from '../../model/resolved.ts';
import { readText, type Text } from '../../model/text.ts';
import { plainText, renderMarkdown } from '../markdown/render-markdown.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { chaptersOf, type SectionKind } from '../../model/profile.ts';
import { absoluteHref, unitHref } from './addresses.ts';

/** A text ready for a page. `lang` is set only when another language stands in. */
export interface Said {
  html: string;
  plain: string;
  lang?: Locale;
}

/** A mention of another item. Sample: `{ number: 'T3', label, href: '…/diagnosis/#theme-returns' }`. */
export interface Mention {
  number: string;
  label: Said;
  href: string;
}

/** Kinds of item that are linked to, with the kind of section each of them stands in. */
const HOMES = {
  metric: 'metrics',
  theme: 'themes',
  challenge: 'challenges',
  goal: 'goals',
  strategy: 'strategies',
  tactic: 'strategies',
  phase: 'phases',
  milestone: 'phases',
  constraint: 'constraints',
  outcome: 'outcomes',
  cadence: 'cadences',
  risk: 'risks',
  principle: 'principles',
  trigger: 'triggers',
  evidence: 'evidence',
  regulation: 'regulations',
  dataSource: 'dataSources',
  method: 'methods',
  causeShare: 'causeShares',
  theory: 'theories',
  segmentation: 'segmentations',
  segment: 'segmentations',
  persona: 'personas',
  journey: 'journeys',
  touchpoint: 'touchpoints',
  dimension: 'dimensions',
  stage: 'stages',
  indicator: 'indicators',
  module: 'modules',
  automation: 'automations',
  offer: 'offers',
  serviceLevel: 'serviceLevels',
  loop: 'loops',
  experiment: 'experiments',
  community: 'communities',
  step: 'steps',
  deliverable: 'deliverables',
  team: 'teams',
  responsibility: 'responsibilities',
  organisationUnit: 'organisationUnits',
  training: 'trainings',
  pilot: 'pilots',
  budget: 'budget',
  positioning: 'positioning',
  tool: 'tools',
  partner: 'partners',
  lesson: 'lessons',
  report: 'reports',
  optimisation: 'optimisations',
  term: 'terms',
} as const satisfies Record<string, SectionKind>;
export type Kind = keyof typeof HOMES;

/** One document: the artifact in one language, its words and its links. */
export interface Reader {
  /** What is shown; a part of the whole where an author asks for some items only. */
  unit: UnitArtifact;
  whole: UnitArtifact;
  site: SiteArtifact;
  locale: Locale;
  words: Words;
  /** Whether it is made for printing. */
  paper: boolean;
  /** A text in one line: names, cells of tables. */
  line(text: Text): Said;
  /** A text with paragraphs and lists. */
  prose(text: Text): Said;
  /** The same, or undefined when nothing was written. */
  lineOf(text: Text | undefined): Said | undefined;
  proseOf(text: Text | undefined): Said | undefined;
  hrefOf(kind: Kind, key: string): string;
  chapterHref(slug: string, anchor?: string): string;
  /** The place of a kind of section, in the chapter where this kind of document has it. */
  sectionHref(kind: SectionKind, anchor?: string): string;
  /** What a role is called. */
  role(id: string): Said;
  /** A place on the overview; empty in the report, which has none. */
  overviewHref(anchor: string): string;
  mention(kind: Kind, link: Link): Mention;
}

/** Phases are counted; a bare digit needs a letter before it. */
export function phaseMark(words: Words, number: string): string {
  return /^\d/.test(number) ? words.roadmap.phaseMark(number) : number;
}

/** Metrics go by name: their letter is that of the milestones. */
function markOf(words: Words, kind: Kind, number: string): string {
  if (kind === 'metric') return '';
  return kind === 'phase' ? phaseMark(words, number) : number;
}

export function anchorOf(kind: Kind, key: string): string {
  return `${kind}-${key.replaceAll('/', '-')}`;
}

/**
 * What a text is read for. Links of the site lead to pages, those of the report jump within it, and
 * those of the handout lead to the site where it is known to be hosted, else nowhere.
 */
export type Surface = 'site' | 'report' | 'handout';

/** Reads a unit for one of its documents. */
export function createReader(
  unit: UnitArtifact,
  site: SiteArtifact,
  surface: Surface = 'site',
): Reader {
  const { locale } = unit;
  const { language } = unit.resolved.plan;
  const words = wordsOf(locale);
  const { roles } = unit.resolved;
  const paper = surface !== 'site';
  const say = (text: Text, mode: 'block' | 'inline'): Said => {
    const reading = readText(text, locale, language);
    return {
      html: renderMarkdown(reading.text, mode),
      plain: plainText(reading.text),
      ...(reading.fallback ? { lang: reading.locale } : {}),
    };
  };
  const line = (text: Text) => say(text, 'inline');
  const prose = (text: Text) => say(text, 'block');
  const chapterHref = (slug: string, anchor?: string) => {
    if (surface === 'report') return `#${anchor ?? `chapter-${slug}`}`;
    const href = unitHref(site, unit, slug, anchor);
    return surface === 'site' ? href : (absoluteHref(site, href) ?? '');
  };
  const overviewHref = (anchor: string) => {
    if (surface === 'report') return '';
    const href = unitHref(site, unit, undefined, anchor);
    return surface === 'site' ? href : (absoluteHref(site, href) ?? '');
  };
  const chapters = chaptersOf(unit.resolved.plan.profile);
  const sectionHref = (kind: SectionKind, anchor?: string) =>
    chapterHref(chapters.find(({ sections }) => sections.includes(kind))?.slug ?? '', anchor);
  const hrefOf = (kind: Kind, key: string) => sectionHref(HOMES[kind], anchorOf(kind, key));
  return {
    unit,
    whole: unit,
    site,
    locale,
    words,
    paper,
    line,
    prose,
    lineOf: (text) => (text === undefined ? undefined : line(text)),
    proseOf: (text) => (text === undefined ? undefined : prose(text)),
    chapterHref,
    sectionHref,
    role: (id) => line((Object.hasOwn(roles, id) ? roles[id] : undefined) ?? id),
    overviewHref,
    hrefOf,
    mention: (kind, link) => ({
      number: markOf(words, kind, link.number),
      label: line(link.label),
      href: hrefOf(kind, link.key),
    }),
  };
}

/** The lists whose items an author may pick by their ids. */
export type PickedList = Exclude<keyof UnitArtifact['resolved'], 'plan' | 'narrative'>;

/** The same document with only the named items in one of its lists. Links still know all of it. */
export function pickItems(reader: Reader, list: PickedList, ids: readonly string[]): Reader {
  const items = reader.unit.resolved[list];
  if (!Array.isArray(items)) return reader;
  const picked = ids.flatMap((id) => (items as { key: string }[]).filter(({ key }) => key === id));
  const resolved = { ...reader.unit.resolved, [list]: picked };
  return { ...reader, unit: { ...reader.unit, resolved } };
}
