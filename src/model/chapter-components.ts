import { resolvedSchema, type Resolved } from './resolved.ts';
import { SECTIONS, type SectionKind } from './profile.ts';
import { z } from 'zod';

/** The lists of a resolved plan whose items have keys. */
export type KeyedList = {
  [Name in keyof Resolved]-?: Resolved[Name] extends readonly { key: string }[] ? Name : never;
}[keyof Resolved];

/** What an attribute names: items of a list, or drawings. */
export type NamedThing = KeyedList | 'diagrams';

/** An attribute of a component: one id, or several that pick and order what is shown. */
export interface ChapterAttribute {
  takes: 'id' | 'ids';
  of: NamedThing;
  required?: true;
}

/** What a component of an authored chapter shows. */
export interface ChapterComponent {
  shows: SectionKind | 'kpis' | 'gantt' | 'diagram' | 'milestones' | 'segments';
  attributes: Readonly<Record<string, ChapterAttribute>>;
}

/** The value of an attribute as it is written. */
export const attributeValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
]);
export type AttributeValue = z.output<typeof attributeValueSchema>;

/** Components that are no kind of section of their own. */
const SPECIAL: Readonly<Record<string, ChapterComponent>> = {
  Kpis: { shows: 'kpis', attributes: { strategy: { takes: 'id', of: 'strategies' } } },
  Gantt: { shows: 'gantt', attributes: { phase: { takes: 'id', of: 'phases' } } },
  Milestones: { shows: 'milestones', attributes: { phase: { takes: 'id', of: 'phases' } } },
  Segments: { shows: 'segments', attributes: { scheme: { takes: 'id', of: 'segmentations' } } },
  Diagram: {
    shows: 'diagram',
    attributes: { id: { takes: 'id', of: 'diagrams', required: true } },
  },
};

/**
 * Every component of authored chapters by its name: one for each kind of section, named like it
 * (`dataSources` is `<DataSources/>`), and a few that show a part of one.
 */
export const CHAPTER_COMPONENTS: ReadonlyMap<string, ChapterComponent> = new Map([
  ...SECTIONS.map((kind): [string, ChapterComponent] => {
    const list = listOf(kind);
    const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}`;
    return [
      name,
      { shows: kind, attributes: list === undefined ? {} : { ids: { takes: 'ids', of: list } } },
    ];
  }),
  ...Object.entries(SPECIAL),
]);

/** The list behind a kind of section; undefined where it shows something else than a list. */
function listOf(kind: SectionKind): KeyedList | undefined {
  if (kind === 'metrics') return 'observations';
  if (!Object.hasOwn(resolvedSchema.shape, kind)) return undefined;
  const field: z.ZodType = resolvedSchema.shape[kind as keyof typeof resolvedSchema.shape];
  return field instanceof z.ZodArray ? (kind as KeyedList) : undefined;
}
