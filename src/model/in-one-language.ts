import { z } from 'zod';
import { durationValueSchema, type Duration } from './duration.ts';
import { figureValueSchema, type Figure } from './figure.ts';
import {
  formatEffort,
  formatFigure,
  formatQuantity,
  formatShare,
  formatTarget,
  formatTime,
  printed,
  type Printed,
} from './format.ts';
import { effortValueSchema, fteValueSchema, type Effort, type Fte } from './fte.ts';
import type { Locale } from './locale.ts';
import { quantityValueSchema, shareValueSchema, type Quantity, type Share } from './quantity.ts';
import { describeField } from './read-fields.ts';
import { childSchema, markOf, shapeOf, unwrap } from './schema-shape.ts';
import { targetValueSchema, type TargetValue } from './target.ts';
import { readText, type Text } from './text.ts';
import { timeValueSchema, type TimeValue } from './time.ts';
import { UNITS, type Unit } from './unit.ts';

/** How a value is read: its language, that of the plan, and the unit that bare figures are in. */
interface Reading {
  locale: Locale;
  language: Locale;
  unit?: Unit | undefined;
  scale?: number | undefined;
}

interface Notation<T> {
  value: z.ZodType<T>;
  print: (value: T, reading: Reading) => Printed;
}
const notation = <T>(value: z.ZodType<T>, print: Notation<T>['print']): Notation<never> =>
  // Which value stands under which schema is for the schema to say: the table cannot.
  ({ value, print }) as unknown as Notation<never>;

/** Every notation by the id of its schema: what it is read to, and how that is printed. */
const NOTATIONS: Readonly<Record<string, Notation<never>>> = {
  quantity: notation<Quantity>(quantityValueSchema, (value, { locale, unit, scale }) =>
    formatQuantity(value, locale, unit, scale),
  ),
  target: notation<TargetValue>(targetValueSchema, (value, { locale, unit, scale }) =>
    formatTarget(value, locale, unit, scale),
  ),
  duration: notation<Duration>(durationValueSchema, (value, { locale }) =>
    formatQuantity(value, locale),
  ),
  figure: notation<Figure>(figureValueSchema, (value, { locale }) => formatFigure(value, locale)),
  share: notation<Share>(shareValueSchema, formatShare),
  fte: notation<Fte>(fteValueSchema, (value, { locale }) =>
    formatEffort({ kind: 'fte', ...value }, locale),
  ),
  effort: notation<Effort>(effortValueSchema, (value, { locale }) => formatEffort(value, locale)),
  time: notation<TimeValue>(timeValueSchema, (value, { locale }) => ({
    figure: formatTime(value, locale),
    unit: '',
  })),
};

const TEXT = 'As it is printed in the language of the document.';

type Schema = z.core.$ZodType;

/** Fields that say how an item was generated; what readers are told of it stands in `origins`. */
const LEFT_OUT = new Set(['origin']);

const kept = new WeakMap<Schema, z.ZodType>();

/**
 * The schema of the values of `schema` once they are read in one language: a text is a string, and what
 * is written in a notation is its parsed value with `text`, its printed form. A day stays YYYY-MM-DD.
 */
export function schemaInOneLanguage(schema: Schema): z.ZodType {
  const known = kept.get(schema);
  if (known !== undefined) return known;
  const description = markOf(schema, 'description');
  const bare = namedSchema(unwrap(schema));
  const described = typeof description === 'string' ? bare.describe(description) : bare;
  const made = isOptional(schema) ? described.optional() : described;
  kept.set(schema, made);
  return made;
}

const named = new WeakMap<object, z.ZodType>();

/** One schema for all fields that hold the same kind of thing, by the id that it has. */
function namedSchema(schema: Schema): z.ZodType {
  const id = markOf(schema, 'id');
  if (typeof id !== 'string' || isText(schema) || isDay(schema)) return plainSchema(schema);
  // A description of its own makes a copy of a schema; what defines it is the same.
  const { def } = schema._zod;
  const known = named.get(def);
  if (known !== undefined) return known;
  const made = plainSchema(schema).meta({ id: `${id}-read` });
  named.set(def, made);
  return made;
}

