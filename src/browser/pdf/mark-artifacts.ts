/** Tells running heads, lines and backgrounds apart from the document: PDF/UA-1 wants each marked. */
import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { pageBytes } from './page-content.ts';
import { readOperations } from './read-operations.ts';

/** Operators that begin to draw something. */
const BEGINS = new Set(['m', 're', 'BT', 'sh', 'Do', 'BI']);
const OPENS = new Set(['BMC', 'BDC']);

/**
 * Marks as artifacts what Chromium leaves without a mark, its margin boxes above all, and the marked
 * content in `demoted`, by page from 1: lines around the cells of a table belong to no cell.
 */
export function markArtifacts(
  document: PDFDocument,
  demoted: ReadonlyMap<number, ReadonlySet<number>>,
): void {
  for (const [index, page] of document.getPages().entries()) {
    const bytes = pageBytes(document, page);
    const marked = withArtifacts(bytes, demoted.get(index + 1) ?? new Set());
    if (marked === undefined) continue;
    const old = page.node.get(PDFName.of('Contents'));
    if (old instanceof PDFRef) document.context.delete(old);
    const stream = document.context.flateStream(marked);
    page.node.set(PDFName.of('Contents'), document.context.register(stream));
  }
}

interface Edit {
  /** Bytes from here to there are replaced. */
  from: number;
  to: number;
  by: string;
}

const OPEN = '/Artifact BMC\n';
const CLOSE = 'EMC\n';

/** The content with its loose parts marked; undefined where nothing is loose. */
export function withArtifacts(
  bytes: Uint8Array,
  demoted: ReadonlySet<number>,
): Uint8Array | undefined {
  const edits: Edit[] = [];
  let depth = 0;
  let open = false;
  readOperations(bytes, ({ operator, operands, start, end }) => {
    if (OPENS.has(operator)) {
      if (open) edits.push({ from: start, to: start, by: CLOSE });
      open = false;
      depth += 1;
      const number = /\/MCID\s+(\d+)/.exec(String(operands[1]))?.[1];
      if (number !== undefined && demoted.has(Number(number)))
        edits.push({ from: start, to: end, by: OPEN.trimEnd() });
    } else if (operator === 'EMC') {
      depth -= 1;
    } else if (depth === 0 && !open && BEGINS.has(operator)) {
      edits.push({ from: start, to: start, by: OPEN });
      open = true;
    }
  });
  if (edits.length === 0) return undefined;
  if (open) edits.push({ from: bytes.length, to: bytes.length, by: `\n${CLOSE}` });
  return edited(bytes, edits);
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, by } of edits) {
    parts.push(bytes.subarray(at, from), encoder.encode(by));
    at = to;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}
