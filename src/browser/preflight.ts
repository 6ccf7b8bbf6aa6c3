/** What a finished PDF is, read back from its bytes: the facts that a build checks before it is done. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { STANDARD_TYPES } from './pdf/complete-structure.ts';
import { readOutline, type Bookmark } from './pdf/outline.ts';
import { contentReader, type PageContent } from './pdf/page-content.ts';
import { marksOf, readStructure, walkStructure, type Element } from './pdf/structure-tree.ts';
import { textOf } from './pdf/structure-tree.ts';
import { destinationPages, isTagged, pdfFonts, type PdfFont } from './pdf-structure.ts';

/** A part of the document that stands on a page. Pages count from 1; 0 is nowhere. */
interface Placed {
  page: number;
}

export interface Preflight {
  pages: number;
  /** Marked as tagged, with a structure tree. */
  tagged: boolean;
  /** `zh-CN`, `en`; undefined when the file declares none. */
  language: string | undefined;
  title: string | undefined;
  /** Whether a window shows the title in place of the name of the file. */
  titleShown: boolean;
  /** Whether its metadata claims PDF/UA-1 and repeats the title. */
  claimsAccess: boolean;
  /** Whether pages are numbered as they are printed. */
  labelled: boolean;
  /** Names of the files that it carries. */
  attachments: string[];
  bookmarks: Bookmark[];
  fonts: PdfFont[];
  /** True when Chromium had to draw a font glyph by glyph: text without a named, searchable font. */
  hasType3: boolean;
  /** Page number from 1 of each id that a link in the document points at. */
  destinations: ReadonlyMap<string, number>;
  /** What each page shows. */
  contents: PageContent[];
  /** The text of the tagged content, in the order it is read. */
  texts: (Placed & { text: string })[];
  headings: (Placed & { level: number; text: string })[];
  figures: (Placed & { alt: string; drawn: boolean })[];
  links: (Placed & { described: boolean; tagged: boolean })[];
  /** Kinds of elements that PDF 1.7 does not know and that no map explains. */
  unknownKinds: string[];
}

/** Reads a PDF; throws when it cannot be parsed. */
export async function preflight(bytes: Uint8Array): Promise<Preflight> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const read = contentReader(document);
  const contents = document.getPages().map(read);
  const structure = readStructure(document);
  const fonts = pdfFonts(document);
  const preferences = document.catalog.getViewerPreferences();
  return {
    pages: document.getPageCount(),
    tagged: isTagged(document),
    language: document.getLanguage(),
    title: document.getTitle(),
    titleShown: preferences?.getDisplayDocTitle() ?? false,
    claimsAccess: claimsAccess(document),
    labelled: document.catalog.lookup(PDFName.of('PageLabels')) instanceof PDFDict,
    attachments: document.getAttachments().map(({ name }) => name),
    bookmarks: readOutline(document),
    fonts,
    hasType3: fonts.some((font) => font.type === 'Type3'),
    destinations: destinationPages(document),
    contents,
    ...readParts(structure, contents),
    links: readLinks(document, structure),
    unknownKinds: unknownKinds(document, structure),
  };
}

function readParts(
  structure: readonly Element[],
  contents: readonly PageContent[],
): Pick<Preflight, 'texts' | 'headings' | 'figures'> {
  const parts: Pick<Preflight, 'texts' | 'headings' | 'figures'> = {
    texts: structure.flatMap(marksOf).map(({ page, mark }) => ({
      page,
      text: contents[page - 1]?.marked.get(mark) ?? '',
    })),
    headings: [],
    figures: [],
  };
  walkStructure(structure, (element) => {
    const heading = /^H([1-6])$/.exec(element.type)?.[1];
    if (heading === undefined && element.type !== 'Figure') return;
    const marks = marksOf(element);
    const seen = marks.filter(({ page, mark }) => contents[page - 1]?.painted.has(mark));
    const page = seen[0]?.page ?? marks[0]?.page ?? 0;
    if (heading === undefined)
      parts.figures.push({ page, alt: element.alt ?? '', drawn: seen.length > 0 });
    else {
      const text = marks.map((one) => contents[one.page - 1]?.marked.get(one.mark) ?? '').join('');
      parts.headings.push({ page, level: Number(heading), text });
    }
  });
  return parts;
}

function readLinks(document: PDFDocument, structure: readonly Element[]): Preflight['links'] {
  const tagged = new Set<string>();
  walkStructure(structure, ({ type, kids }) => {
    if (type !== 'Link') return;
    for (const kid of kids) if ('annotation' in kid) tagged.add(kid.annotation);
  });
  return document.getPages().flatMap((page, index) => {
    const list = page.node.lookup(PDFName.of('Annots'));
    if (!(list instanceof PDFArray)) return [];
    return list.asArray().flatMap((ref) => {
      const dict = document.context.lookup(ref);
      if (!(dict instanceof PDFDict) || dict.get(PDFName.of('Subtype')) !== PDFName.of('Link'))
        return [];
      const described = (textOf(dict.get(PDFName.of('Contents'))) ?? '') !== '';
      return [{ page: index + 1, described, tagged: tagged.has(ref.toString()) }];
    });
  });
}

function unknownKinds(document: PDFDocument, structure: readonly Element[]): string[] {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  const map = root instanceof PDFDict ? root.lookup(PDFName.of('RoleMap')) : undefined;
  const found = new Set<string>();
  walkStructure(structure, ({ type }) => {
    const mapped = map instanceof PDFDict && map.has(PDFName.of(type));
    if (!STANDARD_TYPES.has(type) && !mapped) found.add(type);
  });
  return [...found].sort();
}

function claimsAccess(document: PDFDocument): boolean {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return false;
  const text = new TextDecoder().decode(stream.contents);
  return (
    text.includes('<pdfuaid:part>1</pdfuaid:part>') && /<dc:title>.*\S.*<\/dc:title>/.test(text)
  );
}
