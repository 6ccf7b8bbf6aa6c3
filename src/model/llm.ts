import { z } from 'zod';
import { plainNameSchema } from './text.ts';

/**
 * The sections that a model writes a plan in, each from those before it. What each of them holds:
 * `generate/llm/sections.ts`.
 */
export const LLM_SECTIONS = [
  'diagnosis',
  'goals',
  'strategies',
  'plan',
  'outcomes',
  'risks',
  'summary',
] as const;
export type LlmSection = (typeof LLM_SECTIONS)[number];

/** Who serves the model: any server that speaks the protocol of OpenAI, or a service by name. */
export const LLM_PROVIDERS = ['openai-compatible', 'openai', 'anthropic', 'google'] as const;
export type LlmProvider = (typeof LLM_PROVIDERS)[number];

/** The variables that keys are read from, and nothing else: a setting could name any other. */
export const LLM_KEY_VARIABLES: Readonly<Record<LlmProvider, string>> = {
  'openai-compatible': 'PLANPRESS_LLM_API_KEY',
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  google: 'GOOGLE_GENERATIVE_AI_API_KEY',
};

/**
 * The variable that names the host of an openai-compatible server. Settings come with a pull request, so that
 * whoever sets it is safe from a key and a plan going where others point. Sample: llm.example or llm.example:8443.
 */
export const LLM_HOST_VARIABLE = 'PLANPRESS_LLM_HOST';

/**
 * An http(s) address without user, password, query or fragment: none of these may hold a key. In plain ASCII, and
 * without the backslash that a URL reads as a slash: it is shown before anything is sent, and must read as it is.
 */
const BASE_URL = /^(?=[!-~]*$)https?:\/\/[^/?#@\\]+(?:\/[^?#@\\]*)?$/;

/** `llm` in `planpress.config.yaml`: which model writes, and within which bounds. Never a key. */
export const llmSchema = z
  .strictObject({
    provider: z
      .enum(LLM_PROVIDERS)
      .describe(
        'Who serves the model. openai-compatible: any server that speaks the protocol of OpenAI, such as vLLM, Ollama, llama.cpp or a gateway of your own. Its key is read from PLANPRESS_LLM_API_KEY; the others from OPENAI_API_KEY, ANTHROPIC_API_KEY and GOOGLE_GENERATIVE_AI_API_KEY.',
      ),
    baseUrl: z
      .string()
      .max(500)
      .regex(BASE_URL, { error: 'not a base URL', abort: true })
      .refine((text) => URL.canParse(text), { params: { problem: 'schema/base-url' } })
      .optional()
      .describe('Where an openai-compatible server answers, up to and with its version.')
      .meta({ examples: ['http://localhost:11434/v1'] }),
    model: z
      .string()
      .min(1)
      .max(200)
      .regex(/^[\w./:@-]+$/, { error: 'not a model' })
      .describe('Name of the model, as its server knows it. Sample: qwen3:32b.'),
    reply: z
      .enum(['schema', 'json', 'text'])
      .default('schema')
      .describe(
        'How the form of a reply is asked for. schema: by JSON Schema, which the server enforces; json: as any JSON; text: in the prompt alone, for servers that know neither. `planpress doctor` tells what the server can do.',
      ),
    temperature: z.number().min(0).max(2).optional().describe('Its own when absent. Sample: 0.3.'),
    seed: z.int().min(0).max(2_147_483_647).optional().describe('For servers that honour one.'),
    maxOutputTokens: z
      .int()
      .min(256)
      .max(200_000)
      .default(16_000)
      .describe('Most tokens of one reply.'),
    parallel: z.int().min(1).max(8).default(2).describe('Sections that are asked for at once.'),
    repairs: z
      .int()
      .min(0)
      .max(5)
      .default(2)
      .describe('How often a section goes back with what is wrong before the rules write it.'),
    retries: z
      .int()
      .min(0)
      .max(8)
      .default(2)
      .describe('How often a call is made again after a failure that may pass.'),
    stallSeconds: z
      .int()
      .min(1)
      .max(3600)
      .default(120)
      .describe('How long to wait for the next piece of a reply.'),
    budget: z
      .strictObject({
        tokens: z
          .int()
          .min(1000)
          .max(100_000_000)
          .default(500_000)
          .describe('Most tokens of one run, read and written.'),
      })
      .prefault({})
      .describe('Where a run ends, whatever is still open.'),
  })
  .superRefine(({ provider, baseUrl }, context) => {
    if ((provider === 'openai-compatible') === (baseUrl !== undefined)) return;
    context.addIssue({
      code: 'custom',
      path: ['baseUrl'],
      message: 'base URL',
      params: {
        problem: baseUrl === undefined ? 'schema/base-url-missing' : 'schema/base-url-unwanted',
      },
    });
  })
  .meta({ id: 'llm', description: 'The model that `planpress generate --with llm` asks.' });

export type LlmSettings = z.output<typeof llmSchema>;

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** How one section of a plan came to be. */
export const sectionRecordSchema = z
  .strictObject({
    by: z
      .enum(['llm', 'chat', 'rules'])
      .describe(
        'llm: a model that was asked over its interface; chat: a reply that a person brought from a chat; rules: the rules, because no reply of the model stood up.',
      ),
    provider: z.enum(LLM_PROVIDERS).optional().describe('Who served the model.'),
    model: plainNameSchema.optional().describe('The model that wrote it, or that failed to.'),
    prompt: sha256.describe(
      'Digest of what the model was asked: the same prompt is not sent twice.',
    ),
    parameters: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('Settings that the reply depends on. Sample: temperature: 0.3.'),
    tokens: z
      .strictObject({
        input: z.int().min(0).describe('Tokens read.'),
        output: z.int().min(0).describe('Tokens written.'),
      })
      .optional()
      .describe('Tokens read and written, repairs included, as the server counts them.'),
    repairs: z.int().min(0).optional().describe('How often it went back with what was wrong.'),
    failed: z
      .array(z.string().max(300))
      .max(20)
      .optional()
      .describe('Why the rules wrote it: codes and addresses of what stood wrong to the end.'),
    content: sha256.describe('Digest of the section as it was written: tells what to keep.'),
  })
  .meta({ id: 'section-record', description: 'How one section of a plan came to be.' });
export type SectionRecord = z.output<typeof sectionRecordSchema>;
