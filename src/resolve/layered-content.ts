import { z } from 'zod';
import { diagnostic } from '../diagnostics/word.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  CONTENT_LISTS,
  contentSchema,
  listFields,
  type Content,
  type WrittenContent,
} from '../model/content.ts';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { Override } from '../model/overrides.ts';
import type { Place } from '../model/place.ts';
import { isNode, type Node } from './address-tree.ts';
import { layStated, type Stated } from './lay-stated.ts';
import { effectOf } from './override-effect.ts';
import { mergeOverrides, type Touch } from './merge-overrides.ts';

/** The content of all layers, who touched what, and where everything is written. */
export interface LayeredContent {
  content: Content;
  stated: ReadonlySet<Address>;
  /** Stated phases that are filled with generated work. */
  filled: ReadonlySet<Address>;
  touches: Touch[];
  places: Record<Address, Place>;
  diagnostics: Diagnostic[];
}

/**
 * Lays stated decisions and overrides over the generated content. An override whose result does
 * not fit the schema is reported at its place and left out.
 *
 * @param today compared with `until`, YYYY-MM-DD; without it no override expires.
 */
export function layerContent(layers: PlanLayers, today?: string): LayeredContent {
  const written = z.encode(contentSchema, layers.generated.value);
  const base = layStated(written, writtenInputs(layers));
  const diagnostics: Diagnostic[] = shortenLists(layers, base.content);
  const overrides = layers.overrides?.value.overrides ?? [];
  const refused = new Set<number>();
  for (;;) {
    const accepted = overrides
      .map((entry, index) => ({ entry, index }))
      .filter(({ index }) => !refused.has(index));
    const merged = mergeOverrides(
      base.content,
      accepted.map(({ entry }) => entry),
      layers.inputs.value.language,
    );
    const touches = merged.touches.map((touch) => ({
      ...touch,
      index: accepted[touch.index]?.index ?? 0,
    }));
    const decoded = contentSchema.safeDecode(merged.content as WrittenContent);
    if (decoded.success) {
      const problems = merged.problems.map((problem) => ({
        ...problem,
        index: accepted[problem.index]?.index ?? 0,
      }));
      for (const { code, index, field, values } of problems) {
        diagnostics.push(atOverride(layers, index, field, diagnostic(code, { values })));
      }
      diagnostics.push(...expired(layers, base.content, touches, today));
      return {
        content: decoded.data,
        stated: new Set(base.addresses),
        filled: new Set(base.filled),
        touches,
        places: mergePlaces(layers, base, touches),
        diagnostics,
      };
    }
    const guilty = findGuilty(decoded.error.issues, merged.content, touches);
    if (guilty === undefined)
      throw new Error(`content of ${layers.id} does not fit its schema: ${decoded.error.message}`);
    refused.add(guilty.index);
    diagnostics.push(accuse(layers, guilty));
  }
}

/**
 * What is generated and what is stated may together be more than a list holds. The list is cut, and
 * reported where it is stated, so that the rest of the plan can still be judged.
 */
function shortenLists({ inputs }: PlanLayers, content: Node): Diagnostic[] {
  return CONTENT_LISTS.flatMap((name) => {
    const list = content[name];
    const most = mostOf(listFields[name]);
    if (!Array.isArray(list) || list.length <= most) return [];
    content[name] = list.slice(0, most);
    const place = inputs.places[name] ?? inputs.places[`#${name}`];
    const values = { field: name, found: list.length, most };
    return [
      diagnostic('schema/too-many', {
        path: name,
        ...(place === undefined ? {} : { place }),
        values,
      }),
    ];
  });
}

/** How many items a list may hold. */
function mostOf(list: z.ZodArray): number {
  for (const { _zod } of list._zod.def.checks ?? []) {
    const { check, maximum } = _zod.def as { check: string; maximum?: number };
    if (check === 'max_length' && maximum !== undefined) return maximum;
  }
  return Infinity;
}