function plainSchema(schema: Schema): z.ZodType {
  if (isText(schema) || isDay(schema)) return z.string();
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'notation':
      return withText(notationOf(schema).value);
    case 'object': {
      const fields = Object.entries(shape.fields).filter(([name]) => !LEFT_OUT.has(name));
      return z.strictObject(
        Object.fromEntries(fields.map(([name, field]) => [name, describedField(name, field)])),
      );
    }
    case 'record':
      return z.record(z.string(), schemaInOneLanguage(shape.element));
    case 'list':
      return z.array(schemaInOneLanguage(shape.element));
    default:
      // Numbers, choices and days read the same in every language.
      return (def.type === 'pipe' ? def.out : schema) as z.ZodType;
  }
}

function describedField(name: string, field: Schema): z.ZodType {
  const own = schemaInOneLanguage(field);
  const told = markOf(own, 'description') === undefined ? describeField(name) : undefined;
  return told === undefined ? own : own.describe(told);
}

/** The schema of a parsed value with the form it is printed in. */
function withText(value: z.ZodType): z.ZodType {
  const text = z.string().describe(TEXT);
  if (value instanceof z.ZodDiscriminatedUnion) {
    const [first, ...rest] = (value.options as z.ZodObject[]).map((each) => each.extend({ text }));
    return first === undefined ? value : z.discriminatedUnion('kind', [first, ...rest] as never);
  }
  return value instanceof z.ZodObject ? value.extend({ text }) : value;
}

/** A value of `schema` as somebody reads it who knows one language. */
export function valueInOneLanguage(schema: Schema, value: unknown, reading: Reading): unknown {
  if (value === undefined || value === null) return value;
  if (isText(schema)) return readText(value as Text, reading.locale, reading.language).text;
  if (isDay(schema)) return (value as { date: string }).date;
  const shape = shapeOf(schema);
  if (shape.type === 'notation') {
    const text = printed(notationOf(schema).print(value as never, reading));
    return { ...(value as object), text };
  }
  if (Array.isArray(value)) {
    if (shape.type !== 'list') return value;
    return value.map((item) => valueInOneLanguage(shape.element, item, reading));
  }
  if (typeof value !== 'object' || (shape.type !== 'object' && shape.type !== 'record'))
    return value;
  const inner = { ...reading, ...measureOf(value) };
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const own = childSchema(schema, name);
    if (own === undefined || LEFT_OUT.has(name) || field === undefined) return [];
    return [[name, valueInOneLanguage(own, field, inner)]];
  });
  return Object.fromEntries(fields);
}

/** The unit and the scale that the bare figures of an item are in, where it names them. */
function measureOf(item: object): Pick<Reading, 'unit' | 'scale'> {
  const { unit, scale } = item as { unit?: unknown; scale?: unknown };
  const isUnit = typeof unit === 'string' && Object.hasOwn(UNITS, unit);
  return {
    unit: isUnit ? (unit as Unit) : undefined,
    scale: typeof scale === 'number' ? scale : undefined,
  };
}

/** Texts of people, and those that were worded in every language. */
function isText(schema: Schema): boolean {
  if (markOf(schema, 'id') === 'text') return true;
  const shape = shapeOf(schema);
  return shape.type === 'object' && Object.keys(shape.fields).sort().join() === 'en,zh-CN';
}

/** A day is all that it says. */
function isDay(schema: Schema): boolean {
  return markOf(schema, 'id') === 'date';
}

function notationOf(schema: Schema): Notation<never> {
  const name = String(markOf(schema, 'id'));
  const found = NOTATIONS[name];
  if (found === undefined) throw new Error(`nothing prints the notation ${name}`);
  return found;
}

function isOptional(schema: Schema): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return true;
  return def.type === 'readonly' || def.type === 'nullable' ? isOptional(def.innerType) : false;
}
