/** Reads the drawing operations of a PDF content stream (ISO 32000-1, 7.8.2). */

/** A name keeps its slash, a string is its bytes, a dictionary its source text. */
export type Operand = number | string | Uint8Array | Operand[];

export interface Operation {
  operator: string;
  operands: Operand[];
  /** Where its operands begin and its operator ends, in bytes. */
  start: number;
  end: number;
}

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const [OPEN, CLOSE, LESS, MORE, BEGIN, END, SLASH, PERCENT] = [...'()<>[]/%'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number, number];

/** Tells `visit` of every operation in turn; what ends early is left out. */
export function readOperations(bytes: Uint8Array, visit: (operation: Operation) => void): void {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  let start = -1;
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (start < 0) start = reader.start;
    if (!(token instanceof Word)) {
      operands.push(token);
      continue;
    }
    const { name: operator } = token;
    if (operator === 'ID') reader.skipImage();
    visit({ operator, operands, start, end: reader.at });
    operands = [];
    start = -1;
  }
}

/** A bare word: an operator, or `true`, `false` and `null`, which stand in no operation of text or paths. */
class Word {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

class Reader {
  at = 0;
  /** Where the last token began. */
  start = 0;
  readonly #bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): Operand | Word | undefined {
    this.#skipSpace();
    this.start = this.at;
    const first = this.#bytes[this.at];
    if (first === undefined) return undefined;
    if (first === OPEN) return this.#literal();
    if (first === LESS) return this.#bytes[this.at + 1] === LESS ? this.#dictionary() : this.#hex();
    if (first === BEGIN) return this.#array();
    if (first === SLASH) {
      this.at += 1;
      return `/${this.#regular()}`;
    }
    const word = this.#regular();
    if (word === '') {
      this.at += 1;
      return new Word(String.fromCharCode(first));
    }
    const number = Number(word);
    return Number.isNaN(number) ? new Word(word) : number;
  }

  /** The bytes of an inline image end with `EI` between spaces. */
  skipImage(): void {
    const bytes = this.#bytes;
    for (this.at += 1; this.at < bytes.length; this.at += 1) {
      const ends = bytes[this.at] === 0x45 && bytes[this.at + 1] === 0x49;
      if (ends && SPACE.has(bytes[this.at - 1] ?? 0) && SPACE.has(bytes[this.at + 2] ?? 32)) return;
    }
  }

  #skipSpace(): void {
    const bytes = this.#bytes;
    for (; this.at < bytes.length; this.at += 1) {
      const byte = bytes[this.at] ?? 0;
      if (byte === PERCENT) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13)
          this.at += 1;
      } else if (!SPACE.has(byte)) return;
    }
  }

  #regular(): string {
    const bytes = this.#bytes;
    let word = '';
    for (; this.at < bytes.length; this.at += 1) {
      const byte = bytes[this.at] ?? 0;
      if (SPACE.has(byte) || DELIMITER.has(byte)) break;
      word += String.fromCharCode(byte);
    }
    return word;
  }

  #literal(): Uint8Array {
    const found: number[] = [];
    let depth = 0;
    for (; this.at < this.#bytes.length; this.at += 1) {
      let byte = this.#bytes[this.at] ?? 0;
      if (byte === OPEN && depth++ === 0) continue;
      if (byte === CLOSE && --depth === 0) break;
      if (byte === 0x5c) {
        const escaped = this.#escape();
        if (escaped === undefined) continue;
        byte = escaped;
      }
      found.push(byte);
    }
    this.at += 1;
    return Uint8Array.from(found);
  }

  /** The byte after a backslash, or none where a line is continued. */
  #escape(): number | undefined {
    this.at += 1;
    const sign = String.fromCharCode(this.#bytes[this.at] ?? 0);
    const plain: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    if (sign === '\n' || sign === '\r') return undefined;
    if (!/[0-7]/.test(sign)) return plain[sign] ?? sign.charCodeAt(0);
    let digits = sign;
    while (digits.length < 3) {
      const next = String.fromCharCode(this.#bytes[this.at + 1] ?? 0);
      if (!/[0-7]/.test(next)) break;
      digits += next;
      this.at += 1;
    }
    return Number.parseInt(digits, 8) & 0xff;
  }

  #hex(): Uint8Array {
    let digits = '';
    for (this.at += 1; this.at < this.#bytes.length; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === MORE) break;
      if (!SPACE.has(byte)) digits += String.fromCharCode(byte);
    }
    this.at += 1;
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    for (let index = 0; index < bytes.length; index += 1) {
      bytes[index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2).padEnd(2, '0'), 16);
    }
    return bytes;
  }

  /** Its source text: only its entries in content streams, which hold no strings worth reading. */
  #dictionary(): string {
    const { at: from } = this;
    let depth = 0;
    for (; this.at < this.#bytes.length; this.at += 1) {
      const byte = this.#bytes[this.at];
      const twice = this.#bytes[this.at + 1] === byte;
      if (byte === OPEN) {
        this.#literal();
        this.at -= 1;
      } else if (byte === LESS && twice) {
        depth += 1;
        this.at += 1;
      } else if (byte === MORE && twice) {
        this.at += 1;
        if (--depth === 0) break;
      }
    }
    this.at += 1;
    return new TextDecoder('latin1').decode(this.#bytes.subarray(from, this.at));
  }

  #array(): Operand[] {
    const found: Operand[] = [];
    this.at += 1;
    for (;;) {
      this.#skipSpace();
      const byte = this.#bytes[this.at];
      if (byte === undefined) return found;
      if (byte === END) {
        this.at += 1;
        return found;
      }
      const item = this.next();
      if (item !== undefined && !(item instanceof Word)) found.push(item);
    }
  }
}
