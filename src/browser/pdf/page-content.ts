/** What a page of a PDF shows: its text, piece by piece, and whether all of it lies on the page. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { readFont, type FontText } from './font-text.ts';
import { readOperations, type Operand, type Operation } from './read-operations.ts';

export interface PageContent {
  /** Text by the number that the tags know it by; what lies off the page or its frame is left out. */
  marked: ReadonlyMap<number, string>;
  /** Numbers of marked content that paints something in its frame, text or not. */
  painted: ReadonlySet<number>;
  /** Text of running heads and whatever else is no part of the document. */
  artifacts: string;
  /** Text and drawings that are neither tagged nor marked as artifacts: how many operations. */
  loose: number;
  /** Texts of which a part is cut off by the edge of the page or of a frame. */
  clipped: string[];
  /** Texts around glyphs that no font had. */
  blanks: string[];
}

/** a b c d e f of a transformation. */
type Matrix = readonly [number, number, number, number, number, number];
interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}
interface State {
  matrix: Matrix;
  clip: Box;
  font: FontText | undefined;
  size: number;
  /** Letter, word and line spacing, and how wide letters are set. */
  letter: number;
  word: number;
  leading: number;
  stretch: number;
}

/** Points by which type may stick out: an overhanging serif, a rounded edge. */
const SLACK = 1;

const PUNCTUATION = /^\p{P}$/u;

const EMPTY: Box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };

/** Reads fonts once a document. */
export function contentReader(document: PDFDocument): (page: PDFPage) => PageContent {
  const fonts = new Map<PDFDict, FontText>();
  const fontOf = (resources: PDFDict | undefined, name: string): FontText | undefined => {
    const list = resources?.lookup(PDFName.of('Font'));
    const dict = list instanceof PDFDict ? list.lookup(PDFName.of(name)) : undefined;
    if (!(dict instanceof PDFDict)) return undefined;
    const font = fonts.get(dict) ?? readFont(dict);
    fonts.set(dict, font);
    return font;
  };
  return (page) => {
    const { width, height, x, y } = page.getMediaBox();
    const clip = { left: x, bottom: y, right: x + width, top: y + height };
    const canvas = new Canvas(clip, fontOf);
    const resources = page.node.Resources();
    canvas.run(pageBytes(document, page), resources);
    return canvas.content();
  };
}

/** The content stream of a page, whole. */
export function pageBytes(document: PDFDocument, page: PDFPage): Uint8Array {
  const contents = page.node.get(PDFName.of('Contents'));
  const value = contents instanceof PDFRef ? document.context.lookup(contents) : contents;
  const parts = value instanceof PDFArray ? value.asArray() : [value];
  const streams = parts.map((part) =>
    part instanceof PDFRef ? document.context.lookup(part) : part,
  );
  const bytes = streams.map((stream) =>
    stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array(),
  );
  return bytes.length === 1 ? (bytes[0] ?? new Uint8Array()) : joined(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
    bytes[at++] = 10;
  }
  return bytes;
}

type FontOf = (resources: PDFDict | undefined, name: string) => FontText | undefined;

class Canvas {
  readonly #fontOf: FontOf;
  readonly #marked = new Map<number, string>();
  readonly #painted = new Set<number>();
  #artifacts = '';
  #loose = 0;
  readonly #clipped: string[] = [];
  readonly #blanks: string[] = [];
  #state: State;
  readonly #kept: State[] = [];
  /** Marked content that is open: its number, null for artifacts, undefined where neither. */
  readonly #marks: (number | null | undefined)[] = [];
  #line: Matrix = [1, 0, 0, 1, 0, 0];
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #path = EMPTY;
  #willClip = false;
  /** Of the text object that is read: what can be seen, all of it, and what is wrong with it. */
  #shown = '';
  #whole = '';
  #cut = false;
  #blank = false;
  #depth = 0;

