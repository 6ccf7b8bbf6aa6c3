import type { YAMLError } from 'yaml';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Span } from '../model/place.ts';

type ErrorCode = Extract<
  Code,
  `yaml/${
    | 'alias'
    | 'colon'
    | 'escape'
    | 'indent'
    | 'missing-colon'
    | 'reserved-start'
    | 'syntax'
    | 'tab'
    | 'tag'
    | 'unclosed'}`
>;

/** An error in our words, and its span in the text that was composed. */
export interface WordedError {
  diagnostic: Diagnostic;
  span: Span;
  /** Whether lists and maps around it may have come out other than they were meant. */
  structural: boolean;
}

/** Tells an error of the YAML library in our words. */
export function wordYamlError(error: YAMLError, text: string): WordedError {
  const code = codeOf(error);
  const [start, end] = [Math.min(error.pos[0], text.length), Math.min(error.pos[1], text.length)];
  const found = text.slice(start, end);
  const marked = findMarked(error, text, start);
  if (marked !== undefined) return wordMarked(text, marked);
  switch (code) {
    case 'yaml/tag':
      return {
        diagnostic: diagnostic(code, { values: { tag: found } }),
        span: [start, end],
        structural: false,
      };
    case 'yaml/alias':
      return {
        diagnostic: diagnostic(code, { values: { alias: found } }),
        span: [start, end],
        structural: false,
      };
    case 'yaml/colon':
    case 'yaml/indent':
      return wordStructure(code, text, start);
    case 'yaml/escape':
      return { diagnostic: diagnostic(code, {}), span: [start, start + 2], structural: false };
    default: {
      const structural = code !== 'yaml/reserved-start';
      const last = Math.max(start, Math.min(end, endOfLine(text, start)));
      return { diagnostic: diagnostic(code, {}), span: [start, last], structural };
    }
  }
}

/** `>` or `|` where a value starts, before what cannot follow the mark of a block of text. */
const MARKED = /(?:^\s*|[:-]\s+|[[{,]\s*)[>|](?=\s*[=\d])/g;

/** Where the value starts whose `>` was meant as part of it, as in `>=10 min`. */
function findMarked(error: YAMLError, text: string, start: number): number | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN' && error.code !== 'BAD_SCALAR_START') return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // In front of the mistake, and not far: a long line is no place for such a value.
  const from = Math.max(lineStart, start - LONGEST_MARKED);
  const before = text.slice(from, Math.min(start + 2, text.length));
  const last = [...before.matchAll(MARKED)].findLast(({ index }) => from + index <= start);
  return last && from + last.index + last[0].length - 1;
}

const LONGEST_MARKED = 200;

function wordMarked(text: string, at: number): WordedError {
  const lineEnd = endOfLine(text, at);
  const line = text.slice(at, Math.min(lineEnd, at + LONGEST_MARKED)).replace(/\s+#.*$/, '');
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  // In brackets the value ends with its item.
  const inBrackets = /[[{]/.test(text.slice(Math.max(lineStart, at - LONGEST_MARKED), at));
  const value = (inBrackets ? line.replace(/[,\]}].*$/, '') : line).trimEnd();
  return {
    diagnostic: diagnostic('yaml/block-mark', {
      values: { mark: text.slice(at, at + 1), quoted: `'${value.replaceAll("'", "''")}'` },
    }),
    span: [at, at + Math.max(1, value.length)],
    structural: false,
  };
}

/** The library says where lines stopped to fit together; the reader wants the cause. */
function wordStructure(
  code: 'yaml/colon' | 'yaml/indent',
  text: string,
  start: number,
): WordedError {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text, start);
  const dash = /^\s*-(?=[\p{L}\d])/u.exec(text.slice(lineStart, lineEnd));
  if (dash) {
    const at = lineStart + dash[0].length;
    return { diagnostic: diagnostic('yaml/dash', {}), span: [at - 1, at], structural: true };
  }
  if (code === 'yaml/colon') {
    if (/: |:$/m.test(text.slice(start, lineEnd))) {
      return { diagnostic: diagnostic(code, {}), span: [start, lineEnd], structural: true };
    }
    // A value that goes on below as a map: it is the next line that is indented too far.
    const next = /^\s*/.exec(text.slice(lineEnd))?.[0].length ?? 0;
    return spanOfLine(text, lineEnd + next);
  }
  return spanOfLine(text, start);
}

function spanOfLine(text: string, at: number): WordedError {
  const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  return {
    diagnostic: diagnostic('yaml/indent', {}),
    span: [from, endOfLine(text, from)],
    structural: true,
  };
}

function codeOf(error: YAMLError): ErrorCode {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'yaml/tab';
    case 'BAD_INDENT':
      return error.message.startsWith('Flow ') ? 'yaml/unclosed' : 'yaml/indent';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'yaml/colon';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'yaml/missing-colon';
    case 'BAD_SCALAR_START':
      return 'yaml/reserved-start';
    case 'BAD_DQ_ESCAPE':
      return 'yaml/escape';
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return 'yaml/alias';
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return 'yaml/tag';
    case 'MISSING_CHAR':
      return missing(error.message);
    default:
      return 'yaml/syntax';
  }
}

/** The library has one code for everything that is missing; its text tells what. */
function missing(message: string): ErrorCode {
  if (/closing|Missing ,|to end with/.test(message)) return 'yaml/unclosed';
  if (message.startsWith('Sequence item')) return 'yaml/indent';
  return message.startsWith('Implicit map keys') ? 'yaml/missing-colon' : 'yaml/syntax';
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? undefined : end);
  return start + line.trimEnd().length;
}

/** A dash without its space breaks every line of its item; only the dash is told. */
export function dropDashEchoes(errors: readonly WordedError[], text: string): WordedError[] {
  let dash: number | undefined;
  // Up to here all lines below the dash are known to be deeper than it is.
  let known = 0;
  return errors.filter(({ diagnostic: { code }, span: [start] }) => {
    if (dash !== undefined && code !== 'yaml/dash') {
      const column = dash - (text.lastIndexOf('\n', dash - 1) + 1);
      const line = text.lastIndexOf('\n', start - 1);
      const lines = text.slice(known, Math.max(known, line)).split('\n').slice(1);
      if (start - line - 1 > column && lines.every((one) => one.search(/\S|$/) > column)) {
        known = Math.max(known, text.lastIndexOf('\n', line - 1));
        return false;
      }
    }
    dash = code === 'yaml/dash' ? start : undefined;
    known = start;
    return true;
  });
}

const ECHOES: ReadonlySet<Code> = new Set([
  'yaml/indent',
  'yaml/colon',
  'yaml/missing-colon',
  'yaml/syntax',
  'yaml/unclosed',
]);

/**
 * A bracket or quote that is not closed swallows what follows, and the library then stumbles over
 * every line of it; only where it was opened is told.
 */
export function dropUnclosedEchoes(findings: readonly Diagnostic[]): Diagnostic[] {
  const opened = findings
    .filter(({ code }) => code === 'yaml/unclosed')
    .map(({ place }) => place?.span[0] ?? 0);
  const first = Math.min(...opened);
  return findings.filter(({ code, place }) => !ECHOES.has(code) || (place?.span[0] ?? 0) <= first);
}
