import type { z } from 'zod';
import type { Both } from '../model/change.ts';
import {
  formatDate,
  formatEffort,
  formatFigure,
  formatNumber,
  formatQuantity,
  formatShare,
  formatTarget,
  formatTime,
  printed,
} from '../model/format.ts';
import type { Figure } from '../model/figure.ts';
import type { Effort } from '../model/fte.ts';
import { NESTED, type Collection } from '../model/id.ts';
import { joinAddress } from '../model/item-key.ts';
import type { Locale } from '../model/locale.ts';
import type { Link } from '../model/resolved.ts';
import type { Quantity, Share } from '../model/quantity.ts';
import { markOf, schemaAt, shapeOf } from '../model/schema-shape.ts';
import type { TargetValue } from '../model/target.ts';
import { readText, type Text } from '../model/text.ts';
import type { TimeValue } from '../model/time.ts';
import type { Unit } from '../model/unit.ts';
import { both, fullTime, listed, plainWords, unitApart, unstopped } from './phrase.ts';
import { fieldAt } from './read-item.ts';
import type { Entry, Side } from './side.ts';
import { choiceWord } from './words/choices.ts';
import { itemNoun } from './words/item-nouns.ts';

type Named = Readonly<Record<string, unknown>>;

/** What an item is called, in plain words. */
export function labelOf(entry: Entry, side: Side): Both {
  const { language } = side.resolved.plan;
  const { called, label, cells, constraint, metric, role } = entry.value;
  const name = called ?? label ?? (Array.isArray(cells) ? (cells[0] as unknown) : undefined);
  if (name !== undefined) {
    return both((locale) => unstopped(readWords(name as Text, locale, language)));
  }
  if (typeof constraint === 'string') return nameOf('constraints', constraint, side);
  if (typeof metric === 'string') return nameOf('catalogue-metrics', metric, side);
  if (typeof role === 'string') return nameOf('roles', role, side);
  if (entry.address === '')
    return both((locale) => readWords(side.resolved.plan.title, locale, language));
  const isPart = entry.parent === undefined && entry.key === '';
  return isPart ? itemNoun(entry.kind) : both(() => entry.key);
}

/** What the id of a collection is called: the label of the item, or the id of one that is not there. */
export function nameOf(collection: Collection, id: string, side: Side): Both {
  const { roles, metricNames, plan } = side.resolved;
  const known =
    collection === 'roles' ? roles : collection === 'catalogue-metrics' ? metricNames : undefined;
  const name = known !== undefined && Object.hasOwn(known, id) ? known[id] : undefined;
  if (name !== undefined) return both((locale) => readWords(name, locale, plan.language));
  const entry = side.entries.get(addressOf(collection, id));
  return entry === undefined ? both(() => id) : labelOf(entry, side);
}

/** Where an item of a collection stands. Sample: `strategies/a/tactics/b` for `a/b`. */
export function addressOf(collection: Collection, id: string): string {
  const nested = Object.hasOwn(NESTED, collection)
    ? NESTED[collection as keyof typeof NESTED] // hasOwn proved it
    : undefined;
  if (nested === undefined) return joinAddress(collection, id);
  const [parent = '', own = ''] = id.split('/');
  return joinAddress(nested.parents, parent, nested.field, own);
}

export function readWords(text: Text, locale: Locale, language: Locale): string {
  return plainWords(readText(text, locale, language).text);
}

/** The collection that a field refers to, by one id or by many. */
export function referenceOf(entry: Entry, field: string): Collection | undefined {
  const schema = schemaAt(entry.schema, field.split('.'));
  if (schema === undefined) return undefined;
  const shape = shapeOf(schema);
  const mark =
    markOf(schema, 'reference') ??
    (shape.type === 'list' ? markOf(shape.element, 'reference') : undefined);
  return mark as Collection | undefined; // marks of references name collections
}

/** The ids that a field of references holds. */
export function idsOf(entry: Entry, field: string): string[] {
  const value = valueOf(entry, field);
  const ids = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return ids.map((each: unknown) =>
    typeof each === 'string' ? each : String((each as Named)['key']),
  );
}

/** The value of a field as it is resolved; whom a strategy answers stands beside its other fields. */
export function valueOf(entry: Entry, field: string): unknown {
  return fieldAt(entry.value, field.split('.'));
}

/** A field in words; undefined where the item does not state it. */
export function printField(entry: Entry, field: string, side: Side): Both | undefined {
  const schema = schemaAt(entry.schema, field.split('.'));
  const value = valueOf(entry, field);
  // Lists that nothing was written into are empty once they are resolved.
  if (value === undefined || schema === undefined || isEmpty(value)) return undefined;
  return both((locale) => print(schema, value, printingOf(entry, field, side, locale)));
}

