import { z } from 'zod';
import type { ChapterNode } from '../model/chapter.ts';
import type { Place, Source } from '../model/place.ts';

const positionSchema = z.object({
  start: z.object({ offset: z.number() }),
  end: z.object({ offset: z.number() }),
});

/** Where a node of a chapter is written. */
export function placeOfNode({ file }: Source, node: ChapterNode): Place {
  const position = positionSchema.safeParse(node['position']).data;
  return { file, span: position ? [position.start.offset, position.end.offset] : [0, 0] };
}

/** The opening of a tag with its name, which is what a reader looks for. */
export function placeOfTag(source: Source, node: ChapterNode, name: string): Place {
  const {
    file,
    span: [start, end],
  } = placeOfNode(source, node);
  return { file, span: [start, Math.min(end, start + name.length + 1)] };
}
