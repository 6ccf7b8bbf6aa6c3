import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Source } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import type { Known } from './check-ids.ts';
import { findJsonReply, type JsonReply } from './find-json-reply.ts';
import { fitParsed, type ParsedFile } from './parse-file.ts';
import { megabytes, refuse } from './parse-yaml.ts';
import { parsedNodes } from './parsed-nodes.ts';
import { readCharacters } from './yaml-characters.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

export interface ReplyOptions {
  /** Ids that the reply may name besides its own. */
  known?: Known;
  /** What was asked for; told from the text when it may be either. */
  format?: 'json' | 'markdown' | 'auto';
  /** Mends raw values, such as texts with invisible characters, before they are judged. */
  clean?: (value: unknown) => unknown;
}

/**
 * Reads the reply of a model as what `schema` describes, from among whatever it says besides. A
 * reply is text from outside: it is bounded, and never more than data. All mistakes are found at
 * once, each at its place in the text. Never throws.
 */
export function parseReply<S extends z.ZodObject>(
  source: Source,
  schema: S,
  { known = {}, clean }: ReplyOptions = {},
): ParsedFile<z.output<S>> {
  const { file, text } = source;
  if (text.length > YAML_LIMITS.size) {
    const values = { size: megabytes(text.length), most: megabytes(YAML_LIMITS.size) };
    return refused(diagnostic('reply/too-large', { place: { file, span: [0, 0] }, values }));
  }
  const characters = readCharacters(source);
  if (characters.text === undefined) return refused(...characters.diagnostics);
  const reply = findJsonReply({ file, text: characters.text }, new Set(Object.keys(schema.shape)));
  if (reply === undefined) {
    const values = { expected: JSON_OBJECT };
    return refused(diagnostic('reply/no-reply', { place: { file, span: [0, 0] }, values }));
  }
  const found = [...characters.diagnostics, ...reply.findings];
  const stopped = wordStop(source, reply);
  if (stopped !== undefined) return refused(...found, ...stopped);
  const parsed = parsedNodes(source, reply.root, { diagnostics: found, clean });
  return fitParsed(source, parsed, schema, { known });
}

const JSON_OBJECT: Text = { 'zh-CN': '一个 JSON 对象', en: 'a JSON object' };

function refused(...diagnostics: Diagnostic[]): ParsedFile<never> {
  return { diagnostics: refuse(...diagnostics).diagnostics, places: {} };
}

/** Why nothing can be made of a reply that was not read to its end; undefined when it was. */
function wordStop({ file, text }: Source, { end, stop }: JsonReply): Diagnostic[] | undefined {
  if (stop === undefined) return undefined;
  const last = text.slice(0, end).trimEnd().length;
  const place = { file, span: [Math.max(0, last - 1), last] as const };
  switch (stop.kind) {
    case 'truncated':
      return [diagnostic('reply/truncated', { place, values: { count: stop.open } })];
    case 'too-deep':
      return [diagnostic('yaml/too-deep', { place, values: { most: YAML_LIMITS.depth } })];
    case 'too-many-values': {
      const count = (most: number): Text => ({
        'zh-CN': `${String(most)} 个值`,
        en: `${String(most)} values`,
      });
      const over: Text = { 'zh-CN': '值太多', en: 'too many values' };
      const values = { size: over, most: count(YAML_LIMITS.values) };
      return [diagnostic('reply/too-large', { place, values })];
    }
    case 'broken':
      // What broke it has been told.
      return [];
  }
}
