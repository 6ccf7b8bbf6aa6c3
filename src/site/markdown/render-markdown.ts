import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type Processor } from 'unified';

const INLINE_TAGS = ['a', 'strong', 'em', 'del', 'code', 'br'];
const BLOCK_TAGS = [
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/** Plan text keeps emphasis, links, lists and tables; pictures, raw HTML and other schemes go. */
export const BLOCK_SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [...INLINE_TAGS, ...BLOCK_TAGS],
  // `protocols` alone lets relative addresses through, `//host/` among them.
  attributes: { a: [['href', /^(?:https?:\/\/|mailto:)/i], 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};
const inlineSchema: Schema = { ...BLOCK_SCHEMA, tagNames: INLINE_TAGS };

/** Lets `**加粗。**下一句` close, which CommonMark leaves open between Chinese characters. */
function cjkEmphasis(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(cjkFriendlyExtension());
}

const reader = (allowed: Schema) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(cjkEmphasis)
    .use(remarkRehype)
    .use(rehypeSanitize, allowed)
    .use(rehypeStringify)
    .freeze();

const blocks = reader(BLOCK_SCHEMA);
const inlines = reader(inlineSchema);

const kept = new Map<string, string>();

/** Renders a text of a plan to safe HTML; `inline` drops everything but the words and emphasis. */
export function renderMarkdown(text: string, mode: 'block' | 'inline'): string {
  const key = `${mode}:${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const html = String((mode === 'block' ? blocks : inlines).processSync(text)).trim();
  if (kept.size > 20_000) kept.clear();
  kept.set(key, html);
  return html;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The words alone, for titles, labels of drawings and attributes. */
export function plainText(text: string): string {
  return wordsOfHtml(renderMarkdown(text, 'inline'));
}

/** The words of HTML that we rendered. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);|&(lt|gt|amp|quot);/gi, (_, code?: string, name?: string) =>
      code === undefined
        ? (ENTITIES[(name ?? '').toLowerCase()] ?? '')
        : String.fromCodePoint(parseInt(code, 16)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
