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
  // An empty value has a span of no width; an empty text has its quotes.
  if (isScalar(node)) {
    const empty = node.type === 'PLAIN' && node.source === '';
    return !empty && !String(node.type).startsWith('BLOCK');
  }
  return isMap(node) || isSeq(node) ? node.flow === true : node !== null;
}

/** The deepest node that `accept` takes and that reaches over, or ends at, an offset. */
export function findInnermost(
  root: Node | null,
  offset: number,
  accept: (node: Node) => boolean,
): Node | undefined {
  let innermost: Node | undefined;
  let nodes: (Node | null)[] = [root];
  while (nodes.length > 0) {
    const inner: (Node | null)[] = [];
    for (const node of nodes) {
      if (!node?.range || node.range[0] > offset || node.range[1] < offset - 1) continue;
      if (accept(node)) innermost = node;
      if (isSeq<Node>(node)) inner.push(...itemsAt(node.items, offset, (item) => item));
      if (isMap<Node, Node | null>(node)) {
        const pairs = itemsAt(node.items, offset, ({ key }) => key);
        for (const { key, value } of pairs) inner.push(key, value);
      }
    }
    nodes = inner;
  }
  return innermost;
}

/** The items that may reach over `offset`: the last to start before it, and one on either side. */
function itemsAt<T>(items: readonly T[], offset: number, nodeOf: (item: T) => Node): readonly T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if ((item === undefined ? 0 : (nodeOf(item).range?.[0] ?? 0)) <= offset) low = middle + 1;
    else high = middle;
  }
  return items.slice(Math.max(0, low - 2), low + 1);
}

/** Whether a node is closed by a mark of its own: a quoted text, or a list or map in brackets. */
export function needsClosing(node: Node): boolean {
  if (isScalar(node)) return String(node.type).startsWith('QUOTE');
  return (isMap(node) || isSeq(node)) && node.flow === true;
}
