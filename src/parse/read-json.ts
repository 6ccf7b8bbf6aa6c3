import { isScalar, Pair, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import {
  matchHere,
  nextCharacter,
  reportInstead,
  scalarNode,
  stopReading,
  type JsonReader,
  type JsonStop,
} from './json-reader.ts';
import { readJsonText } from './read-json-text.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

/** A stretch of JSON as nodes that know where they stand. */
export interface JsonReading {
  /** The list or map, as far as it was read. */
  root: Node;
  /** Where it ends in the text. */
  end: number;
  findings: Diagnostic[];
  stop?: JsonStop;
}

/**
 * Reads the JSON list or map that starts at `start`, as models write it: comments, commas too many
 * and nulls are let pass; a missing comma or quote is a finding, after which the rest is read as it
 * was most likely meant. The nodes are those of the YAML library, so that values, places and
 * repeated keys are found by what finds them in YAML.
 */
export function readJson({ file, text }: Source, start: number): JsonReading {
  const reader: JsonReader = { file, text, at: start, values: 0, findings: [], stop: undefined };
  const root = readValue(reader, 0) ?? new YAMLMap();
  const { at, findings, stop } = reader;
  return { root, end: at, findings, ...(stop && { stop }) };
}

const WORD = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?=[\s,，}\]/\ufeff]|$)/y;
const BARE_KEY = /[^\s,:：，{}[\]"“”']+/y;
const BARE_VALUE = /[^,，{}[\]"\n]+/y;
const COMMAS = /(?:[,，]\s{0,20}){1,20}/y;

const NAME: Text = { 'zh-CN': '双引号中的字段名', en: 'a field name in double quotes' };
const TEXT: Text = { 'zh-CN': '双引号中的文字', en: 'text in double quotes' };
const COLON: Text = { 'zh-CN': '半角冒号', en: 'a colon' };
const COMMA: Text = { 'zh-CN': '半角逗号', en: 'a comma' };

function readValue(reader: JsonReader, depth: number): Node | undefined {
  const character = nextCharacter(reader);
  reader.values += 1;
  if (reader.values > YAML_LIMITS.values) return stopReading(reader, 'too-many-values', depth);
  if (depth > YAML_LIMITS.depth) return stopReading(reader, 'too-deep', depth);
  if (character === undefined) return stopReading(reader, 'truncated', depth);
  if (character === '{') return readMap(reader, depth + 1);
  if (character === '[') return readList(reader, depth + 1);
  return readJsonText(reader, 'value') ?? readWord(reader, depth);
}

function readMap(reader: JsonReader, depth: number): Node {
  const start = reader.at;
  const map = new YAMLMap<Node, Node | null>();
  reader.at += 1;
  while (!isAtEnd(reader, '}', depth)) {
    const key = readKey(reader, depth);
    if (key === undefined || !readColon(reader, depth)) break;
    const value = readValue(reader, depth);
    // What a model leaves out it often writes as null.
    if (value !== undefined && !isNull(value)) map.items.push(new Pair(key, value));
    if (reader.stop !== undefined) break;
    readComma(reader);
  }
  return finish(map, reader, start);
}

function readList(reader: JsonReader, depth: number): Node {
  const start = reader.at;
  const list = new YAMLSeq<Node>();
  reader.at += 1;
  while (!isAtEnd(reader, ']', depth)) {
    const value = readValue(reader, depth);
    if (value !== undefined) list.items.push(value);
    if (reader.stop !== undefined) break;
    readComma(reader);
  }
  return finish(list, reader, start);
}

function finish<N extends YAMLMap<Node, Node | null> | YAMLSeq<Node>>(
  node: N,
  { text, at }: JsonReader,
  start: number,
): N {
  node.range = [start, at, at];
  // What stands on one line is shown as a whole, the rest at its first field.
  node.flow = node.items.length === 0 || !text.slice(start, at).includes('\n');
  return node;
}

/** Whether a list or map ends here, be it by its bracket or because no more can be read. */
function isAtEnd(reader: JsonReader, bracket: '}' | ']', depth: number): boolean {
  const character = nextCharacter(reader);
  if (character === bracket) {
    reader.at += 1;
    return true;
  }
  if (character === undefined) stopReading(reader, 'truncated', depth);
  else if (character === '}' || character === ']') {
    reportInstead(reader, `\`${bracket}\``);
    stopReading(reader, 'broken', depth);
  }
  return reader.stop !== undefined;
}

function readKey(reader: JsonReader, depth: number): Node | undefined {
  const quoted = readJsonText(reader, 'key');
  if (quoted !== undefined) return quoted;
  const word = matchHere(reader, BARE_KEY);
  reportInstead(reader, NAME, word);
  if (word === undefined) return stopReading(reader, 'broken', depth);
  reader.at += word.length;
  return scalarNode(word, [reader.at - word.length, reader.at]);
}

function readColon(reader: JsonReader, depth: number): boolean {
  const character = nextCharacter(reader);
  if (character === undefined) stopReading(reader, 'truncated', depth);
  else {
    if (character !== ':') reportInstead(reader, COLON);
    if (character === ':' || character === '：') reader.at += 1;
    else stopReading(reader, 'broken', depth);
  }
  return reader.stop === undefined;
}

/** Of several commas the others stand for nothing; where one is missing, the next value starts. */
function readComma(reader: JsonReader): void {
  const character = nextCharacter(reader);
  if (character === undefined || character === '}' || character === ']') return;
  if (character !== ',') reportInstead(reader, COMMA);
  reader.at += matchHere(reader, COMMAS)?.length ?? 0;
}

/** A number or a word of JSON; other text without quotes is read as text, with a finding. */
function readWord(reader: JsonReader, depth: number): Node | undefined {
  const start = reader.at;
  const word = matchHere(reader, WORD);
  if (word !== undefined) {
    reader.at += word.length;
    return scalarNode(JSON.parse(word) as number | boolean | null, [start, reader.at], word);
  }
  const bare = matchHere(reader, BARE_VALUE)?.trimEnd() ?? '';
  reportInstead(reader, TEXT, bare === '' ? undefined : bare);
  if (bare === '') return stopReading(reader, 'broken', depth);
  reader.at += bare.length;
  return scalarNode(bare, [start, reader.at]);
}

function isNull(node: Node): boolean {
  return isScalar(node) && node.value === null;
}
