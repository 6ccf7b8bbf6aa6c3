import { Composer, CST, Lexer, Parser, type Document, type YAMLError } from 'yaml';
import { YAML_LIMITS } from './yaml-limits.ts';

/** Why a text was not read to its end, and where. */
export interface Stop {
  code: 'yaml/too-deep' | 'yaml/too-many-aliases';
  offset: number;
}

export interface Composed {
  /** The first document, as far as it could be understood. */
  document?: Document.Parsed;
  /** Errors and warnings: a warning of the parser is a mistake all the same. */
  errors: YAMLError[];
  stop?: Stop;
  /** Span of the mark or value with which a second document starts. */
  second?: [start: number, end: number];
}

/**
 * Composes YAML 1.2 text under the core schema. Nesting and aliases are counted while tokens are
 * read, by a parser that keeps its own stack: composing recurses, so it must come after the count.
 */
export function composeYaml(text: string): Composed {
  const tokens: CST.Token[] = [];
  const stop = readTokens(text, tokens);
  if (stop) return { errors: [], stop };
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    // The check of the library compares all keys with each other: slow on hostile maps.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document] = composer.compose(tokens, true, text.length);
  const second = findSecond(tokens);
  return {
    ...(document && { document }),
    errors: document ? [...document.errors, ...document.warnings] : [],
    ...(second && { second }),
  };
}

function readTokens(text: string, tokens: CST.Token[]): Stop | undefined {
  const parser = new Parser();
  let aliases = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (!scalar && lexeme.startsWith('*')) aliases += 1;
    if (aliases > YAML_LIMITS.aliases) return { code: 'yaml/too-many-aliases', offset: parser.offset };
    // The stack holds the document, its open collections and at most one scalar.
    if (parser.stack.length > YAML_LIMITS.depth + 2) {
      return { code: 'yaml/too-deep', offset: parser.offset };
    }
    scalar = lexeme === CST.SCALAR;
  }
  for (const token of parser.end()) tokens.push(token);
  return undefined;
}

function findSecond(tokens: readonly CST.Token[]): [number, number] | undefined {
  const [, second] = tokens.filter((token) => token.type === 'document');
  if (!second) return undefined;
  const mark = second.start.find((token) => token.type === 'doc-start');
  if (mark) return [mark.offset, mark.offset + mark.source.length];
  const start = second.value?.offset ?? second.offset;
  return [start, start + 1];
}
