import { listLabel } from '../diagnostics/list-label.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { isReservedChapter, type AuthoredChapter, type ComponentUse } from '../model/chapter.ts';
import { CHAPTER_COMPONENTS, type NamedThing } from '../model/chapter-components.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/place.ts';
import { chaptersOf } from '../model/profile.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';

export interface ChapterContext {
  /** Languages that the site is published in. */
  locales: readonly Locale[];
  /** Ids of the drawings that the plan has. */
  diagrams: readonly string[];
}

/** Checks the authored chapters of a plan against each other and against what the plan holds. */
export function checkChapters(
  chapters: readonly AuthoredChapter[],
  plan: Resolved,
  context: ChapterContext,
): Diagnostic[] {
  const own = [...new Set(chapters.map(({ slug }) => slug))];
  const slugs = [...chaptersOf(plan.plan.profile).map(({ slug }) => slug as string), ...own];
  return [
    ...checkNames(chapters, plan.plan.language),
    ...checkOrder(chapters),
    ...chapters.flatMap((chapter) => [
      ...checkSlugs(chapter, slugs),
      ...chapter.uses.flatMap((use) => checkUse(use, plan, context.diagrams)),
    ]),
    ...checkTranslations(chapters, plan.plan.language, context.locales),
  ].map((finding) => ({ ...finding, plan: plan.plan.id }));
}

const LANGUAGES: Record<Locale, Text> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
};

function startOf({ file }: AuthoredChapter): Place {
  return { file, span: [0, 0] };
}

function checkNames(chapters: readonly AuthoredChapter[], language: Locale): Diagnostic[] {
  const first = new Map<string, AuthoredChapter>();
  return chapters.flatMap((chapter) => {
    const { slug, locale = language } = chapter;
    const place = startOf(chapter);
    if (isReservedChapter(slug))
      return [diagnostic('chapter/reserved-name', { place, values: { slug } })];
    const earlier = first.get(`${slug}.${locale}`);
    first.set(`${slug}.${locale}`, earlier ?? chapter);
    if (earlier === undefined) return [];
    const label = { 'zh-CN': '另一个文件', en: 'the other file' };
    return [
      diagnostic('chapter/duplicate', {
        place,
        values: { slug, language: LANGUAGES[locale] },
        related: [{ label, place: startOf(earlier) }],
      }),
    ];
  });
}

/** Chapters that follow each other in a circle stand nowhere. */
function checkOrder(chapters: readonly AuthoredChapter[]): Diagnostic[] {
  const after = new Map(chapters.map(({ slug, head }) => [slug, head?.after]));
  return chapters.flatMap(({ slug, head, afterPlace }) => {
    const seen = new Set<string>();
    let at = head?.after;
    while (at !== undefined && at !== slug && !seen.has(at)) {
      seen.add(at);
      at = after.get(at);
    }
    if (at !== slug) return [];
    return [diagnostic('chapter/circle', { place: afterPlace, values: { slug } })];
  });
}

function checkSlugs(
  { head, afterPlace, links, slug: own }: AuthoredChapter,
  slugs: readonly string[],
): Diagnostic[] {
  const named = [
    ...(head?.after === undefined ? [] : [{ slug: head.after, place: afterPlace }]),
    ...links,
  ];
  return named
    .filter(({ slug }) => !slugs.includes(slug))
    .map(({ slug, place }) => {
      const others = slugs.filter((each) => each !== own);
      const values = { slug, known: enumerate(others), ...suggestion(slug, others) };
      return diagnostic('chapter/slug', { place, values });
    });
}

function checkUse(use: ComponentUse, plan: Resolved, diagrams: readonly string[]): Diagnostic[] {
  const component = CHAPTER_COMPONENTS.get(use.name);
  if (component === undefined) return [];
  const wrong = use.attributes.flatMap(({ name, ids }) => {
    const of = component.attributes[name]?.of;
    return of === undefined ? [] : ids.flatMap((one) => checkId(one, of, plan, diagrams));
  });
  if (wrong.length > 0 || !isEmpty(use, plan, diagrams)) return wrong;
  return [diagnostic('chapter/nothing', { place: use.place, values: { name: use.name } })];
}

function checkId(
  { id, place }: { id: string; place: Place },
  of: NamedThing,
  plan: Resolved,
  diagrams: readonly string[],
): Diagnostic[] {
  const known = of === 'diagrams' ? diagrams : plan[of].map(({ key }) => key);
  if (known.includes(id)) return [];
  if (of === 'diagrams') {
    const values = { id, known: enumerate(diagrams), ...suggestion(id, known) };
    return [diagnostic('chapter/diagram', { place, values })];
  }
  const collection = listLabel(of === 'observations' ? 'metrics' : of);
  const values = { id, collection, ...suggestion(id, known) };
  return [diagnostic('reference/dangling', { place, values })];
}

/** Whether a component has nothing to show, though all that it names is there. */
function isEmpty(use: ComponentUse, plan: Resolved, diagrams: readonly string[]): boolean {
  const { shows, attributes } = CHAPTER_COMPONENTS.get(use.name) ?? {};
  const named = use.attributes[0]?.ids[0]?.id;
  switch (shows) {
    case undefined:
    case 'diagram':
      return false;
    case 'gantt':
      return !diagrams.includes(named === undefined ? 'roadmap' : `phase-${named}`);
    case 'milestones':
      return plan.phases
        .filter(({ key }) => named === undefined || key === named)
        .every(({ milestones }) => milestones.length === 0);
    case 'kpis':
      return plan.strategies
        .filter(({ key }) => named === undefined || key === named)
        .every(({ kpis }) => kpis.length === 0);
    case 'positioning':
    case 'budget':
      return plan[shows] === undefined;
    case 'conclusion':
      return plan.narrative.summary === undefined && plan.narrative.unknown === undefined;
    case 'people':
      return plan.phases.every(({ resources }) => resources.length === 0);
    default: {
      const [{ of } = {}] = Object.values(attributes ?? {});
      return of !== undefined && of !== 'diagrams' && plan[of].length === 0;
    }
  }
}

function checkTranslations(
  chapters: readonly AuthoredChapter[],
  language: Locale,
  locales: readonly Locale[],
): Diagnostic[] {
  const versions = Map.groupBy(chapters, ({ slug }) => slug);
  return [...versions].flatMap(([slug, files]) => {
    const [first] = files;
    if (first === undefined || isReservedChapter(slug)) return [];
    const present = new Set(files.map(({ locale = language }) => locale));
    return locales
      .filter((locale) => !present.has(locale))
      .map((locale) => {
        const file = `${first.file.slice(0, first.file.lastIndexOf('/'))}/${slug}.${locale}.mdx`;
        const values = { slug, language: LANGUAGES[locale], file };
        return diagnostic('chapter/untranslated', { place: startOf(first), values });
      });
  });
}

function suggestion(written: string, known: readonly string[]): { nearest?: string } {
  const near = nearest(written, known);
  return near === undefined ? {} : { nearest: near };
}

/** Ids in a message; of many, only the first. */
function enumerate(ids: readonly string[]): Text {
  const quoted = ids.slice(0, 12).map((id) => `\`${id}\``);
  const more = ids.length > quoted.length;
  return {
    'zh-CN': `${quoted.join('、')}${more ? ' 等' : ''}`,
    en: `${quoted.join(', ')}${more ? ', …' : ''}`,
  };
}
