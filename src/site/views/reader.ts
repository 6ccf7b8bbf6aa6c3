import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import type { Link } from '../../model/resolved.ts';
import { readText, type Text } from '../../model/text.ts';
import { plainText, renderMarkdown } from '../markdown/render-markdown.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { absoluteHref, unitHref, type ChapterSlug } from './addresses.ts';

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

/** Lists that items are linked into, with the chapter each of them stands in. */
const HOMES = {
  metric: 'diagnosis',
  theme: 'diagnosis',
  challenge: 'diagnosis',
  goal: 'goals',
  strategy: 'strategies',
  tactic: 'strategies',
  phase: 'roadmap',
  milestone: 'roadmap',
  constraint: 'roadmap',
  outcome: 'outcomes',
  cadence: 'governance',
  risk: 'governance',
} as const satisfies Record<string, ChapterSlug>;
export type Kind = keyof typeof HOMES;

/** One document: the artifact in one language, its words and its links. */
export interface Reader {
  unit: UnitArtifact;
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
  chapterHref(slug: ChapterSlug, anchor?: string): string;
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
  const chapterHref = (slug: ChapterSlug, anchor?: string) => {
    if (surface === 'report') return `#${anchor ?? `chapter-${slug}`}`;
    const href = unitHref(site, unit, slug, anchor);
    return surface === 'site' ? href : (absoluteHref(site, href) ?? '');
  };
  const overviewHref = (anchor: string) => {
    if (surface === 'report') return '';
    const href = unitHref(site, unit, undefined, anchor);
    return surface === 'site' ? href : (absoluteHref(site, href) ?? '');
  };
  const hrefOf = (kind: Kind, key: string) => chapterHref(HOMES[kind], anchorOf(kind, key));
  return {
    unit,
    site,
    locale,
    words,
    paper,
    line,
    prose,
    lineOf: (text) => (text === undefined ? undefined : line(text)),
    proseOf: (text) => (text === undefined ? undefined : prose(text)),
    chapterHref,
    overviewHref,
    hrefOf,
    mention: (kind, link) => ({
      number: markOf(words, kind, link.number),
      label: line(link.label),
      href: hrefOf(kind, link.key),
    }),
  };
}
