import { z } from 'zod';

/** What a server answers that was not asked to stream, as far as it is read. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().nullish(),
          reasoning_content: z.string().nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * A whole completion as the stream of events that it should have been: some gateways do not stream, whatever they
 * are asked. Undefined for any other text.
 */
export function asEvents(body: string): string | undefined {
  const found = completionSchema.safeParse(readJson(body)).data;
  const [choice] = found?.choices ?? [];
  if (found === undefined || choice === undefined) return undefined;
  const { message, finish_reason = 'stop' } = choice;
  const { usage } = found;
  const event = { choices: [{ index: 0, delta: message, finish_reason }], ...(usage && { usage }) };
  return `data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
