import { z } from 'zod';
import { textSchema } from './text.ts';

/** Sizes of paper upright, in millimetres. */
const SIZES = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Margins of a page of running text, in millimetres; the handout has none but those of its sheets. */
export const MARGINS = { side: 18, top: 22, bottom: 20 } as const;

/** How documents are printed, for all plans. */
export const printSchema = z.strictObject({
  paper: z
    .enum(PAPERS)
    .default('A4')
    .describe('Size of the paper that all documents are printed on.'),
  watermark: textSchema
    .optional()
    .describe('A few words set large and pale behind the text of every page.')
    .meta({ examples: [{ 'zh-CN': '内部资料', en: 'Confidential' }] }),
  recipients: textSchema
    .optional()
    .describe('Whom printed documents are for, in place of what the plans say.'),
});

/** Width and height of the paper in millimetres. */
export function paperSize(paper: Paper, sideways = false): { width: number; height: number } {
  const { width, height } = SIZES[paper];
  return sideways ? { width: height, height: width } : { width, height };
}

/** Width between the side margins in millimetres: what content may take. */
export function contentWidth(paper: Paper, sideways = false): number {
  return paperSize(paper, sideways).width - 2 * MARGINS.side;
}
