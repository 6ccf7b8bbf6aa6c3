/** The tags of a PDF: which parts it has, in the order they are read. */
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

export interface Element {
  /** Kind as the file names it. Samples: `H1`, `TD`, `Figure`. */
  type: string;
  dict: PDFDict;
  /** What its kids name it by; absent for an element that stands within its parent. */
  ref: PDFRef | undefined;
  /** Text for those who cannot see it. */
  alt: string | undefined;
  kids: Kid[];
}
/** Marked content of a page, by its number. */
export interface Mark {
  page: number;
  mark: number;
}
/** A link on a page. */
export interface Linked {
  annotation: string;
}
export type Kid = Element | Mark | Linked;

/** Far more than a document nests; what a damaged file nests in itself ends here. */
const DEEPEST = 200;

/** The topmost elements; none where a document is not tagged. Pages count from 1. */
export function readStructure(document: PDFDocument): Element[] {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return [];
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const kidsOf = (dict: PDFDict, page: number, depth: number): Kid[] => {
    const value = dict.lookup(PDFName.of('K'));
    const list = value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
    return list.flatMap((kid) => readKid(kid, page, depth));
  };
  const pageOf = (dict: PDFDict): number | undefined => {
    const ref = dict.get(PDFName.of('Pg'));
    return ref instanceof PDFRef ? pages.get(ref.toString()) : undefined;
  };
  const readKid = (kid: PDFObject, page: number, depth: number): Kid[] => {
    if (kid instanceof PDFNumber) return [{ page, mark: kid.asNumber() }];
    const dict = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (!(dict instanceof PDFDict) || depth > DEEPEST) return [];
    const own = pageOf(dict) ?? page;
    const mark = dict.get(PDFName.of('MCID'));
    if (mark instanceof PDFNumber) return [{ page: own, mark: mark.asNumber() }];
    const linked = dict.get(PDFName.of('Obj'));
    if (linked instanceof PDFRef) return [{ annotation: linked.toString() }];
    const type = dict.get(PDFName.of('S'));
    if (!(type instanceof PDFName)) return [];
    const kids = kidsOf(dict, own, depth + 1);
    const ref = kid instanceof PDFRef ? kid : undefined;
    const alt = textOf(dict.get(PDFName.of('Alt')));
    return [{ type: type.decodeText(), dict, ref, alt, kids }];
  };
  return kidsOf(root, 0, 0).filter((kid) => 'type' in kid);
}

/** Calls `visit` for every element, parents before children, in the order they are read. */
export function walkStructure(
  elements: readonly Kid[],
  visit: (element: Element, parents: readonly Element[]) => void,
  parents: readonly Element[] = [],
): void {
  for (const element of elements) {
    if (!('type' in element)) continue;
    visit(element, parents);
    walkStructure(element.kids, visit, [...parents, element]);
  }
}

/** The marked content of an element and all within it, in the order it is read. */
export function marksOf(element: Element): Mark[] {
  return element.kids.flatMap((kid) => ('type' in kid ? marksOf(kid) : 'mark' in kid ? [kid] : []));
}

export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}
