import { z } from 'zod';
import { CHAPTER_COMPONENTS } from '../model/chapter-components.ts';
import { componentNodeSchema, type ChapterNode } from '../model/chapter.ts';
import { CHAPTER_LIMITS } from './chapter-limits.ts';

/** Fields without which renderers of Markdown cannot do; nodes of other types are refused. */
const NODES: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(
    [
      'root',
      'paragraph',
      'emphasis',
      'strong',
      'delete',
      'blockquote',
      'thematicBreak',
      'break',
      'tableRow',
      'tableCell',
      'listItem',
      'list',
    ].map((type) => [type, z.looseObject({})]),
  ),
  text: z.looseObject({ value: z.string() }),
  inlineCode: z.looseObject({ value: z.string() }),
  code: z.looseObject({
    value: z.string(),
    lang: z.string().nullish(),
    meta: z.string().nullish(),
  }),
  heading: z.looseObject({ depth: z.int().min(1).max(6) }),
  link: z.looseObject({ url: z.string(), title: z.string().nullish() }),
  linkReference: z.looseObject({ identifier: z.string(), referenceType: z.string() }),
  definition: z.looseObject({
    identifier: z.string(),
    url: z.string(),
    title: z.string().nullish(),
  }),
  table: z.looseObject({
    align: z.array(z.enum(['left', 'right', 'center']).nullable()).nullish(),
  }),
  component: componentNodeSchema,
};

const LEAVES: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'definition',
  'component',
]);

/**
 * Where a tree is none that the parser of chapters could have made, as steps from its root; undefined when it
 * is sound. A release brings its trees along, and whoever renders them relies on their form.
 */
export function findBrokenNode(node: ChapterNode, depth = 0): (string | number)[] | undefined {
  const schema = Object.hasOwn(NODES, node.type) ? NODES[node.type] : undefined;
  const isPlaced = (node.type === 'root') === (depth === 0);
  const isLeaf = LEAVES.has(node.type);
  const isSound =
    schema?.safeParse(node).success === true &&
    isPlaced &&
    // It could name any element; the parser leaves it out.
    node['data'] === undefined &&
    isLeaf === (node.children === undefined) &&
    (node.type !== 'component' || CHAPTER_COMPONENTS.has(String(node['name']))) &&
    depth <= CHAPTER_LIMITS.depth;
  if (!isSound) return [];
  for (const [at, child] of (node.children ?? []).entries()) {
    const below = findBrokenNode(child, depth + 1);
    if (below !== undefined) return ['children', at, ...below];
  }
  return undefined;
}
