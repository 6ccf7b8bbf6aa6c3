import { Composer, CST, Lexer, Parser, type Document, type YAMLError } from 'yaml';
import { LexemeCounter } from './lexeme-counter.ts';
import { YAML_LIMITS, type YamlLimits } from './yaml-limits.ts';

/** Why a text was not read to its end, and where. */
export interface Stop {
  code: 'yaml/too-deep' | 'yaml/too-many-aliases' | 'yaml/too-many-values';
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
  /** Where reading ended because of too many counter. */
  gaveUp?: number;
}

/**
 * Composes YAML 1.2 text under the core schema. Nesting, values and aliases are counted while
 * tokens are read, by a parser that keeps its own stack: composing recurses, so it must come after
 * the count.
 */
export function composeYaml(text: string, limits: YamlLimits = YAML_LIMITS): Composed {
  const tokens: CST.Token[] = [];
  const end = readTokens(text, tokens, limits);
  if (typeof end === 'object') return { errors: [], stop: end };
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
  const document = withoutStacks(() => {
    const [first] = composer.compose(tokens, true, text.length);
    return first;
  });
  const second = findSecond(tokens);
  return {
    ...(document && { document }),
    errors: document ? [...document.errors, ...document.warnings] : [],
    ...(second && { second }),
    ...(end !== undefined && { gaveUp: end }),
  };
}

/** Reads all tokens; else tells why nothing can be composed, or where reading was given up. */
function readTokens(
  text: string,
  tokens: CST.Token[],
  limits: YamlLimits,
): Stop | number | undefined {
  const parser = new Parser();
  const counter = new LexemeCounter();
  let aliases = 0;
  let gaveUp: number | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    if (counter.read(lexeme) === 'alias') aliases += 1;
    if (aliases > limits.aliases) return { code: 'yaml/too-many-aliases', offset: parser.offset };
    if (counter.values > limits.values)
      return { code: 'yaml/too-many-values', offset: parser.offset };
    if (counter.mistakes > limits.mistakes) {
      gaveUp = parser.offset;
      break;
    }
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') counter.mistakes += 1;
    }
    // The stack holds the document, its open collections and at most one scalar.
    if (parser.stack.length > limits.depth + 2) {
      return { code: 'yaml/too-deep', offset: parser.offset };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return gaveUp;
}

/**
 * Runs without recording where errors were made. The library makes an error for each mistake, and
 * its stack, which nobody reads, takes ten times as long as the rest.
 */
function withoutStacks<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function findSecond(tokens: readonly CST.Token[]): [number, number] | undefined {
  const [, second] = tokens.filter((token) => token.type === 'document');
  if (!second) return undefined;
  const mark = second.start.find((token) => token.type === 'doc-start');
  if (mark) return [mark.offset, mark.offset + mark.source.length];
  const start = second.value?.offset ?? second.offset;
  return [start, start + 1];
}
