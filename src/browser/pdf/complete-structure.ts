/** What PDF/UA-1 asks of tags and Chromium leaves out. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { contentReader } from './page-content.ts';
import { marksOf, readStructure, walkStructure, type Element } from './structure-tree.ts';

/** Kinds that PDF 1.7 knows (ISO 32000-1, 14.8.4); every other one is mapped to one of them. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Nearest known kinds of those that Chromium writes; all else is a stretch of text. */
const NEAREST: Readonly<Record<string, string>> = {
  Title: 'P',
  Aside: 'Sect',
  FENote: 'Note',
  DocumentFragment: 'Sect',
};

/**
 * Maps unknown kinds, gives list items a body, names links for those who cannot see them, and sets the
 * reading order of pages. Answers the marked content that belongs to no cell of its table, by page.
 */
export function completeStructure(document: PDFDocument): Map<number, Set<number>> {
  const structure = readStructure(document);
  const unknown = new Set<string>();
  const loose = new Map<number, Set<number>>();
  walkStructure(structure, (element) => {
    if (!STANDARD_TYPES.has(element.type)) unknown.add(element.type);
    if (element.type === 'LI') giveBody(document, element);
    if (element.type === 'Table') dropLines(element, loose);
  });
  mapKinds(document, unknown);
  nameLinks(document, structure);
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  return loose;
}

function mapKinds(document: PDFDocument, unknown: ReadonlySet<string>): void {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict) || unknown.size === 0) return;
  const roles = root.lookup(PDFName.of('RoleMap'));
  const map = roles instanceof PDFDict ? roles : document.context.obj({});
  for (const type of [...unknown].sort())
    map.set(PDFName.of(type), PDFName.of(NEAREST[type] ?? 'Span'));
  root.set(PDFName.of('RoleMap'), map);
}

/** An item holds its label and its body, and nothing else. */
function giveBody(document: PDFDocument, { dict, ref: self, kids }: Element): void {
  const { context } = document;
  const value = dict.lookup(PDFName.of('K'));
  const list = value instanceof PDFArray ? value.asArray() : [dict.get(PDFName.of('K'))];
  const outside = kids.length === list.length ? list.map((_, at) => isOutside(kids[at])) : [];
  const inner = list.filter((kid, at) => kid !== undefined && !outside[at]);
  if (inner.length === 0) return;
  const body = context.obj({
    Type: 'StructElem',
    S: 'LBody',
    K: inner.filter((kid) => kid !== undefined),
  });
  if (self !== undefined) body.set(PDFName.of('P'), self);
  const page = dict.get(PDFName.of('Pg'));
  if (page !== undefined) body.set(PDFName.of('Pg'), page);
  const ref = context.register(body);
  for (const kid of inner) {
    const child = kid instanceof PDFRef ? context.lookup(kid) : kid;
    if (child instanceof PDFDict && child.has(PDFName.of('S'))) child.set(PDFName.of('P'), ref);
  }
  const labels = list.filter((kid, at) => kid !== undefined && outside[at]);
  dict.set(PDFName.of('K'), context.obj([...labels.filter((kid) => kid !== undefined), ref]));
}

function isOutside(kid: Element['kids'][number] | undefined): boolean {
  return kid !== undefined && 'type' in kid && (kid.type === 'Lbl' || kid.type === 'LBody');
}

/** Lines and backgrounds that a table draws itself, outside its rows. */
function dropLines({ dict, kids }: Element, loose: Map<number, Set<number>>): void {
  const value = dict.lookup(PDFName.of('K'));
  if (!(value instanceof PDFArray) || value.size() !== kids.length) return;
  const rows = value.asArray().filter((_, at) => {
    const kid = kids[at];
    if (kid === undefined || !('mark' in kid)) return true;
    loose.set(kid.page, (loose.get(kid.page) ?? new Set()).add(kid.mark));
    return false;
  });
  dict.set(PDFName.of('K'), dict.context.obj(rows));
}

/** A link says in words where it leads: the text that it stands in. */
function nameLinks(document: PDFDocument, structure: readonly Element[]): void {
  const read = contentReader(document);
  const pages = document.getPages();
  const known = new Map<number, ReadonlyMap<number, string>>();
  const textsOf = (number: number): ReadonlyMap<number, string> | undefined => {
    const page = pages[number - 1];
    if (page !== undefined && !known.has(number)) known.set(number, read(page).marked);
    return known.get(number);
  };
  walkStructure(structure, (element) => {
    if (element.type !== 'Link' || !element.kids.some((kid) => 'annotation' in kid)) return;
    const text = marksOf(element)
      .map(({ page, mark }) => textsOf(page)?.get(mark) ?? '')
      .join('');
    for (const kid of element.kids) {
      if (!('annotation' in kid)) continue;
      const [number = 0, generation = 0] = kid.annotation.split(' ').map(Number);
      const annotation = document.context.lookup(PDFRef.of(number, generation));
      if (!(annotation instanceof PDFDict)) continue;
      const words = text.replace(/\s+/g, ' ').trim() || targetOf(annotation);
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
    }
  });
}

/** Where a link without text leads. */
function targetOf(annotation: PDFDict): string {
  const action = annotation.lookup(PDFName.of('A'));
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return String(uri ?? annotation.get(PDFName.of('Dest')) ?? '').replace(/^[/(]|\)$/g, '');
}