  constructor(clip: Box, fontOf: FontOf) {
    this.#fontOf = fontOf;
    const matrix: Matrix = [1, 0, 0, 1, 0, 0];
    this.#state = {
      matrix,
      clip,
      font: undefined,
      size: 0,
      letter: 0,
      word: 0,
      leading: 0,
      stretch: 1,
    };
  }

  run(bytes: Uint8Array, resources: PDFDict | undefined): void {
    readOperations(bytes, (operation) => this.#apply(operation, resources));
  }

  content(): PageContent {
    return {
      marked: this.#marked,
      painted: this.#painted,
      artifacts: this.#artifacts,
      loose: this.#loose,
      clipped: this.#clipped,
      blanks: this.#blanks,
    };
  }

  #apply({ operator, operands }: Operation, resources: PDFDict | undefined): void {
    // Nine operations of ten place a letter and show it.
    if (operator === 'Tj') return this.#show(operands[0]);
    if (operator === 'Td') return this.#move(numberOf(operands[0]), numberOf(operands[1]));
    const state = this.#state;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map(numberOf);
    switch (operator) {
      case 'q':
        this.#kept.push({ ...state });
        break;
      case 'Q':
        this.#state = this.#kept.pop() ?? state;
        break;
      case 'cm':
        state.matrix = times([a, b, c, d, e, f], state.matrix);
        break;
      case 'BMC':
      case 'BDC':
        this.#marks.push(markOf(operands));
        break;
      case 'EMC':
        this.#marks.pop();
        break;
      case 'm':
      case 'l':
        this.#reach([a, b]);
        break;
      case 'c':
        this.#reach([a, b], [c, d], [e, f]);
        break;
      case 'v':
      case 'y':
        this.#reach([a, b], [c, d]);
        break;
      case 're':
        this.#reach([a, b], [a + c, b + d], [a + c, b], [a, b + d]);
        break;
      case 'W':
      case 'W*':
        this.#willClip = true;
        break;
      case 'n':
        this.#endPath(false);
        break;
      case 'S':
      case 's':
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#endPath(true);
        break;
      case 'sh':
      case 'EI':
        this.#paint();
        break;
      case 'Do':
        this.#draw(operands[0], resources);
        break;
      default:
        this.#applyText(operator, operands, resources);
    }
  }

  #applyText(operator: string, operands: Operand[], resources: PDFDict | undefined): void {
    const state = this.#state;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map(numberOf);
    switch (operator) {
      case 'BT':
        this.#line = this.#text = [1, 0, 0, 1, 0, 0];
        break;
      case 'ET':
        this.#endText();
        break;
      case 'Tf':
        state.font = this.#fontOf(resources, String(operands[0]).slice(1));
        state.size = b;
        break;
      case 'Tc':
        state.letter = a;
        break;
      case 'Tw':
        state.word = a;
        break;
      case 'Tz':
        state.stretch = a / 100;
        break;
      case 'TL':
        state.leading = a;
        break;
      case 'Tm':
        this.#line = this.#text = [a, b, c, d, e, f];
        break;
      case 'TD':
        state.leading = -b;
        this.#move(a, b);
        break;
      case 'T*':
        this.#move(0, -state.leading);
        break;
      case "'":
      case '"':
        this.#move(0, -state.leading);
        this.#show(operands.at(-1));
        break;
      case 'TJ':
        for (const part of Array.isArray(operands[0]) ? operands[0] : []) {
          if (typeof part === 'number') this.#advance((-part / 1000) * state.size * state.stretch);
          else this.#show(part);
        }
        break;
      default:
    }
  }

  #move(x: number, y: number): void {
    this.#line = this.#text = times([1, 0, 0, 1, x, y], this.#line);
  }

  #advance(x: number): void {
    this.#text = times([1, 0, 0, 1, x, 0], this.#text);
  }

  #show(operand: Operand | undefined): void {
    const { font, size, letter, word, stretch, matrix, clip } = this.#state;
    if (!(operand instanceof Uint8Array) || font === undefined) return;
    for (let at = 0; at + font.bytes <= operand.length; at += font.bytes) {
      const code =
        font.bytes === 2 ? (operand[at] ?? 0) * 256 + (operand[at + 1] ?? 0) : (operand[at] ?? 0);
      const text = font.text.get(code) ?? (code === 0 ? '' : '\ufffd');
      const width = font.width(code) * size * stretch;
      if (code === 0 && font.bytes === 2) this.#blank = true;
      if (text.trim() === '') {
        this.#shown += text;
        this.#whole += text;
      } else {
        // Punctuation fills half of its width at most, and may hang over the edge of a line.
        const inset = PUNCTUATION.test(text) ? width / 2 : 0;
        const box = boxOf(times(this.#text, matrix), inset, width - inset, size);
        const seen = seenPart(box, clip);
        this.#whole += text;
        if (seen !== 'none') this.#shown += text;
        if (seen !== 'all') this.#cut = true;
      }
      this.#advance(width + letter + (code === 32 && font.bytes === 1 ? word : 0));
    }
  }

  #endText(): void {
    const text = this.#shown;
    // What lies wholly outside its frame is not shown, and no text of the page misses it as cut off.
    if (this.#cut && text.trim() !== '') this.#clipped.push(this.#whole.trim());
    if (this.#blank) this.#blanks.push(text.trim());
    if (text !== '') this.#add(text);
    this.#shown = this.#whole = '';
    this.#cut = this.#blank = false;
  }

  #add(text: string): void {
    const mark = this.#mark();
    if (mark === null) this.#artifacts += text;
    else if (mark === undefined) this.#loose += 1;
    else {
      this.#marked.set(mark, (this.#marked.get(mark) ?? '') + text);
      if (text.trim() !== '') this.#painted.add(mark);
    }
  }

  /** The innermost mark that says whose content it is. */
  #mark(): number | null | undefined {
    return this.#marks.findLast((mark) => mark !== undefined);
  }

  #reach(...points: readonly (readonly [number, number])[]): void {
    const { matrix } = this.#state;
    this.#path = around(
      this.#path,
      points.map((point) => at(matrix, point)),
    );
  }

  #endPath(paints: boolean): void {
    const path = this.#path;
    this.#path = EMPTY;
    if (paints && overlaps(path, this.#state.clip)) this.#paint();
    if (this.#willClip) this.#state.clip = common(this.#state.clip, path);
    this.#willClip = false;
  }

  #paint(): void {
    const mark = this.#mark();
    if (mark === undefined) this.#loose += 1;
    else if (mark !== null) this.#painted.add(mark);
  }

  /** An image, or a form: operations of its own within its own frame. */
  #draw(name: Operand | undefined, resources: PDFDict | undefined): void {
    const list = resources?.lookup(PDFName.of('XObject'));
    const stream =
      list instanceof PDFDict ? list.lookup(PDFName.of(String(name).slice(1))) : undefined;
    if (!(stream instanceof PDFRawStream) || this.#depth > 8) return;
    if (stream.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) {
      this.#paint();
      return;
    }
    const kept = this.#state;
    this.#state = { ...kept };
    const matrix = numbers(stream.dict.lookup(PDFName.of('Matrix')));
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    this.#state.matrix = times([a, b, c, d, e, f], kept.matrix);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbers(
      stream.dict.lookup(PDFName.of('BBox')),
    );
    this.#reach([left, bottom], [right, top], [left, top], [right, bottom]);
    this.#willClip = true;
    this.#endPath(false);
    this.#depth += 1;
    const own = stream.dict.lookup(PDFName.of('Resources'));
    this.run(decodePDFRawStream(stream).decode(), own instanceof PDFDict ? own : resources);
    this.#depth -= 1;
    this.#state = kept;
  }
}

