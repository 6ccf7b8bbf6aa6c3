import { z } from 'zod';
import { contentSchema, statedFields } from '../model/content.ts';
import { inputsSchema } from '../model/inputs.ts';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { Origin } from '../model/origin.ts';
import type { Locale } from '../model/locale.ts';
import type { Override } from '../model/overrides.ts';
import type { Place } from '../model/place.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';
import { explainTranslations } from './explain-translations.ts';
import { layTranslations } from './lay-translations.ts';
import { findAddress, isNode, nearestAddresses, type Node } from './address-tree.ts';
import { isExpired, layerContent } from './layered-content.ts';

/** One layer that says something about an item, with the fields it gives as they are written. */
export interface ExplainedLayer {
  layer: 'inputs' | 'rule' | 'llm' | 'translation' | 'override';
  action: 'set' | 'add' | 'remove' | 'move';
  /** Written values by field. */
  fields: Record<string, unknown>;
  place?: Place;
  origin?: Origin;
  /** Of a translation: its language, and the model that made it; people if absent. */
  locale?: Locale;
  model?: string;
  why?: Text;
  by?: string;
  /** What stood below when the override was written, by field. */
  was?: Record<string, unknown>;
  /** Last day on which the override holds, YYYY-MM-DD. */
  until?: string;
  /** That day has passed. */
  expired?: true;
  /** Fields of `was` that something else stands in now. */
  suspect?: string[];
  /** Id of the item that it was put before or after. */
  move?: { before?: string; after?: string };
}

export interface Explanation {
  address: Address;
  /** The item as it stands after all layers; undefined when an override removed it. */
  result?: Node;
  /** Lowest layer first. */
  layers: ExplainedLayer[];
  /** Lists inside the item, whose items have addresses of their own, with their length. */
  also: Record<string, number>;
}

/** How far a piece of work may slip, and the work of the plan that has the least room. */
export interface WorkRoom {
  /** Working days. */
  slack: number;
  criticalPath: Address[];
  isCritical: boolean;
}

/** The room of the piece of work with an address; undefined when there is no such work. */
export function explainRoom(
  { phases, criticalPath }: Pick<Resolved, 'phases' | 'criticalPath'>,
  address: Address,
): WorkRoom | undefined {
  const item = phases.flatMap(({ work }) => work).find((one) => one.address === address);
  if (item?.slack === undefined) return undefined;
  return { slack: item.slack, criticalPath, isCritical: criticalPath.includes(address) };
}

/** What is said instead when nothing has the address. */
export interface Unexplained {
  address: Address;
  /** Addresses that come closest. */
  nearest: Address[];
}

/** What is said instead of a list: its items are explained one by one. */
export interface ExplainedList {
  address: Address;
  /** Addresses of its items. */
  items: Address[];
}

/** What is said instead when the item is there but no layer gives it the field. */
export interface UnknownField {
  address: Address;
  field: string;
  /** Fields that some layer gives. */
  fields: string[];
}

/**
 * Every layer that touched an item or, with `address#field`, one of its fields. Pure: it reads the
 * same layers that resolving does.
 *
 * @param today compared with `until`, YYYY-MM-DD; without it no override is called expired.
 */
