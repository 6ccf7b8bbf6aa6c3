import { z } from 'zod';
import { cleanReply } from '../../generate/llm/ground/clean-reply.ts';
import { openSections, type OpenSection } from '../../generate/llm/open-sections.ts';
import { replySchemaOfAll } from '../../generate/llm/reply-schema.ts';
import { SECTION_PLANS } from '../../generate/llm/sections.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { Source } from '../../model/place.ts';
import type { Known } from '../../parse/check-ids.ts';
import type { ParsedFile } from '../../parse/parse-file.ts';
import { parseReply, type ReplyOptions } from '../../parse/parse-reply.ts';

/** What a reply from a chat holds of the sections that are open. */
export interface ReplyParts extends ParsedFile<Record<string, unknown>> {
  schema: z.ZodObject;
  /** The open sections that it says anything of, with the parts that it holds. */
  held: OpenSection[];
}

/**
 * Reads a reply to the chat prompt. It may hold any of the open parts; what it does not mention is
 * not missed.
 */
export function readReplyParts(
  source: Source,
  inputs: Inputs,
  options: Pick<ReplyOptions, 'format'> & { known: Known },
): ReplyParts {
  const open = openSections(inputs);
  const schema = optionalParts(replySchemaOfAll(open));
  const parsed = parseReply(source, schema, {
    ...options,
    clean: (value) => cleanReply(value).value,
  });
  const names = new Set(Object.keys(parsed.places));
  const held = open.flatMap(({ section, parts }) => {
    const own = parts.filter((part) =>
      part === 'narrative'
        ? SECTION_PLANS[section].narrative?.some((field) => names.has(`narrative#${field}`))
        : names.has(`#${part}`),
    );
    return own.length === 0 ? [] : [{ section, parts: own }];
  });
  return { ...parsed, schema, held };
}

/** Also the texts of the narrative, which belong to two sections, may come one by one. */
function optionalParts(schema: z.ZodObject): z.ZodObject {
  const { narrative } = schema.shape;
  const own = narrative instanceof z.ZodObject ? { narrative: narrative.partial() } : {};
  return z.strictObject({ ...schema.shape, ...own }).partial();
}
