import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { completeStructure } from './complete-structure.ts';
import { readStructure, walkStructure } from './structure-tree.ts';

/** A tagged page: `tree` makes the topmost elements of its structure. */
async function tagged(tree: (make: Make, document: PDFDocument) => PDFRef[]) {
  const document = await PDFDocument.create();
  const page = document.addPage();
  const { context } = document;
  const make: Make = (type, ...kids) =>
    context.register(context.obj({ Type: 'StructElem', S: type, K: kids, Pg: page.ref }));
  const root = context.obj({ Type: 'StructTreeRoot', K: tree(make, document) });
  document.catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  const loose = completeStructure(document);
  const shape: string[] = [];
  walkStructure(readStructure(document), ({ type, kids }, parents) => {
    const marks = kids.flatMap((kid) => ('mark' in kid ? [kid.mark] : []));
    shape.push('  '.repeat(parents.length) + [type, ...marks].join(' '));
  });
  return { document, root, loose, shape };
}
type Make = (type: string, ...kids: (PDFObject | number)[]) => PDFRef;

describe('completeStructure(document)', () => {
  it('gives items of lists a body besides their label', async () => {
    const { shape } = await tagged((make) => [
      make('L', make('LI', make('Lbl', 0), make('P', 1), make('L', make('LI', 2)))),
    ]);
    expect(shape).toEqual([
      'L',
      '  LI',
      '    Lbl 0',
      '    LBody',
      '      P 1',
      '      L',
      '        LI',
      '          LBody 2',
    ]);
  });
  it('takes the lines of a table out of it and names them', async () => {
    const { loose, shape } = await tagged((make) => [make('Table', 7, make('TR', make('TD', 8)))]);
    expect(loose).toEqual(new Map([[1, new Set([7])]]));
    expect(shape).toEqual(['Table', '  TR', '    TD 8']);
  });
  it('maps kinds that PDF 1.7 does not know', async () => {
    const { root } = await tagged((make) => [make('Aside', make('P', make('Strong', 0)))]);
    expect(String(root.lookup(PDFName.of('RoleMap'), PDFDict))).toMatch(
      /\/Aside \/Sect\s+\/Strong \/Span/,
    );
  });
  it('names a link by where it leads, when it holds no text', async () => {
    const { document } = await tagged((make, { context }) => {
      const annotation = context.register(
        context.obj({ Type: 'Annot', Subtype: 'Link', Dest: 'goals' }),
      );
      return [make('Link', context.obj({ Type: 'OBJR', Obj: annotation }))];
    });
    const links = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.has(PDFName.of('Dest')) ? [object] : [],
      );
    expect(links[0]?.lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe('goals');
  });
  it('sets the order of reading on every page', async () => {
    const { document } = await tagged((make) => [make('P', 0)]);
    expect(document.getPages().map((page) => String(page.node.get(PDFName.of('Tabs'))))).toEqual([
      '/S',
    ]);
  });
});
