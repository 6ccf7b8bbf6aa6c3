import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import {
  readChapterLink,
  type AuthoredChapter,
  type ChapterNode,
  type ComponentUse,
} from '../model/chapter.ts';
import { CHAPTER_COMPONENTS } from '../model/chapter-components.ts';
import type { Place, Source, Span } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import { codeNames, importsOf } from './chapter-modules.ts';
import { CHAPTER_LIMITS } from './chapter-limits.ts';
import type { ComposedChapter } from './compose-chapter.ts';
import { placeOfNode, placeOfTag } from './place-of-node.ts';
import { readAttributes } from './read-attributes.ts';
import { clip, enumerate } from './show-value.ts';

type Body = Pick<AuthoredChapter, 'uses' | 'links' | 'body'>;

/** Reads the tree of a chapter: its components, its links and, when it is plain, its content as data. */
export function readChapterBody(
  source: Source,
  composed: ComposedChapter,
  mode: 'plain' | 'code',
): { value: Partial<Body>; diagnostics: Diagnostic[] } {
  const reading = new Reading(source, mode === 'code' ? codeNames(composed.tree) : undefined);
  for (const { span, tag } of composed.errors) reading.addSyntaxError(span, tag);
  const root = composed.tree && reading.readRoot(composed.tree);
  const { uses, links, diagnostics } = reading;
  diagnostics.sort((a, b) => (a.place?.span[0] ?? 0) - (b.place?.span[0] ?? 0));
  return {
    value: { uses, links, ...(mode === 'plain' && root !== undefined ? { body: root } : {}) },
    diagnostics: diagnostics.slice(0, CHAPTER_LIMITS.findings),
  };
}

const WHAT = {
  module: { 'zh-CN': ' `import` 或 `export`', en: 'an `import` or `export`' },
  expression: { 'zh-CN': '花括号里的表达式', en: 'an expression in braces' },
  image: { 'zh-CN': '图片', en: 'an image' },
  footnote: { 'zh-CN': '脚注', en: 'a footnote' },
} as const satisfies Record<string, Text>;

/** Nodes of Markdown that a plain chapter does not have. */
const UNSUPPORTED: Readonly<Record<string, Text>> = {
  image: WHAT.image,
  imageReference: WHAT.image,
  footnoteReference: WHAT.footnote,
  footnoteDefinition: WHAT.footnote,
};

/** One reading of a chapter. `own` holds the names that its code defines; absent in a plain chapter. */
class Reading {
  readonly uses: ComponentUse[] = [];
  readonly links: AuthoredChapter['links'] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;
  readonly #own: ReadonlySet<string> | undefined;

  constructor(source: Source, own: ReadonlySet<string> | undefined) {
    this.#source = source;
    this.#own = own;
  }

