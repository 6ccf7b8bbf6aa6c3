import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { decodeId, destinationPages } from '../pdf-structure.ts';
import { textOf } from './structure-tree.ts';

export interface Bookmark {
  title: string;
  /** Page number from 1; 0 where it leads nowhere. */
  page: number;
}

/** The bookmarks at all depths, in the order a reader sees them. */
export function readOutline(document: PDFDocument): Bookmark[] {
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const named = destinationPages(document);
  const pageOf = (item: PDFDict): number => {
    const action = item.lookup(PDFName.of('A'));
    const target =
      item.lookup(PDFName.of('Dest')) ??
      (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : undefined);
    if (target instanceof PDFArray) return pages.get(String(target.get(0))) ?? 0;
    if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString)
      return named.get(decodeId(target.decodeText())) ?? 0;
    return 0;
  };
  const seen = new Set<PDFDict>();
  const read = (parent: PDFDict): Bookmark[] => {
    const found: Bookmark[] = [];
    let next = parent.get(PDFName.of('First'));
    while (next instanceof PDFRef) {
      const item = document.context.lookup(next);
      if (!(item instanceof PDFDict) || seen.has(item)) break;
      seen.add(item);
      const title = textOf(item.get(PDFName.of('Title'))) ?? '';
      found.push({ title, page: pageOf(item) }, ...read(item));
      next = item.get(PDFName.of('Next'));
    }
    return found;
  };
  const root = document.catalog.lookup(PDFName.of('Outlines'));
  return root instanceof PDFDict ? read(root) : [];
}
