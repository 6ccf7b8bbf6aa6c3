import type { Node } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Source } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import type { Known } from './check-ids.ts';
import { findJsonReply } from './find-json-reply.ts';
import { joinContinuedFences } from './join-continued-fences.ts';
import type { JsonStop } from './json-reader.ts';
import { fitParsed, type ParsedFile } from './parse-file.ts';
import { megabytes, refuse } from './parse-yaml.ts';
import { parsedNodes } from './parsed-nodes.ts';
import { readMarkdown } from './read-markdown.ts';
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
  { known = {}, clean, format = 'auto' }: ReplyOptions = {},
): ParsedFile<z.output<S>> {
  const { file, text } = source;
  if (text.length > YAML_LIMITS.size) {
    const values = { size: megabytes(text.length), most: megabytes(YAML_LIMITS.size) };
    return refused(diagnostic('reply/too-large', { place: { file, span: [0, 0] }, values }));
  }
  const characters = readCharacters(source);
  if (characters.text === undefined) return refused(...characters.diagnostics);
  const reply = findReply({ file, text: characters.text }, schema, format);
  if (reply === undefined) {
    const values = { expected: EXPECTED[format] };
    return refused(diagnostic('reply/no-reply', { place: { file, span: [0, 0] }, values }));
  }
  const diagnostics = [...characters.diagnostics, ...reply.findings];
  const stopped = wordStop(source, reply);
  if (stopped !== undefined) return refused(...diagnostics, ...stopped);
  return fitParsed(source, parsedNodes(source, reply.root, { diagnostics, clean }), schema, {
    known,
  });
}

const EXPECTED: Record<NonNullable<ReplyOptions['format']>, Text> = {
  json: { 'zh-CN': '一个 JSON 对象', en: 'a JSON object' },
  markdown: { 'zh-CN': '`## goals/…` 这样的标题', en: 'a heading such as `## goals/…`' },
  auto: {
    'zh-CN': '一个 JSON 对象，或 `## goals/…` 这样的标题',
    en: 'a JSON object, or a heading such as `## goals/…`,',
  },
};

/** A reply in either form, as far as it was read. */
interface FoundReply {
  root: Node;
  findings: readonly Diagnostic[];
  end: number;
  stop?: JsonStop;
}

/** The reply in the form asked for; in either one, where it may be any, the one that has the parts. */
function findReply(
  source: Source,
  schema: z.ZodObject,
  format: 'json' | 'markdown' | 'auto',
): FoundReply | undefined {
  const start = startOfReply(source.text);
  const wanted = new Set(Object.keys(schema.shape));
  const json =
    format === 'markdown'
      ? undefined
      : findJsonReply({ ...source, text: joinContinuedFences(source.text, start) }, wanted, start);
  if (format === 'json' || json?.fits === true) return json;
  const markdown = readMarkdown(source, start, schema);
  const isMarkdown = markdown.fits || markdown.findings.length > 0;
  return isMarkdown ? markdown : json;
}

/** Behind what the model thought, which may hold drafts; a mark that is part of the reply is none. */
function startOfReply(text: string): number {
  const [last] = [...text.matchAll(/<\/(?:think|thinking|reasoning)>/g)].slice(-1);
  if (last === undefined) return 0;
  const after = last.index + last[0].length;
  return /[{]|^#/m.test(text.slice(after)) ? after : 0;
}

function refused(...diagnostics: Diagnostic[]): ParsedFile<never> {
  return { diagnostics: refuse(...diagnostics).diagnostics, places: {} };
}

/** Why nothing can be made of a reply that was not read to its end; undefined when it was. */
function wordStop({ file, text }: Source, { end, stop }: FoundReply): Diagnostic[] | undefined {
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
