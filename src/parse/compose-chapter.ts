import { mdxFromMarkdown } from 'mdast-util-mdx';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { mdxjs } from 'micromark-extension-mdxjs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { ChapterNode } from '../model/chapter.ts';
import type { Span } from '../model/place.ts';
import { CHAPTER_LIMITS } from './chapter-limits.ts';

/** A stretch that is neither Markdown nor a component. `tag` is the name of one that never ends. */
export interface SyntaxError {
  span: Span;
  tag?: string;
}

export interface ComposedChapter {
  /** The text without the stretches that could not be read. */
  tree?: ChapterNode;
  errors: SyntaxError[];
}

/** Adds to the grammar of a parser, as remark plugins do. */
function withGrammar(...extensions: readonly object[]) {
  return function (this: Processor): void {
    const data = this.data() as {
      micromarkExtensions?: object[];
      fromMarkdownExtensions?: object[];
    };
    (data.micromarkExtensions ??= []).push(...extensions, cjkFriendlyExtension());
    (data.fromMarkdownExtensions ??= []).push(...mdxFromMarkdown());
  };
}

const parserOf = (...grammar: readonly object[]) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(withGrammar(...grammar))
    .freeze();

/**
 * Plain chapters are read without a parser of JavaScript: braces are only counted, and what stands in
 * them is code unless it is a literal. Those with code are read as MDX.
 */
const PARSERS = {
  plain: parserOf(mdxExpression(), mdxJsx(), mdxMd()),
  code: parserOf(mdxjs()),
};

/**
 * Parses a chapter. The library stops at the first syntax error; so that the others are found too, the
 * stretch is blanked, which keeps all positions, and the text is read again.
 */
export function composeChapter(text: string, mode: keyof typeof PARSERS): ComposedChapter {
  const errors: SyntaxError[] = [];
  const rounds =
    text.length > CHAPTER_LIMITS.long ? CHAPTER_LIMITS.longRounds : CHAPTER_LIMITS.rounds;
  let current = text;
  for (let round = 0; round < rounds; round += 1) {
    try {
      // Its nodes are plain data; what is read of them is judged field by field.
      return { tree: PARSERS[mode].parse(current) as unknown as ChapterNode, errors };
    } catch (error) {
      const message = error as ParserMessage;
      if (typeof message.reason !== 'string') throw error;
      const found = locateError(message, current);
      errors.push(found.error);
      for (const start of found.blank) current = blankLine(current, start);
    }
  }
  return { errors };
}

/** What is read of a message of the parser. */
interface ParserMessage {
  reason?: string;
  ruleId?: string;
  place?: { offset?: number; start?: { offset?: number } };
}

function locateError(
  { reason = '', ruleId, place }: ParserMessage,
  text: string,
): { error: SyntaxError; blank: number[] } {
  const offset = Math.min(place?.start?.offset ?? place?.offset ?? text.length, text.length);
  if (ruleId === 'end-tag-mismatch') {
    // The library names the tag that was opened and where only in its words.
    const [, name = '', line, column] = /for `<([^>]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
    const start = line === undefined ? offset : offsetOf(text, Number(line), Number(column));
    return {
      error: { span: [start, endOfTag(text, start)], tag: name },
      blank: place === undefined ? [start] : [start, offset],
    };
  }
  const start =
    ruleId === 'unexpected-eof' ? findUnended(text, offset, reason) : lastOpening(text, offset);
  return { error: { span: [start, endOfTag(text, start)] }, blank: [start] };
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let before = 1; before < line; before += 1) at = text.indexOf('\n', at) + 1;
  return at + column - 1;
}

/** The brace or tag before `offset` that a character at it does not fit into. */
function lastOpening(text: string, offset: number): number {
  const brace = text.lastIndexOf('{', offset);
  return Math.max(0, brace, text.lastIndexOf('<', offset));
}

const TAG =
  /<\/?(?:[\p{L}$_][\p{L}\p{N}$_.:-]*)?(?:\s+[\p{L}$_][\p{L}\p{N}$_:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*\s*\/?>/uy;

/** What opens before `offset` and was still open where the text, or its paragraph, ended. */
function findUnended(text: string, offset: number, reason: string): number {
  if (reason.includes('in expression')) {
    const open: number[] = [];
    for (const { 0: brace, index } of text.slice(0, offset).matchAll(/[{}]/g)) {
      if (brace === '{') open.push(index);
      else open.pop();
    }
    return open.at(-1) ?? lastOpening(text, offset);
  }
  for (const { index } of text.slice(0, offset).matchAll(/<(?=\S)/g)) {
    TAG.lastIndex = index;
    const inCode = /`[^`\n]*$/.test(text.slice(text.lastIndexOf('\n', index) + 1, index));
    if (!inCode && !TAG.test(text)) return index;
  }
  return lastOpening(text, offset);
}

/** The end of what starts here, as far as a reader would see it. */
function endOfTag(text: string, start: number): number {
  const [stretch = ''] = /^[^\r\n>}]*[>}]?/.exec(text.slice(start, start + 200)) ?? [];
  return start + Math.max(1, stretch.trimEnd().length);
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function blankLine(text: string, start: number): string {
  const end = Math.max(start + 1, endOfLine(text, start));
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
