/** Text and widths of the codes that a font of a PDF is addressed by. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { readOperations, type Operand } from './read-operations.ts';

export interface FontText {
  /** Bytes of a code. */
  bytes: 1 | 2;
  /** Text of a code; undefined where the font names none. */
  text: ReadonlyMap<number, string>;
  /** Advance of a code, as a part of the size. */
  width(code: number): number;
}

/** What a font says of its codes; a font without a table of texts has none. */
export function readFont(font: PDFDict): FontText {
  const composite = font.get(PDFName.of('Subtype')) === PDFName.of('Type0');
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const widths = descendant instanceof PDFDict ? readWidths(descendant) : new Map();
  const table = font.lookup(PDFName.of('ToUnicode'));
  return {
    bytes: composite ? 2 : 1,
    text: table instanceof PDFRawStream ? readTexts(decodePDFRawStream(table).decode()) : new Map(),
    width: (code) => widths.get(code) ?? widths.get(-1) ?? 0.5,
  };
}

/** Widths by code (ISO 32000-1, 9.7.4.3), the default under -1. */
function readWidths(font: PDFDict): Map<number, number> {
  const found = new Map<number, number>();
  const standard = font.lookup(PDFName.of('DW'));
  found.set(-1, (standard instanceof PDFNumber ? standard.asNumber() : 1000) / 1000);
  const list = font.lookup(PDFName.of('W'));
  if (!(list instanceof PDFArray)) return found;
  const at = (index: number): number => {
    const value = list.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  for (let index = 0; index < list.size();) {
    const first = at(index);
    const second = list.lookup(index + 1);
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, step) => {
        if (width instanceof PDFNumber) found.set(first + step, width.asNumber() / 1000);
      });
      index += 2;
    } else {
      const last = Math.min(at(index + 1), first + 0xffff);
      for (let code = first; code <= last; code += 1) found.set(code, at(index + 2) / 1000);
      index += 3;
    }
  }
  return found;
}

/** The texts of a ToUnicode table: its operators are read like those of a page. */
function readTexts(bytes: Uint8Array): Map<number, string> {
  const found = new Map<number, string>();
  readOperations(bytes, ({ operator, operands }) => {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2)
        found.set(codeOf(operands[at]), textOf(operands[at + 1]));
    } else if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3)
        addRange(found, operands.slice(at, at + 3));
    }
  });
  return found;
}

function addRange(found: Map<number, string>, [from, to, target]: readonly Operand[]): void {
  const [first, last] = [codeOf(from), Math.min(codeOf(to), codeOf(from) + 0xffff)];
  for (let code = first; code <= last; code += 1) {
    const step = code - first;
    if (Array.isArray(target)) found.set(code, textOf(target[step]));
    else {
      const points = [...textOf(target)];
      const point = (points.pop()?.codePointAt(0) ?? 0) + step;
      if (point <= 0x10ffff) found.set(code, points.join('') + String.fromCodePoint(point));
    }
  }
}

export function codeOf(operand: Operand | undefined): number {
  if (!(operand instanceof Uint8Array)) return 0;
  return operand.reduce((code, byte) => code * 256 + byte, 0);
}

/** UTF-16, the high byte first. */
function textOf(operand: Operand | undefined): string {
  return operand instanceof Uint8Array ? new TextDecoder('utf-16be').decode(operand) : '';
}