/** The parts of the content that the inputs state, as they are written. */
export function writtenInputs({ inputs }: Pick<PlanLayers, 'inputs'>): Node {
  const parts = Object.keys(contentSchema.shape) as (keyof typeof contentSchema.shape)[];
  const stated = parts.flatMap((name) => {
    const value = inputs.value[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return z.encode(contentSchema.partial(), Object.fromEntries(stated)) as Node;
}

function atOverride(
  layers: PlanLayers,
  index: number,
  field: string,
  finding: Diagnostic,
): Diagnostic {
  const places = layers.overrides?.places ?? {};
  const place =
    places[`overrides/${index}#${field}`] ??
    places[`overrides/${index}/${field.replace('.', '#')}`] ??
    places[`overrides/${index}`];
  return { ...finding, path: `overrides/${index}`, ...(place === undefined ? {} : { place }) };
}

/** Overrides whose last day has passed, as far as they change something. */
function expired(
  layers: PlanLayers,
  below: Node,
  touches: readonly Touch[],
  today: string | undefined,
): Diagnostic[] {
  const applied = new Set(touches.map(({ index }) => index));
  return (layers.overrides?.value.overrides ?? []).flatMap((override, index) => {
    const { at, until } = override;
    if (!applied.has(index) || !isExpired(override, today)) return [];
    const effect = effectOf(override, below, layers.inputs.value.language);
    const values = { at, until: until?.date ?? '', effect };
    return [atOverride(layers, index, 'until', diagnostic('override/expired', { values }))];
  });
}

/** Whether the last day of an override has passed; without `today` none has. */
export function isExpired({ until }: Override, today: string | undefined): boolean {
  return today !== undefined && until !== undefined && until.date < today;
}

interface Guilty extends Touch {
  field: string;
  /** The list that got too long or too short by an `add` or a `remove`. */
  list?: Address;
}

/**
 * The override that the first schema issue inside an item it touched points at; else the one that
 * lengthened or shortened the list that is wrong; else the last one. Undefined without overrides.
 */
function findGuilty(
  issues: readonly z.core.$ZodIssue[],
  content: Node,
  touches: readonly Touch[],
): Guilty | undefined {
  for (const issue of issues) {
    const address = addressOfPath(content, issue.path);
    const inside = touches.findLast((candidate) => isInside(address, candidate.address));
    if (inside !== undefined) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const below = address.slice(inside.address.length + 1).split('/')[0];
      return { ...inside, field: keys[0] ?? below ?? '' };
    }
    const resized = touches.findLast(
      ({ action, address: own }) =>
        (action === 'add' || action === 'remove') && listOf(own) === address,
    );
    if (resized !== undefined) return { ...resized, field: resized.action, list: address };
  }
  const last = touches.at(-1);
  return last && { ...last, field: last.fields[0] ?? last.action };
}

function listOf(address: Address): Address {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

function accuse(layers: PlanLayers, { index, address, action, field, list }: Guilty): Diagnostic {
  return atOverride(
    layers,
    index,
    action === 'set' ? `set.${field}` : action,
    list === undefined
      ? diagnostic('override/invalid', { values: { at: address, field } })
      : diagnostic('override/list-size', { values: { at: address, list } }),
  );
}

function addressOfPath(content: Node, path: readonly PropertyKey[]): Address {
  const parts: string[] = [];
  let value: unknown = content;
  for (const step of path) {
    value = Array.isArray(value)
      ? value[Number(step)]
      : isNode(value)
        ? value[String(step)]
        : undefined;
    parts.push(typeof step === 'number' ? (itemKey(value) ?? String(step)) : String(step));
  }
  return joinAddress(...parts);
}

/** Places of the layer that had the last word on each item and field. */
function mergePlaces(
  layers: PlanLayers,
  { addresses, filled }: Pick<Stated, 'addresses' | 'filled'>,
  touches: readonly Touch[],
): Record<Address, Place> {
  const replaced = new Set(
    addresses.filter((address) => address !== 'narrative' && !filled.includes(address)),
  );
  const places: Record<Address, Place> = {
    ...Object.fromEntries(
      Object.entries(layers.generated.places).filter(([key]) => !isInsideAny(key, replaced)),
    ),
    ...layers.inputs.places,
  };
  const own = layers.overrides?.places ?? {};
  const groups = groupKeys(Object.keys(places));
  const forget = (address: Address): void => {
    for (const key of groups.get(groupOf(address)) ?? []) {
      if (isInside(key, address)) delete places[key];
    }
  };
  for (const { index, address, action, fields } of touches) {
    const entry = own[`overrides/${index}`];
    if (action === 'add' && entry) {
      forget(address);
      places[address] = own[`overrides/${index}#add`] ?? entry;
      for (const [key, place] of Object.entries(own)) {
        const field = key.split(`overrides/${index}#add.`)[1];
        if (field !== undefined) places[`${address}#${field}`] = place;
      }
      continue;
    }
    // What names the item now leads to the override that left it out.
    if (action === 'remove' && entry) {
      forget(address);
      places[address] = entry;
      continue;
    }
    const set = layers.overrides?.value.overrides[index]?.set ?? {};
    for (const field of fields) {
      const place = own[`overrides/${index}#set.${field}`] ?? entry;
      const inside = joinAddress(address, field);
      forget(inside);
      if (!place) continue;
      places[`${address}#${field}`] = place;
      // What stands inside the new value is found around it: `goals/a/targets`.
      if (typeof set[field] === 'object' && set[field] !== null) places[inside] = place;
    }
  }
  return places;
}

/** Keys by the item of the plan they belong to, so that changing one item looks at its keys alone. */
function groupKeys(keys: readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const group = groups.get(groupOf(key));
    if (group === undefined) groups.set(groupOf(key), [key]);
    else group.push(key);
  }
  return groups;
}

/** Sample: `goals/nps` of `goals/nps/targets#by`. */
function groupOf(key: string): string {
  return key.split(/[/#]/, 2).join('/');
}

/** Whether a place belongs to one of the addresses or to what lies inside it. */
function isInsideAny(key: string, addresses: ReadonlySet<Address>): boolean {
  for (
    let end = key.length;
    end > 0;
    end = Math.max(key.lastIndexOf('/', end - 1), key.lastIndexOf('#', end - 1))
  ) {
    if (addresses.has(key.slice(0, end))) return true;
  }
  return false;
}

function isInside(key: string, address: Address): boolean {
  return key === address || key.startsWith(`${address}/`) || key.startsWith(`${address}#`);
}
