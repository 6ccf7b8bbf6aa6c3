import { CST } from 'yaml';

/** Kinds of token that are a mistake when they follow themselves. */
const NEVER_TWICE = new Set<string | null>([
  'comma',
  'anchor',
  'tag',
  'directive-line',
  'double-quoted-scalar',
  'single-quoted-scalar',
]);

/** Kinds of token that stand for a field, a value or an item. */
const VALUES = new Set<string | null>([
  'scalar',
  'double-quoted-scalar',
  'single-quoted-scalar',
  'block-scalar-header',
  'alias',
  'anchor',
  'tag',
  'flow-map-start',
  'flow-seq-start',
  'seq-item-ind',
  'explicit-key-ind',
]);

const BAD_ESCAPE =
  /\\[^0abt\tnvfre "/\\N_LPxuU\r\n]|\\x(?![\da-f]{2})|\\u(?![\da-f]{4})|\\U(?![\da-f]{8})/gi;

/** What goes by while a text is split into lexemes: that which would cost much later on. */
export class LexemeCounter {
  /**
   * Mistakes that composing would report one by one. It need not see them all: it is there so that
   * a file of a million commas is given up on early.
   */
  mistakes = 0;
  /** Fields, values and items. Their marks count too, so that a list of nothing is not free. */
  values = 0;
  private scalar = false;
  private last: string | null = null;
  private lineStart = true;

  /** Takes the next lexeme and tells its type; the content of a plain scalar has none. */
  read(lexeme: string): string | null {
    if (this.scalar) {
      this.scalar = false;
      this.last = 'scalar';
      return null;
    }
    const type = CST.tokenType(lexeme);
    if (type === 'double-quoted-scalar') this.mistakes += lexeme.match(BAD_ESCAPE)?.length ?? 0;
    if (type === 'space' && this.lineStart && lexeme.includes('\t')) this.mistakes += 1;
    if (NEVER_TWICE.has(type) && type === this.last) this.mistakes += 1;
    // A colon has its field before it; one that follows anything else names nothing.
    if (VALUES.has(type) || (type === 'map-value-ind' && !this.last?.endsWith('scalar'))) {
      this.values += 1;
    }
    this.scalar = type === 'scalar';
    this.lineStart = type === 'newline';
    // A quoted text may well be followed by a quoted key on the next line.
    if (type === 'newline' && this.last?.endsWith('quoted-scalar')) this.last = null;
    if (type !== 'space' && type !== 'newline') this.last = type;
    return type;
  }
}