/** The values of a field that holds a list, each in words. */
export function printList(entry: Entry, field: string, side: Side): Both[] {
  const schema = schemaAt(entry.schema, field.split('.'));
  const shape = schema && shapeOf(schema);
  const value = valueOf(entry, field);
  if (shape?.type !== 'list' || !Array.isArray(value)) return [];
  return value.map((each: unknown) =>
    both((locale) => print(shape.element, each, printingOf(entry, field, side, locale))),
  );
}

function printingOf(entry: Entry, field: string, side: Side, locale: Locale): Printing {
  const { unit, scale, metric } = entry.value;
  return {
    side,
    locale,
    field,
    ...(typeof metric === 'string' ? { unit: unit as Unit | undefined } : {}), // by its schema
    scale: typeof scale === 'number' ? scale : undefined,
  };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

interface Printing {
  field: string;
  side: Side;
  locale: Locale;
  unit?: Unit | undefined;
  scale?: number | undefined;
}

function print(schema: z.core.$ZodType, value: unknown, printing: Printing): string {
  const { side, locale } = printing;
  const collection = markOf(schema, 'reference') as Collection | undefined; // as in referenceOf
  if (collection !== undefined && !Array.isArray(value)) {
    if (typeof value === 'string') return nameOf(collection, value, side)[locale];
    const { label } = value as Link; // references are ids where they are stated, links where resolved
    return readWords(label, locale, side.resolved.plan.language);
  }
  if (markOf(schema, 'id') === 'text') {
    return readWords(value as Text, locale, side.resolved.plan.language);
  }
  const shape = shapeOf(schema);
  if (shape.type === 'notation')
    return printNotation(String(markOf(schema, 'id')), value, printing);
  if (shape.type === 'list' && Array.isArray(value)) {
    return listed(
      value.map((each: unknown) => print(shape.element, each, printing)),
      locale,
    );
  }
  if (typeof value === 'string') return choiceWord(value, printing.field)[locale];
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return YES_NO[locale][value ? 0 : 1];
  if (shape.type !== 'object' || typeof value !== 'object' || value === null) return '';
  return Object.entries(shape.fields)
    .flatMap(([name, field]) => {
      const part = (value as Named)[name];
      return part === undefined ? [] : [print(field, part, printing)];
    })
    .join(' ');
}

const YES_NO = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] } as const;

/** The schema of a notation says what its values are. */
function printNotation(name: string, value: unknown, { locale, unit, scale }: Printing): string {
  switch (name) {
    case 'target':
      return printTarget(value as TargetValue, locale, unit, scale);
    case 'figure':
      return unitApart(printed(formatFigure(value as Figure, locale)).trim(), locale);
    case 'time':
      return formatTime(value as TimeValue, locale);
    case 'date':
      return formatDate((value as { date: string }).date, locale);
    case 'share':
      return printed(formatShare(value as Share));
    case 'effort':
      return printEffort(value as Effort, locale);
    case 'fte':
      return printEffort({ kind: 'fte', ...(value as Share) }, locale);
    default:
      return unitApart(
        printed(formatQuantity(value as Quantity, locale, unit, scale)).trim(),
        locale,
      );
  }
}

/** How much of people is needed. Samples: `0.5 FTE`, `折合全职 0.5 人`. */
export function printEffort(effort: Effort, locale: Locale): string {
  const { figure, unit } = formatEffort(effort, locale);
  if (locale === 'zh-CN' && effort.kind === 'fte') return fullTime(figure);
  return unitApart(`${figure}${unit}`, locale);
}

/** A target within a sentence. Samples: `≥75%`, `up at least 50%`, `至少提升 50%`. */
export function printTarget(
  target: TargetValue,
  locale: Locale,
  unit?: Unit,
  scale?: number,
): string {
  if (target.kind !== 'change' || target.comparator === undefined) {
    return unitApart(printed(formatTarget(target, locale, unit, scale)).trim(), locale);
  }
  const { comparator, ...change } = target;
  const words = printTarget(change, locale, unit, scale);
  const bound = BOUNDS[locale][comparator];
  return locale === 'zh-CN' ? `${bound}${words}` : words.replace(' ', ` ${bound} `);
}

const BOUNDS = {
  'zh-CN': { '>=': '至少', '<=': '至多', '>': '超额', '<': '不足' },
  en: { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than' },
} as const;
