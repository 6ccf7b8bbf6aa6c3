import { escapeLabel } from './escape-label.ts';
import { shortenLabel } from './shorten-label.ts';

/** A label and what hangs on it. */
export interface Branch {
  label: string;
  children?: readonly Branch[];
}

/** More leaves than this are not taken in at a glance, nor are they 7 points high on one page. */
export const MOST_LEAVES = 26;

/** Widest label, in ems: two or three lines of a node. */
const WIDEST = 30;

/** Source of a mind map; undefined with fewer than two branches or with too many leaves. */
export function mindmap(root: string, branches: readonly Branch[]): string | undefined {
  if (branches.length < 2 || leavesOf(branches) > MOST_LEAVES) return undefined;
  let count = 0;
  const lines = ({ label, children = [] }: Branch, depth: number): string[] => {
    count += 1;
    return [
      `${'  '.repeat(depth)}n${count}["${escapeLabel(shortenLabel(label, WIDEST))}"]`,
      ...children.flatMap((child) => lines(child, depth + 1)),
    ];
  };
  return ['mindmap', ...lines({ label: root, children: branches }, 1), ''].join('\n');
}

export function leavesOf(branches: readonly Branch[]): number {
  return branches.reduce(
    (sum, { children = [] }) => sum + (children.length === 0 ? 1 : leavesOf(children)),
    0,
  );
}