  addSyntaxError(span: Span, tag: string | undefined): void {
    const place = this.#place(span);
    this.diagnostics.push(
      tag === undefined
        ? diagnostic('chapter/syntax', { place, values: { found: this.#show(span) } })
        : diagnostic('chapter/unclosed', { place, values: { name: tag } }),
    );
  }

  readRoot(root: ChapterNode): ChapterNode {
    return { type: 'root', children: this.#readAll(root.children ?? [], 1) };
  }

  #readAll(nodes: readonly ChapterNode[], depth: number): ChapterNode[] {
    if (depth > CHAPTER_LIMITS.depth) throw new RangeError('nested too deeply');
    return nodes.flatMap((node) => this.#read(node, depth) ?? []);
  }

  #read(node: ChapterNode, depth: number): ChapterNode | undefined {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#readElement(node, depth);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(String(node['value']))) this.#refuseCode(node, WHAT.expression);
        return undefined;
      case 'mdxjsEsm':
        this.#readModule(node);
        return undefined;
      default:
        if (this.#own === undefined) this.#checkMarkdown(node, depth);
        return this.#copy(node, depth);
    }
  }

  /** The node without what belongs to the file: positions and private data. */
  #copy(node: ChapterNode, depth: number): ChapterNode {
    const { position: _position, data: _data, children, ...fields } = node;
    return {
      ...fields,
      ...(children === undefined ? {} : { children: this.#readAll(children, depth + 1) }),
    };
  }

  #checkMarkdown(node: ChapterNode, depth: number): void {
    const place = this.#placeOf(node);
    const what = UNSUPPORTED[node.type];
    if (what !== undefined)
      this.diagnostics.push(diagnostic('chapter/unsupported', { place, values: { what } }));
    if (node.type === 'heading' && node['depth'] === 1)
      this.diagnostics.push(diagnostic('chapter/heading', { place }));
    if (node.type === 'link' || node.type === 'definition') {
      this.#checkLink(String(node['url']), place);
    }
    const written = this.#source.text.slice(...place.span);
    if (depth === 1 && node.type === 'paragraph' && /^(?:import|export)\b[\s{*'"]/.test(written)) {
      this.#refuseCode(node, WHAT.module);
    }
  }

  #checkLink(url: string, place: Place): void {
    if (/^(?:https?:\/\/|mailto:)/i.test(url)) return;
    const link = readChapterLink(url);
    if (link === undefined) {
      this.diagnostics.push(diagnostic('chapter/link', { place, values: { url: clip(url) } }));
    } else if (link.slug !== '') this.links.push({ slug: link.slug, place });
  }

  #refuseCode(node: ChapterNode, what: Text): void {
    if (this.#own !== undefined) return;
    this.diagnostics.push(
      diagnostic('chapter/code', { place: this.#placeOf(node), values: { what } }),
    );
  }

  #readModule(node: ChapterNode): void {
    const place = this.#placeOf(node);
    for (const { path } of importsOf(node)) {
      if (!path.startsWith('.')) continue;
      const start = this.#source.text.indexOf(path, place.span[0]);
      const span: Span = start === -1 ? place.span : [start, start + path.length];
      this.diagnostics.push(
        diagnostic('chapter/relative-import', {
          place: this.#place(span),
          values: { path: clip(path) },
        }),
      );
    }
  }

  #readElement(node: ChapterNode, depth: number): ChapterNode | undefined {
    const name = typeof node['name'] === 'string' ? node['name'] : '';
    const component = CHAPTER_COMPONENTS.get(name);
    const free = this.#own !== undefined && (/^[a-z]|\.|^$/.test(name) || this.#own.has(name));
    const inner = (node.children ?? []).find(
      ({ type, value }) => type !== 'text' || String(value).trim() !== '',
    );
    if (component === undefined || free) {
      if (!free) this.#refuseElement(node, name);
      this.#readAll(node.children ?? [], depth + 1);
      return undefined;
    }
    const place = placeOfTag(this.#source, node, name);
    if (this.#own === undefined && (depth > 1 || node.type === 'mdxJsxTextElement')) {
      this.diagnostics.push(diagnostic('chapter/inline', { place, values: { name } }));
    }
    if (inner !== undefined) {
      const held = this.#placeOf(inner);
      this.diagnostics.push(diagnostic('chapter/children', { place: held, values: { name } }));
    }
    const { attributes, diagnostics } = readAttributes(this.#source, node, name, component, {
      code: this.#own !== undefined,
    });
    this.diagnostics.push(...diagnostics);
    this.uses.push({ name, place, attributes });
    const values = Object.fromEntries(attributes.map((one) => [one.name, one.value]));
    return { type: 'component', name, attributes: values };
  }

  #refuseElement(node: ChapterNode, name: string): void {
    const names = [...CHAPTER_COMPONENTS.keys()];
    const near = nearest(name, names);
    const some = ['Goals', 'Strategies', 'Kpis', 'Risks', 'Phases', 'Gantt', 'Diagram'];
    this.diagnostics.push(
      diagnostic('chapter/component', {
        place: placeOfTag(this.#source, node, name),
        values: {
          name: clip(name),
          allowed: enumerate(some),
          ...(near === undefined ? {} : { nearest: near }),
        },
      }),
    );
  }

  #place(span: Span): Place {
    return { file: this.#source.file, span };
  }

  #placeOf(node: ChapterNode): Place {
    return placeOfNode(this.#source, node);
  }

  #show(span: Span): string {
    return clip(this.#source.text.slice(...span));
  }
}

/** Whether braces hold nothing but a comment. */
function isComment(code: string): boolean {
  const text = code.trim();
  return text === '' || /^\/\*(?:(?!\*\/)[^])*\*\/$/.test(text);
}
