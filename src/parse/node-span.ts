import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../model/place.ts';
import type { NodeIndex, Path } from './node-index.ts';

/**
 * The span that a caret shall stand under for the value, or the key, at `path`. Where nothing
 * stands there, that of the nearest value around it.
 */
export function findSpan(index: NodeIndex, path: Path, kind: 'key' | 'value'): Span {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = index.find(path.slice(0, length));
    if (!found) continue;
    const key = found.key && headOf(found.key);
    if (key && (kind === 'key' || !isOnOneLine(found.value))) return key;
    return found.value ? headOf(found.value) : (key ?? [0, 0]);
  }
  return [0, 0];
}

/** A node as one stretch of one line: all of a short value, the first thing in a block. */
export function headOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  if (isMap<Node, Node | null>(node) && !node.flow) {
    const first = node.items[0]?.key;
    return first ? headOf(first) : [start, start];
  }
  if (isSeq<Node>(node) && !node.flow) {
    const first = node.items[0];
    return first?.range ? headOf(first) : [start, start];
  }
  return [start, end];
}

function isOnOneLine(node: Node | null): boolean {
  if (isScalar(node)) return !String(node.type).startsWith('BLOCK') && node.source !== '';
  return (isMap(node) || isSeq(node)) && node.flow === true ? true : node !== null && !isMap(node) && !isSeq(node);
}

/** The start of the quoted text or bracketed collection that reaches `end` unclosed. */
export function findOpening(root: Node | null, end: number): number | undefined {
  let opening: number | undefined;
  let nodes: (Node | null)[] = [root];
  while (nodes.length > 0) {
    const inner: (Node | null)[] = [];
    for (const node of nodes) {
      const [from, to] = node?.range ?? [0, -1];
      if (!node || from > end || to < end - 1) continue;
      const quoted = isScalar(node) && /^QUOTE/.test(node.type ?? '');
      if (quoted || ((isMap(node) || isSeq(node)) && node.flow)) opening = from;
      if (isMap<Node, Node | null>(node)) inner.push(...node.items.flatMap((pair) => [pair.key, pair.value]));
      if (isSeq<Node>(node)) inner.push(...node.items);
    }
    nodes = inner;
  }
  return opening;
}
