import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { renumberStructureIds } from './renumber-structure-ids.ts';

async function withNodes(
  first: number,
): Promise<{ document: PDFDocument; element: PDFDict; names: PDFArray }> {
  const document = await PDFDocument.create();
  const name = (offset: number): PDFString =>
    PDFString.of(`node${String(first + offset).padStart(8, '0')}`);
  const element = document.context.obj({ Type: 'StructElem' });
  element.set(PDFName.of('ID'), name(40));
  const headers = document.context.obj([]);
  headers.push(name(3));
  element.set(PDFName.of('A'), document.context.obj({ Headers: headers }));
  const names = document.context.obj([]);
  names.push(name(3));
  names.push(name(40));
  names.push(PDFString.of('node of the plan'));
  document.context.register(element);
  document.context.register(names);
  return { document, element, names };
}

describe('renumberStructureIds(document)', () => {
  it('counts from one, in the order they had, wherever they are named', async () => {
    const { document, element, names } = await withNodes(200);
    renumberStructureIds(document);
    expect(String(element.get(PDFName.of('ID')))).toBe('(node00000002)');
    expect(names.asArray().map(String)).toEqual([
      '(node00000001)',
      '(node00000002)',
      '(node of the plan)',
    ]);
    expect(String(element.lookup(PDFName.of('A'), PDFDict).get(PDFName.of('Headers')))).toContain(
      'node00000001',
    );
  });

  it('makes two prints equal that differ only in where the numbers start', async () => {
    const [one, two] = [await withNodes(7), await withNodes(90_000)];
    renumberStructureIds(one.document);
    renumberStructureIds(two.document);
    expect(String(one.element)).toBe(String(two.element));
    expect(String(one.names)).toBe(String(two.names));
  });
});
