import { z } from 'zod';
import { textSchema } from './text.ts';

/** A file below the workspace. No part begins with a dot, so none leads out or into `.git`. */
function fileSchema(kinds: string) {
  return z
    .string()
    .max(200)
    .regex(
      new RegExp(`^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(?:${kinds})$`),
      {
        error: 'not a brand file',
      },
    );
}

const pictureSchema = fileSchema('svg|png');

const familySchema = z.strictObject({
  regular: fileSchema('ttf').describe('The file for text: static TrueType.'),
  semibold: fileSchema('ttf').describe('The file for headings and emphasis: static TrueType.'),
});

/** How a site and its documents look: files are named by their path in the workspace. */
export const brandSchema = z.strictObject({
  organisation: textSchema.optional(),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, { error: 'not a colour' })
    .default('#1f5f8b')
    .describe(
      'The one accent colour, as #rrggbb. It is darkened or lightened where it must be read.',
    ),
  logo: pictureSchema
    .optional()
    .describe('A picture for the head of pages and the cover, as SVG or PNG.'),
  logoDark: pictureSchema.optional().describe('The same for dark pages; `logo` when absent.'),
  fonts: z
    .strictObject({
      latin: familySchema.optional().describe('For Latin letters and figures; Inter when absent.'),
      chinese: familySchema.optional().describe('For Chinese; Noto Sans SC when absent.'),
    })
    .prefault({})
    .describe('Fonts of your own. Only the characters that a document uses are published.'),
});

export type BrandSettings = z.output<typeof brandSchema>;

/** A picture of the brand as pages name it. */
export const pictureArtifactSchema = z.strictObject({
  file: z.string().describe('Below `_planpress/`. Sample: `brand/logo-1a2b3c4d5e6f.svg`.'),
  width: z.number(),
  height: z.number(),
});
export type PictureArtifact = z.output<typeof pictureArtifactSchema>;
