import { z } from 'zod';
import type { ChapterNode } from '../model/chapter.ts';

/** An import or export. `path` is empty where nothing is imported. */
interface Import {
  path: string;
  names: string[];
}

const moduleSchema = z.object({
  estree: z.object({
    body: z.array(
      z.looseObject({
        source: z.looseObject({ value: z.string() }).nullish(),
        specifiers: z
          .array(z.looseObject({ local: z.looseObject({ name: z.string() }) }))
          .optional(),
        declaration: z
          .looseObject({
            id: z.looseObject({ name: z.string() }).nullish(),
            declarations: z
              .array(z.looseObject({ id: z.looseObject({ name: z.string().optional() }) }))
              .optional(),
          })
          .nullish(),
      }),
    ),
  }),
});

/** The imports and exports of a stretch of code, with the names that they define. */
export function importsOf(node: ChapterNode): Import[] {
  const program = moduleSchema.safeParse(node['data']).data;
  return (program?.estree.body ?? []).map(({ source, specifiers = [], declaration }) => ({
    path: source?.value ?? '',
    names: [
      ...specifiers.map(({ local }) => local.name),
      ...(declaration?.id ? [declaration.id.name] : []),
      ...(declaration?.declarations ?? []).flatMap(({ id }) => id.name ?? []),
    ],
  }));
}

/** The names that the code of a chapter defines for itself. */
export function codeNames(tree: ChapterNode | undefined): Set<string> {
  const modules = (tree?.children ?? []).filter(({ type }) => type === 'mdxjsEsm');
  return new Set(modules.flatMap(importsOf).flatMap(({ names }) => names));
}
