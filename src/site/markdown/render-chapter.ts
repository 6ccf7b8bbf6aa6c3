import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import {
  componentNodeSchema,
  readChapterLink,
  type ChapterNode,
  type ComponentNode,
} from '../../model/chapter.ts';
import { BLOCK_SCHEMA } from './render-markdown.ts';

/** A heading of an authored chapter. */
export interface ChapterHeading {
  /** 2 below the title of the chapter. */
  level: 2 | 3 | 4;
  id: string;
  title: string;
}

/** A stretch of an authored chapter, ready for a page. */
export type ChapterPart =
  | { kind: 'html'; html: string }
  | { kind: 'heading'; heading: ChapterHeading; html: string }
  | { kind: 'component'; node: ComponentNode };

/** Where a link to a chapter leads; undefined where there is no such chapter. */
export type LinkTo = (slug: string, anchor: string | undefined) => string | undefined;

/** Addresses of the site were made by us from links that were checked. */
const schema: Schema = {
  ...BLOCK_SCHEMA,
  tagNames: [...(BLOCK_SCHEMA.tagNames ?? []), 'hr'],
  attributes: { ...BLOCK_SCHEMA.attributes, a: ['href', 'title'] },
};

const writer = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify)
  .freeze();

/** Renders a plain chapter to safe HTML, with its components where they stand. */
export function renderChapter(slug: string, body: ChapterNode, linkTo: LinkTo): ChapterPart[] {
  const headings = chapterHeadings(slug, body);
  const definitions = nodesOf(body).filter(({ type }) => type === 'definition');
  const html = (children: ChapterNode[]): string => {
    const root = withLinks({ type: 'root', children: [...definitions, ...children] }, linkTo);
    // The tree is one of mdast: it was written by the parser of chapters.
    const tree = writer.runSync(root as Parameters<typeof writer.runSync>[0]);
    return writer.stringify(tree).trim();
  };
  return (body.children ?? []).reduce<ChapterPart[]>((parts, node) => {
    const last = parts.at(-1);
    if (node.type === 'component') {
      parts.push({ kind: 'component', node: componentNodeSchema.parse(node) });
    } else if (node.type === 'heading') {
      const heading = headings[parts.filter(({ kind }) => kind === 'heading').length];
      const inner = html([{ type: 'paragraph', children: node.children ?? [] }]);
      if (heading !== undefined)
        parts.push({ kind: 'heading', heading, html: inner.replace(/^<p>|<\/p>$/g, '') });
    } else if (node.type !== 'definition') {
      const own = html([node]);
      if (last?.kind === 'html') last.html += `\n${own}`;
      else parts.push({ kind: 'html', html: own });
    }
    return parts;
  }, []);
}

/** The headings of a chapter, each with an id that is its own in the whole document. */
export function chapterHeadings(slug: string, body: ChapterNode): ChapterHeading[] {
  const taken = new Map<string, number>();
  return (body.children ?? []).flatMap((node): ChapterHeading[] => {
    if (node.type !== 'heading') return [];
    const title = wordsOf(node).replace(/\s+/g, ' ').trim();
    const name = anchorOfHeading(title);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const depth = Number(node['depth']);
    const id = `${slug}-${name}${count === 1 ? '' : `-${count}`}`;
    return [{ level: depth <= 2 ? 2 : depth === 3 ? 3 : 4, id, title }];
  });
}

/** A heading as the end of an address. Sample: `What we ask` is `what-we-ask`. */
function anchorOfHeading(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'section' : name;
}

function wordsOf(node: ChapterNode): string {
  if (typeof node['value'] === 'string') return node['value'];
  return (node.children ?? []).map(wordsOf).join('');
}

function nodesOf(node: ChapterNode): ChapterNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** Puts addresses of the site into links to chapters; a link that leads nowhere keeps its words. */
function withLinks(node: ChapterNode, linkTo: LinkTo): ChapterNode {
  const children = node.children?.map((child) => withLinks(child, linkTo));
  const own = children === undefined ? node : { ...node, children };
  if (node.type !== 'link' && node.type !== 'definition') return own;
  const url = String(node['url']);
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) return own;
  const link = readChapterLink(url);
  const href = link && linkTo(link.slug, link.anchor);
  if (href !== undefined) return { ...own, url: href };
  return node.type === 'link'
    ? { type: 'emphasis', children: children ?? [] }
    : { ...own, url: '' };
}
