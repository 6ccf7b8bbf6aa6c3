import type { YAMLError } from 'yaml';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Span } from '../model/place.ts';

type YamlCode = Extract<Code, `yaml/${string}`>;

/** Tells an error of the YAML library in our words; `span` is in `text`. */
export function wordYamlError(
  error: YAMLError,
  text: string,
): { diagnostic: Diagnostic; span: Span } {
  const code = codeOf(error);
  const [start, end] = [Math.min(error.pos[0], text.length), Math.min(error.pos[1], text.length)];
  const span: Span = code === 'yaml/colon' ? [start, endOfLine(text, start)] : [start, end];
  const found = text.slice(start, end);
  if (code === 'yaml/tag') return { diagnostic: diagnostic(code, { values: { tag: found } }), span };
  if (code === 'yaml/alias') {
    return { diagnostic: diagnostic(code, { values: { alias: found } }), span };
  }
  return { diagnostic: diagnostic(code, {}), span };
}

function codeOf(
  error: YAMLError,
): Exclude<YamlCode, 'yaml/control-character' | 'yaml/alias-cycle' | `yaml/${'duplicate' | 'reserved'}-key` | `yaml/too-${string}`> {
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
function missing(message: string): 'yaml/unclosed' | 'yaml/indent' | 'yaml/missing-colon' | 'yaml/syntax' {
  if (/closing|Missing ,|to end with/.test(message)) return 'yaml/unclosed';
  if (message.startsWith('Sequence item')) return 'yaml/indent';
  return message.startsWith('Implicit map keys') ? 'yaml/missing-colon' : 'yaml/syntax';
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? undefined : end);
  return start + line.trimEnd().length;
}
