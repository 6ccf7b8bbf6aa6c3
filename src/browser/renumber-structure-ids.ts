import { PDFArray, PDFDict, PDFHexString, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** Names that Chromium gives to structure elements after its DOM nodes. Sample: `node00000263`. */
const NODE_NAME = /^node(\d{8})$/;

/**
 * Renames the structure elements `node00000001`, `node00000002` … in the order Chromium numbered
 * them. Its own numbers count every node that the renderer ever made, so they depend on what was
 * printed before and on timing: the one thing in which two prints of a page differ.
 */
export function renumberStructureIds(document: PDFDocument): void {
  const found = new Map<string, { set: (name: PDFHexString | PDFString) => void }[]>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    visit(object, (name, set) => {
      const places = found.get(name) ?? [];
      places.push({ set });
      found.set(name, places);
    });
  }
  [...found.keys()].sort().forEach((name, at) => {
    const renamed = PDFString.of(`node${String(at + 1).padStart(8, '0')}`);
    for (const { set } of found.get(name) ?? []) set(renamed);
  });
}

function visit(
  object: PDFObject,
  take: (name: string, set: (name: PDFHexString | PDFString) => void) => void,
): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = nodeName(value);
      if (name !== undefined) take(name, (renamed) => object.set(key, renamed));
      else visit(value, take);
    }
  } else if (object instanceof PDFArray) {
    for (let at = 0; at < object.size(); at++) {
      const value = object.get(at);
      const name = nodeName(value);
      if (name !== undefined) take(name, (renamed) => object.set(at, renamed));
      else visit(value, take);
    }
  } else if (object instanceof PDFRawStream) {
    visit(object.dict, take);
  }
}

function nodeName(value: PDFObject): string | undefined {
  if (!(value instanceof PDFString) && !(value instanceof PDFHexString)) return undefined;
  const text = value.decodeText();
  return NODE_NAME.test(text) ? text : undefined;
}
