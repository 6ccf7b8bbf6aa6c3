import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** Names that Chromium gives to structure elements after its DOM nodes. Sample: `node00000263`. */
const NODE_NAME = /^node\d{8}$/;

/**
 * Renames the structure elements `node00000001`, `node00000002` … in the order of the document.
 * Chromium numbers nodes when it first asks for them, so its numbers depend on what was printed
 * before and on timing: the one thing in which two prints of a page differ.
 */
export function renumberStructureIds(document: PDFDocument): void {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const names = new Map<string, PDFString>();
  nameElements(context, root, names, new Set());
  for (const [, object] of context.enumerateIndirectObjects()) rename(object, names);
  sortIdTree(context, root);
}

/** Walks the elements in the order they are read, and gives each that is named its new name. */
function nameElements(
  context: PDFContext,
  element: PDFDict,
  names: Map<string, PDFString>,
  seen: Set<PDFDict>,
): void {
  if (seen.has(element)) return;
  seen.add(element);
  const name = nodeName(element.get(PDFName.of('ID')));
  if (name !== undefined && !names.has(name)) {
    names.set(name, PDFString.of(`node${String(names.size + 1).padStart(8, '0')}`));
  }
  const kids = context.lookup(element.get(PDFName.of('K')));
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const child = context.lookup(kid);
    if (child instanceof PDFDict) nameElements(context, child, names, seen);
  }
}

/** Puts the new names wherever the old ones stand: elements, headers of table cells, the id tree. */
function rename(object: PDFObject, names: ReadonlyMap<string, PDFString>): void {
  const renamed = (value: PDFObject): PDFString | undefined => names.get(nodeName(value) ?? '');
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = renamed(value);
      if (name) object.set(key, name);
      else rename(value, names);
    }
  } else if (object instanceof PDFArray) {
    for (let at = 0; at < object.size(); at++) {
      const value = object.get(at);
      const name = renamed(value);
      if (name) object.set(at, name);
      else rename(value, names);
    }
  }
}

/** A name tree must be sorted by name: all its pairs go into one leaf, in the new order. */
function sortIdTree(context: PDFContext, root: PDFDict): void {
  const tree = root.lookupMaybe(PDFName.of('IDTree'), PDFDict);
  if (tree === undefined) return;
  const pairs: [name: string, key: PDFObject, element: PDFObject][] = [];
  const collect = (node: PDFDict): void => {
    const leaf = node.lookupMaybe(PDFName.of('Names'), PDFArray);
    for (let at = 0; at + 1 < (leaf?.size() ?? 0); at += 2) {
      const [key, element] = [leaf?.get(at), leaf?.get(at + 1)];
      if (key !== undefined && element !== undefined) pairs.push([textOf(key), key, element]);
    }
    for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
      const child = context.lookup(kid);
      if (child instanceof PDFDict) collect(child);
      if (kid instanceof PDFRef) context.delete(kid);
    }
  };
  collect(tree);
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const name of ['Kids', 'Limits']) tree.delete(PDFName.of(name));
  tree.set(PDFName.of('Names'), context.obj(pairs.flatMap(([, key, element]) => [key, element])));
}

function nodeName(value: PDFObject | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = textOf(value);
  return NODE_NAME.test(text) ? text : undefined;
}

function textOf(value: PDFObject): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
