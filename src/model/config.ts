import { z } from 'zod';
import { CHAPTER_MODES } from './chapter.ts';
import { LOCALES } from './locale.ts';
import { printSchema } from './print.ts';
import { textSchema } from './text.ts';

/** A code such as `target/conflict`, or all of an area: `evidence/*`. */
const severitiesSchema = z
  .record(
    z.string().regex(/^[a-z0-9-]+\/(?:[a-z0-9-]+|\*)$/, { error: 'not a code' }),
    z.enum(['error', 'warning', 'info', 'off']),
  )
  .meta({ examples: [{ 'milestone/no-owner': 'off', 'evidence/*': 'info' }] });
export type Severities = z.output<typeof severitiesSchema>;

/** `planpress.config.yaml`. Everything has a default; secrets never stand here. */
export const configSchema = z
  .strictObject({
    format: z.literal(1).default(1).describe('Version of this file format.'),
    site: z
      .strictObject({
        title: textSchema.default({ 'zh-CN': '方案库', en: 'Plans' }),
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .describe('Where the site is hosted.'),
        base: z
          .string()
          .regex(/^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*$/, { error: 'not a base path' })
          .default('/')
          .describe('Path of the site on its host. Starts and ends with a slash.'),
      })
      .prefault({})
      .describe('The published site.'),
    brand: z
      .strictObject({
        organisation: textSchema.optional(),
        accent: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/, { error: 'not a colour' })
          .default('#1f5f8b')
          .describe('The one accent colour, as #rrggbb.'),
      })
      .prefault({})
      .describe('How it looks.'),
    print: printSchema.prefault({}).describe('How documents are printed.'),
    locales: z
      .array(z.enum(LOCALES))
      .min(1)
      .refine((locales) => new Set(locales).size === locales.length, {
        error: 'repeated',
        params: { problem: 'schema/repeated' },
      })
      .default(['zh-CN', 'en'])
      .describe('Languages to publish, the default first.'),
    chapters: z
      .enum(CHAPTER_MODES)
      .default('plain')
      .describe(
        'What `plans/<plan>/chapters/*.mdx` may hold: `plain` is Markdown and components, `code` also imports and expressions, which run on the machine that builds; `off` ignores the folder.',
      ),
    checks: z
      .strictObject({
        severity: severitiesSchema
          .default({})
          .describe('How grave the findings of a rule are, or `off`; for all plans.'),
        plans: z
          .record(z.string(), severitiesSchema)
          .default({})
          .describe('The same for single plans, by their ids; it goes before what holds for all.'),
      })
      .prefault({})
      .describe('How strict the checks are.'),
  })
  .meta({
    id: 'config',
    title: 'Planpress configuration',
    description: 'Settings of a workspace.',
  });

export type CheckSettings = z.output<typeof configSchema>['checks'];
export type Config = z.output<typeof configSchema>;
