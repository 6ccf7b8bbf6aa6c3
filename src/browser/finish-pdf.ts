/** What Chromium leaves open in a PDF: who wrote it, when, in which language; and always the same bytes. */
import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { completeStructure } from './pdf/complete-structure.ts';
import { markArtifacts } from './pdf/mark-artifacts.ts';
import { xmpPacket } from './pdf/xmp-packet.ts';
import { setPageLabels, setXmp } from './pdf-structure.ts';
import { renumberStructureIds } from './renumber-structure-ids.ts';

export type PdfMetadata = {
  title: string;
  author: string;
  subject: string;
  keywords: readonly string[];
  language: 'zh-CN' | 'en';
  /** ISO 8601 date or date-time; a date alone is midnight UTC. Never the clock. */
  date: string;
  /** The program and version that made it, also written as producer. */
  creator: string;
};

export type PdfAttachment = {
  name: string;
  bytes: Uint8Array;
  mimeType: string;
  description: string;
};

/**
 * Sets metadata, language, page labels and the title in the window bar, attaches files, keeps bookmarks
 * and completes the tags to what PDF/UA-1 asks. The file id is a digest of the content: equal input, equal bytes.
 */
export async function finishPdf(
  printed: Uint8Array,
  metadata: PdfMetadata,
  attachments: readonly PdfAttachment[] = [],
): Promise<{ bytes: Uint8Array; pages: number }> {
  const date = new Date(metadata.date);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an ISO date: ${metadata.date}`);
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  document.setKeywords([...metadata.keywords]);
  document.setCreator(metadata.creator);
  document.setProducer(metadata.creator);
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.setLanguage(metadata.language);
  setXmp(document, xmpPacket(metadata, date));
  setPageLabels(document);
  markArtifacts(document, completeStructure(document));
  renumberStructureIds(document);
  for (const file of attachments) {
    await document.attach(file.bytes, file.name, {
      mimeType: file.mimeType,
      description: file.description,
      creationDate: date,
      modificationDate: date,
    });
  }
  // The id is a digest of the file that it stands in: it is put where as many zeros stood.
  const blank = PDFHexString.of('0'.repeat(32));
  document.context.trailerInfo.ID = document.context.obj([blank, blank]);
  await document.flush();
  const saved = await document.save({ useObjectStreams: true, updateFieldAppearances: false });
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const at = bytes.lastIndexOf(`<${'0'.repeat(32)}>`);
  for (const place of [at, bytes.lastIndexOf(`<${'0'.repeat(32)}>`, at - 1)]) {
    if (place < 0) throw new Error('the file id has no place in the PDF');
    bytes.write(id, place + 1, 'latin1');
  }
  return { bytes: saved, pages: document.getPageCount() };
}
