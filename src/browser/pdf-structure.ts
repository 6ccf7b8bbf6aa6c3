/** Small readers of a PDF's inside, shared by what finishes a PDF and what inspects one. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** Page number from 1 of every named destination: what `<a href="#id">` points at. */
export function destinationPages(document: PDFDocument): Map<string, number> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const found = new Map<string, number>();
  const add = (name: string, target: PDFObject | undefined): void => {
    const value = target instanceof PDFRef ? document.context.lookup(target) : target;
    const list = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
    const page = list instanceof PDFArray ? list.get(0) : undefined;
    const number = page === undefined ? undefined : pages.get(page.toString());
    if (number !== undefined) found.set(decodeId(name), number);
  };
  const old = document.catalog.lookup(PDFName.of('Dests'));
  if (old instanceof PDFDict)
    for (const [key, value] of old.entries()) add(key.decodeText(), value);
  const names = document.catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
  if (tree instanceof PDFDict) walkNameTree(tree, add);
  return found;
}

/** Chromium writes the ids of elements as they stand in links: Chinese as percent signs and digits. */
export function decodeId(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function walkNameTree(
  node: PDFDict,
  add: (name: string, value: PDFObject | undefined) => void,
): void {
  const names = node.lookup(PDFName.of('Names'));
  if (names instanceof PDFArray) {
    for (let at = 0; at + 1 < names.size(); at += 2) {
      const name = names.lookup(at);
      if (name instanceof PDFString || name instanceof PDFHexString)
        add(name.decodeText(), names.get(at + 1));
    }
  }
  const kids = node.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray)) return;
  for (let at = 0; at < kids.size(); at += 1) {
    const kid = kids.lookup(at);
    if (kid instanceof PDFDict) walkNameTree(kid, add);
  }
}

export type PdfFont = {
  /** Without the subset tag: `NotoSansSC-Regular`; empty for a Type 3 font, which has no name. */
  name: string;
  /** `CIDFontType2` (TrueType) and so on, from the descendant where there is one. */
  type: string;
  embedded: boolean;
};

/** Every font of the document once, sorted by name. */
export function pdfFonts(document: PDFDocument): PdfFont[] {
  const fonts = new Map<string, PdfFont>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font'))
      continue;
    const subtype = nameOf(object, 'Subtype');
    // A descendant is read with the composite font that names it.
    if (subtype.startsWith('CIDFont')) continue;
    const list = object.lookup(PDFName.of('DescendantFonts'));
    const descendant = list instanceof PDFArray ? list.lookup(0) : undefined;
    const font = descendant instanceof PDFDict ? descendant : object;
    const descriptor = font.lookup(PDFName.of('FontDescriptor'));
    const embedded =
      subtype === 'Type3' ||
      (descriptor instanceof PDFDict &&
        ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key))));
    const entry = {
      name: nameOf(font, 'BaseFont').replace(/^[A-Z]{6}\+/, ''),
      type: nameOf(font, 'Subtype'),
      embedded,
    };
    fonts.set(JSON.stringify(entry), entry);
  }
  return [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Tagged means marked so and with a structure tree to go with it. */
export function isTagged(document: PDFDocument): boolean {
  const mark = document.catalog.lookup(PDFName.of('MarkInfo'));
  const marked =
    mark instanceof PDFDict && mark.lookup(PDFName.of('Marked'))?.toString() === 'true';
  return marked && document.catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict;
}

/** Decimal page labels from 1, so that a viewer's page box agrees with the printed number. */
export function setPageLabels(document: PDFDocument): void {
  const { context } = document;
  const labels = context.obj({
    Nums: [PDFNumber.of(0), context.obj({ S: PDFName.of('D'), St: PDFNumber.of(1) })],
  });
  document.catalog.set(PDFName.of('PageLabels'), labels);
}

/** Puts XMP metadata in, uncompressed: some readers look for it without understanding the file. */
export function setXmp(document: PDFDocument, packet: string): void {
  const { context, catalog } = document;
  const bytes = new TextEncoder().encode(packet);
  const stream = context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

function nameOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