export function explainValue(
  layers: PlanLayers,
  wanted: string,
  today?: string,
): Explanation | ExplainedList | Unexplained | UnknownField {
  const [address = '', field] = wanted.split('#');
  const layered = layerContent(layers);
  const generated = z.encode(contentSchema, layers.generated.value) as Node;
  const translated = layTranslations(
    { inputs: layers.inputs.value, content: layered.content },
    layers.translations,
  );
  const result = z.encode(contentSchema, translated.texts.content) as Node;
  const found: ExplainedLayer[] = [];
  const known = new Set<string>();
  const keep = (fields: Node): Record<string, unknown> => {
    for (const name of Object.keys(fields)) known.add(name);
    if (field !== undefined) return Object.hasOwn(fields, field) ? { [field]: fields[field] } : {};
    return Object.fromEntries(
      Object.entries(fields).filter(
        ([name, value]) => name !== 'origin' && name !== 'why' && !isList(value),
      ),
    );
  };
  const ofField = (fields: Node): Record<string, unknown> =>
    field === undefined
      ? fields
      : Object.fromEntries(Object.entries(fields).filter(([name]) => name === field));
  const made = itemAt(generated, address);
  if (made) {
    const origin = isNode(made['origin']) ? (made['origin'] as Origin) : undefined;
    found.push({
      layer: origin?.model === undefined ? 'rule' : 'llm',
      action: 'set',
      fields: keep(made),
      ...placed(layers.generated.places[address]),
      ...(origin === undefined ? {} : { origin }),
      ...(made['why'] === undefined ? {} : { why: made['why'] as Text }),
    });
  }
  const inputs = z.encode(inputsSchema, layers.inputs.value) as unknown as Node;
  const stated = itemAt(inputs, address);
  if (stated) {
    found.push({
      layer: 'inputs',
      action: 'set',
      fields: keep(stated),
      ...placed(layers.inputs.places[address]),
    });
  }
  for (const touch of layered.touches.filter((one) => one.address === address)) {
    if (field !== undefined && touch.action === 'set' && !touch.fields.includes(field)) continue;
    const entry = layers.overrides?.value.overrides[touch.index];
    if (entry === undefined) continue;
    const suspect = layered.diagnostics.flatMap(({ code, path, values }) =>
      code === 'override/suspect' && path === `overrides/${touch.index}` && 'field' in values
        ? [String(values['field'])]
        : [],
    );
    found.push({
      layer: 'override',
      action: touch.action,
      fields: keep(entry.set ?? entry.add ?? {}),
      ...placed(layers.overrides?.places[`overrides/${touch.index}`]),
      why: entry.why,
      ...(entry.by === undefined ? {} : { by: entry.by }),
      ...(entry.was === undefined ? {} : { was: ofField(entry.was) }),
      ...(entry.until === undefined ? {} : { until: entry.until.date }),
      ...(isExpired(entry, today) ? { expired: true as const } : {}),
      ...(suspect.length === 0 ? {} : { suspect }),
      ...(entry.move === undefined ? {} : { move: anchorOf(entry.move) }),
    });
  }
  found.push(...explainTranslations(layers, translated.filled, address, field));
  const list = findAddress(result, address);
  if (list.kind === 'list') {
    const items = list.list.flatMap((one) => itemKey(one) ?? []);
    return { address, items: items.map((key) => joinAddress(address, key)) };
  }
  if (found.length === 0) return { address, nearest: nearestAddresses(result, address, 3) };
  const facts = (): Node => z.encode(inputsSchema, translated.texts.inputs) as unknown as Node;
  const item =
    itemAt(result, address) ?? (isContent(address) ? undefined : itemAt(facts(), address));
  const kept = item && keep(item);
  if (field !== undefined && !known.has(field)) {
    return { address, field, fields: [...known].filter((name) => name !== 'origin') };
  }
  const also = field === undefined && item !== undefined ? listsOf(item) : {};
  return { address, ...(kept === undefined ? {} : { result: kept }), layers: found, also };
}

function anchorOf({ before, after }: NonNullable<Override['move']>) {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function listsOf(item: Node): Record<string, number> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      Array.isArray(value) && value.length > 0 && isList(value) ? [[name, value.length]] : [],
    ),
  );
}

/** Whether an address lies in the content, which overrides may change, and not in the facts. */
export function isContent(address: Address): boolean {
  return Object.hasOwn(statedFields, address.split('/')[0] ?? '');
}

function itemAt(root: Node, address: Address): Node | undefined {
  const found = findAddress(root, address);
  return found.kind === 'item' ? found.item : undefined;
}

function placed(place: Place | undefined): { place?: Place } {
  return place === undefined ? {} : { place };
}

/** Lists of items have addresses of their own. */
function isList(value: unknown): boolean {
  return Array.isArray(value) && (value.length === 0 || value.some(isNode));
}
