import type { Locale } from '../../model/locale.ts';
import { contentWidth, paperSize, type Paper } from '../../model/print.ts';

/** A kind of document: the page it is printed from, and what it promises. */
interface DocumentRules {
  /** Page below the folder of its piece. */
  page: string;
  /** Name of the PDF beside the pages. */
  file: string;
  name: Record<Locale, string>;
  /** Pages that it has, no more and no fewer. */
  pages?: number;
  /** Laid out on the whole sheet; others have side margins. */
  bleeds?: true;
  /** Printed on sheets turned sideways. */
  sideways?: true;
  /** Whether it carries the files that the plan was made from. */
  sources?: true;
}

/** Everything that is printed. A new kind needs an entry here and a job in `print-jobs.ts`. */
export const DOCUMENTS = {
  report: {
    page: 'print',
    file: 'report.pdf',
    name: { 'zh-CN': '完整报告', en: 'Full report' },
    sources: true,
  },
  // The handout promises two pages: page one why and what, page two when, who and what for.
  handout: {
    page: 'handout',
    file: 'handout.pdf',
    name: { 'zh-CN': '两页摘要', en: 'Two-page handout' },
    pages: 2,
    bleeds: true,
  },
  // Chinese and English side by side, one a version.
  bilingual: {
    page: 'handout/bilingual',
    file: 'handout-bilingual.pdf',
    name: { 'zh-CN': '中英对照摘要', en: 'Handout in Chinese and English' },
    pages: 2,
    bleeds: true,
    sideways: true,
  },
  changes: {
    page: 'changes/print',
    file: 'changes.pdf',
    name: { 'zh-CN': '变更说明', en: 'What changed' },
  },
  comparison: {
    page: 'print',
    file: 'changes.pdf',
    name: { 'zh-CN': '版本对比', en: 'Versions compared' },
  },
} as const satisfies Record<string, DocumentRules>;

export type DocumentKind = keyof typeof DOCUMENTS;

export function documentRules(kind: DocumentKind): DocumentRules {
  return DOCUMENTS[kind];
}

/** Width that the content of a document may take, in millimetres. */
export function documentWidth(kind: DocumentKind, paper: Paper): number {
  const { bleeds, sideways } = documentRules(kind);
  return bleeds ? paperSize(paper, sideways).width : contentWidth(paper, sideways);
}
