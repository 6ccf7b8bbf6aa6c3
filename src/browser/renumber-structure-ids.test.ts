import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { renumberStructureIds } from './renumber-structure-ids.ts';

const name = (number: number): PDFString => PDFString.of(`node${String(number).padStart(8, '0')}`);

/** A document of two elements, the second of which names the first as its header. */
async function twoElements(first: number, second: number) {
  const document = await PDFDocument.create();
  const { context } = document;
  const header = context.obj({ S: 'TH', ID: name(first) });
  const cell = context.obj({ S: 'TD', ID: name(second), A: { Headers: [name(first)] } });
  const [one, two] = [context.register(header), context.register(cell)];
  const pairs =
    first < second ? [name(first), one, name(second), two] : [name(second), two, name(first), one];
  const leaf = context.register(
    context.obj({ Names: pairs, Limits: [pairs[0] ?? '', pairs[2] ?? ''] }),
  );
  const root = context.obj({ K: [one, two], IDTree: { Kids: [leaf] }, Title: 'node of the plan' });
  document.catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return { document, header, cell, root };
}

describe('renumberStructureIds(document)', () => {
  it('counts from one in the order of the document, wherever the names stand', async () => {
    const { document, header, cell, root } = await twoElements(263, 90);
    renumberStructureIds(document);
    expect(String(header.get(PDFName.of('ID')))).toBe('(node00000001)');
    expect(String(cell.get(PDFName.of('ID')))).toBe('(node00000002)');
    expect(String(cell.lookup(PDFName.of('A'), PDFDict))).toContain('node00000001');
    const names = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
    expect(
      names
        .asArray()
        .filter((_, at) => at % 2 === 0)
        .map(String),
    ).toEqual(['(node00000001)', '(node00000002)']);
  });

  it('makes two prints equal that differ only in how Chromium numbered', async () => {
    const bytes = async (first: number, second: number): Promise<string> => {
      const { document } = await twoElements(first, second);
      renumberStructureIds(document);
      return Buffer.from(await document.save({ useObjectStreams: false }))
        .toString('latin1')
        .replace(/\/(?:Creation|Mod)Date ?\([^)]*\)/g, '');
    };
    expect(await bytes(7, 90_000)).toBe(await bytes(263, 90));
  });

  it('leaves a document without structure alone', async () => {
    const document = await PDFDocument.create();
    expect(() => renumberStructureIds(document)).not.toThrow();
  });
});
