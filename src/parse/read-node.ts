import { isAlias, isMap, isScalar, isSeq, visit, type Alias, type Document, type Node } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Place } from '../model/place.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

/** Keys that would reach into an object's prototype. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** What each alias of a document stands for: the last node before it with that anchor. */
export function resolveAliases(document: Document.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

interface Reader {
  targets: ReadonlyMap<Alias, Node>;
  placeOf: (node: Node) => Place;
  diagnostics: Diagnostic[];
  /** Aliases being followed, outermost first. */
  following: Node[];
  /** Values read through aliases so far. */
  expanded: number;
}

/**
 * The plain value of a node. Keys that repeat or reach into the prototype, keys that are no text
 * and aliases that lead nowhere are reported and left out.
 */
export function readNode(
  node: Node | null,
  targets: ReadonlyMap<Alias, Node>,
  placeOf: (node: Node) => Place,
): { value: unknown; diagnostics: Diagnostic[] } {
  const reader: Reader = { targets, placeOf, diagnostics: [], following: [], expanded: 0 };
  return { value: read(reader, node), diagnostics: reader.diagnostics };
}

function read(reader: Reader, node: Node | null): unknown {
  if (reader.following.length > 0) {
    reader.expanded += 1;
    if (reader.expanded > YAML_LIMITS.expansion) return null;
  }
  if (isScalar(node)) return node.value;
  if (isSeq<Node>(node)) return node.items.map((item) => read(reader, item));
  if (isMap<Node, Node | null>(node)) return readMap(reader, node.items);
  return isAlias(node) ? followAlias(reader, node) : null;
}

function readMap(
  reader: Reader,
  items: readonly { key: Node; value: Node | null }[],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const first = new Map<string, Node>();
  for (const { key, value } of items) {
    const name = keyName(key);
    const earlier = name === undefined ? undefined : first.get(name);
    if (name === undefined) {
      report(reader, diagnostic('yaml/key', { place: reader.placeOf(key) }));
    } else if (RESERVED.has(name)) {
      const place = reader.placeOf(key);
      report(reader, diagnostic('yaml/reserved-key', { place, values: { key: name } }));
    } else if (earlier) {
      const label = { 'zh-CN': '第一次写在这里', en: 'first written here' };
      const place = reader.placeOf(key);
      const related = [{ label, place: reader.placeOf(earlier) }];
      report(reader, diagnostic('yaml/duplicate-key', { place, related, values: { key: name } }));
    } else {
      first.set(name, key);
      result[name] = read(reader, value);
    }
  }
  return result;
}

/** The name of a key as it is written; undefined when it is not a single piece of text. */
export function keyName(key: Node | null): string | undefined {
  if (!isScalar(key)) return undefined;
  if (typeof key.value === 'string') return key.value;
  return key.source === undefined || key.source === '' ? undefined : key.source;
}

function followAlias(reader: Reader, alias: Alias): unknown {
  const target = reader.targets.get(alias);
  const values = { alias: `*${alias.source}` };
  const place = reader.placeOf(alias);
  if (!target) {
    report(reader, diagnostic('yaml/alias', { place, values }));
    return null;
  }
  if (reader.following.includes(target)) {
    report(reader, diagnostic('yaml/alias-cycle', { place, values }));
    return null;
  }
  reader.following.push(target);
  const value = read(reader, target);
  reader.following.pop();
  if (reader.expanded > YAML_LIMITS.expansion && reader.following.length === 0) {
    const most = YAML_LIMITS.aliases;
    report(reader, diagnostic('yaml/too-many-aliases', { place, values: { most } }));
    // Counted anew, so that the next alias is reported at its own place, or read.
    reader.expanded = 0;
  }
  return value;
}

/** What is wrong inside an anchor is reported where it is written, not at each alias. */
function report(reader: Reader, finding: Diagnostic): void {
  if (reader.diagnostics.length > YAML_LIMITS.findings) return;
  if (reader.following.length === 0 || finding.code === 'yaml/alias-cycle') {
    reader.diagnostics.push(finding);
  }
}
