import { z } from 'zod';
import { attributeValueSchema, type AttributeValue } from './chapter-components.ts';
import { idSchema, isId } from './id.ts';
import { LOCALES, type Locale } from './locale.ts';
import type { Place } from './place.ts';
import { CHAPTERS } from './profile.ts';
import { textSchema } from './text.ts';

/** The head of an authored chapter, between its two lines of `---`. */
export const chapterHeadSchema = z.strictObject({
  title: textSchema.describe('Title of the chapter. Sample: What customers can rely on'),
  lead: textSchema.optional().describe('What the chapter holds, in one sentence below the title.'),
  after: idSchema
    .optional()
    .describe('The chapter it follows. Sample: strategies. Default: before the appendix.'),
});
export type ChapterHead = z.output<typeof chapterHeadSchema>;

/** A node of a chapter: Markdown (mdast), or a component with literal attributes. */
export interface ChapterNode {
  type: string;
  children?: ChapterNode[] | undefined;
  [field: string]: unknown;
}
export const chapterNodeSchema: z.ZodType<ChapterNode, ChapterNode> = z.looseObject({
  type: z.string(),
  get children() {
    return z.array(chapterNodeSchema).optional();
  },
});

/** A component among the nodes of a chapter. */
export const componentNodeSchema = z.strictObject({
  type: z.literal('component'),
  name: z.string(),
  attributes: z.record(z.string(), attributeValueSchema),
});
export type ComponentNode = z.output<typeof componentNodeSchema>;

/** Where a component is used, and where each id that it names is written. */
export interface ComponentUse {
  name: string;
  place: Place;
  attributes: { name: string; value: AttributeValue; ids: { id: string; place: Place }[] }[];
}

/** A chapter as it was read; `head` and `body` are there when they could be read. */
export interface AuthoredChapter {
  slug: string;
  /** Language it is written in; absent where the file does not say: that of the plan. */
  locale?: Locale;
  file: string;
  head?: ChapterHead;
  /** Where the field `after` is written. */
  afterPlace?: Place;
  uses: ComponentUse[];
  /** Links to chapters. */
  links: { slug: string; place: Place }[];
  /** A plain chapter is data. */
  body?: ChapterNode;
  /** One with code is handed on as it is written. */
  code?: string;
}

/** How authored chapters are treated. */
export const CHAPTER_MODES = ['off', 'plain', 'code'] as const;
export type ChapterMode = (typeof CHAPTER_MODES)[number];

/** Names that pages of a plan have already. */
const RESERVED: ReadonlySet<string> = new Set([
  ...CHAPTERS,
  'print',
  'handout',
  'changes',
  'search',
  'versions',
  'trace',
  'overview',
]);

export function isReservedChapter(slug: string): boolean {
  return RESERVED.has(slug);
}

/**
 * What the name of a chapter's file says; undefined when it is none. Samples: `promise.mdx`,
 * `promise.zh-CN.mdx`.
 */
export function readChapterName(name: string): { slug: string; locale?: Locale } | undefined {
  const [slug = '', ...rest] = name.split('.');
  if (!isId(slug) || rest.at(-1) !== 'mdx' || rest.length > 2) return undefined;
  if (rest.length === 1) return { slug };
  const locale = LOCALES.find((each) => each === rest[0]);
  return locale === undefined ? undefined : { slug, locale };
}

/**
 * The chapter and place that a relative link of a chapter leads to; undefined for another link.
 * Samples: `risks`, `goals#goal-trust`, `#what-we-ask` within the chapter itself.
 */
export function readChapterLink(url: string): { slug: string; anchor?: string } | undefined {
  const [, slug = '', anchor] = /^([a-z0-9-]*)(?:#([\p{L}\p{N}_-]+))?$/u.exec(url) ?? [];
  if (slug === '' && anchor === undefined) return undefined;
  return { slug, ...(anchor === undefined ? {} : { anchor }) };
}
