import type { z } from 'zod';
import { itemKey, joinAddress } from '../../../model/item-key.ts';
import { childSchema, markOf, shapeOf } from '../../../model/schema-shape.ts';
import type { Text } from '../../../model/text.ts';

type Schema = z.core.$ZodType;

/** An item of a plan with the texts of its own; those of items within it are theirs. */
export interface ItemTexts {
  address: string;
  /** The list it stands in. Sample: `targets`. */
  list: string;
  /** Empty where it has none of its own. */
  number: string;
  label?: Text;
  texts: Text[];
  inner: ItemTexts[];
}

/** Reads an item by its schema, so that a field that is new to plans can be searched without a word here. */
export function itemTexts(schema: Schema, item: object, address: string, list: string): ItemTexts {
  const made: ItemTexts = { address, list, number: '', texts: [], inner: [] };
  for (const [name, value] of Object.entries(item)) {
    const part = childSchema(schema, name);
    if (name === 'number' && typeof value === 'string') made.number = value;
    else if (part === undefined) continue;
    else if (name === 'label' && isText(part)) made.label = value as Text;
    else gather(part, value, name, made);
  }
  return made;
}

/** Adds what stands in a field or a part of it. The mark of a schema says that a value is a text. */
function gather(schema: Schema, value: unknown, field: string, into: ItemTexts): void {
  if (value === undefined || value === null) return;
  if (isText(schema)) {
    into.texts.push(value as Text);
    return;
  }
  if (typeof value !== 'object' || belongsElsewhere(value)) return;
  const shape = shapeOf(schema);
  if (Array.isArray(value)) {
    if (shape.type === 'list') for (const each of value) addPart(shape.element, each, field, into);
    return;
  }
  for (const [name, child] of Object.entries(value)) {
    const part = childSchema(schema, name);
    if (part !== undefined) gather(part, child, name, into);
  }
}

/** A part of a list: an item where it goes by a key and a name, else more of what is around it. */
function addPart(schema: Schema, value: unknown, field: string, into: ItemTexts): void {
  const key = itemKey(value);
  if (key === undefined || !isNamed(value) || isLink(value)) gather(schema, value, field, into);
  else into.inner.push(itemTexts(schema, value, joinAddress(into.address, field, key), field));
}

function isText(schema: Schema): boolean {
  return markOf(schema, 'id') === 'text';
}

function isNamed(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'label' in value;
}

/** A mention of another item, or a copy of it: it is found where it stands. */
function belongsElsewhere(value: object): boolean {
  return isLink(value) || 'address' in value;
}

function isLink(value: object): boolean {
  return Object.keys(value).sort().join(' ') === 'key label number';
}
