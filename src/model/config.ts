import { z } from 'zod';
import { brandSchema } from './brand.ts';
import { CHAPTER_MODES } from './chapter.ts';
import { llmSchema } from './llm.ts';
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

/** An http(s) address that names its host in full and holds `{file}`, and maybe `{ref}` and `{line}`. */
const SOURCE_TEMPLATE =
  /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?\/(?=.*\{file\})(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]|\{(?:ref|file|line)\})*$/;

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
        source: z
          .string()
          .max(500)
          .regex(SOURCE_TEMPLATE, { error: 'not a source template' })
          .optional()
          .describe(
            'Where a line of a file is shown or edited in the repository. `{file}` stands for its path, `{line}` for the line, `{ref}` for the commit of a release and for `HEAD` in a draft.',
          )
          .meta({ examples: ['https://github.com/acme/plans/blob/{ref}/{file}#L{line}'] }),
      })
      .prefault({})
      .describe('The published site.'),
    brand: brandSchema.prefault({}).describe('How it looks.'),
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
    llm: llmSchema
      .optional()
      .describe('The model that `planpress generate --with llm` asks; none when absent.'),
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