function numberOf(operand: Operand | undefined): number {
  return typeof operand === 'number' ? operand : 0;
}

function numbers(value: unknown): number[] {
  return value instanceof PDFArray
    ? value.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0))
    : [];
}

/** Whose content a mark opens: a number of the tags, null for an artifact, undefined for neither. */
function markOf([tag, properties]: readonly Operand[]): number | null | undefined {
  const number = /\/MCID\s+(\d+)/.exec(typeof properties === 'string' ? properties : '')?.[1];
  if (number !== undefined) return Number(number);
  return tag === '/Artifact' ? null : undefined;
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

function at(m: Matrix, [x, y]: readonly [number, number]): [number, number] {
  return [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
}

function around(box: Box, points: readonly (readonly [number, number])[]): Box {
  return points.reduce(
    ({ left, bottom, right, top }, [x, y]) => ({
      left: Math.min(left, x),
      bottom: Math.min(bottom, y),
      right: Math.max(right, x),
      top: Math.max(top, y),
    }),
    box,
  );
}

/** Where a letter stands: from its line to half its size above, which every letter fills. */
function boxOf(matrix: Matrix, from: number, to: number, size: number): Box {
  return around(EMPTY, [at(matrix, [from, 0]), at(matrix, [to, size / 2])]);
}

function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  };
}

function overlaps(a: Box, b: Box): boolean {
  const box = common(a, b);
  return box.right >= box.left && box.top >= box.bottom;
}

function seenPart(box: Box, clip: Box): 'all' | 'part' | 'none' {
  if (!overlaps(box, clip)) return 'none';
  const inside =
    box.left >= clip.left - SLACK &&
    box.right <= clip.right + SLACK &&
    box.bottom >= clip.bottom - SLACK &&
    box.top <= clip.top + SLACK;
  return inside ? 'all' : 'part';
}
