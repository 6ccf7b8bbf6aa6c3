/** What a finished PDF is, read back from its bytes: the facts that a build checks before it is done. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { countOutline, destinationPages, isTagged, pdfFonts } from './pdf-structure.ts';
import type { PdfFont } from './pdf-structure.ts';

export type Preflight = {
  pages: number;
  /** Marked as tagged, with a structure tree. */
  tagged: boolean;
  /** `zh-CN`, `en`; undefined when the file declares none. */
  language: string | undefined;
  title: string | undefined;
  /** Bookmarks at all depths. */
  outlineCount: number;
  fonts: PdfFont[];
  /** True when Chromium had to draw a font glyph by glyph: text without a named, searchable font. */
  hasType3: boolean;
  /** Page number from 1 of each id that a link in the document points at. */
  destinations: ReadonlyMap<string, number>;
};

/** Reads a PDF; throws when it cannot be parsed. */
export async function preflight(bytes: Uint8Array): Promise<Preflight> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = pdfFonts(document);
  return {
    pages: document.getPageCount(),
    tagged: isTagged(document),
    language: document.getLanguage(),
    title: document.getTitle(),
    outlineCount: countOutline(document),
    fonts,
    hasType3: fonts.some((font) => font.type === 'Type3'),
    destinations: destinationPages(document),
  };
}
