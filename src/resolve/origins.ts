import { INPUT_LISTS } from '../model/inputs.ts';
import type { Address } from '../model/item-key.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { Origin } from '../model/origin.ts';
import type { Place } from '../model/place.ts';
import type { OriginLayer } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';
import { findAddress, isNode, listAddresses, type Node } from './address-tree.ts';
import type { Filled } from './lay-translations.ts';
import type { LayeredContent } from './layered-content.ts';

/** 1-based line of a place. */
export type LineOf = (place: Place) => number;

/** Every layer that touched an item, lowest first, by address. */
export function collectOrigins(
  layers: PlanLayers,
  layered: LayeredContent,
  filled: readonly Filled[],
  lineOf: LineOf,
): Record<Address, OriginLayer[]> {
  const origins: Record<Address, OriginLayer[]> = {};
  const put = (address: Address, layer: OriginLayer): void => {
    (origins[address] ??= []).push(layer);
  };
  const content = layered.content as unknown as Node;
  for (const address of listAddresses(content)) {
    const found = findAddress(content, address);
    if (found.kind !== 'item') continue;
    const place = layered.places[address];
    if (address === 'narrative' && place && layered.stated.has(address)) {
      for (const layer of narrativeLayers(layers, found.item, place, lineOf)) put(address, layer);
      continue;
    }
    if (isStated(address, layered)) {
      if (place?.file === layers.inputs.file) {
        put(address, { layer: 'inputs', file: place.file, line: lineOf(place) });
      }
      continue;
    }
    const origin = found.item['origin'];
    const generated = layers.generated.places[address];
    if (!isNode(origin) || generated === undefined) continue;
    put(address, generatedLayer(found.item, origin as Origin, generated, lineOf));
  }
  for (const address of inputItems(layers)) {
    const place = layers.inputs.places[address];
    if (place) put(address, { layer: 'inputs', file: place.file, line: lineOf(place) });
  }
  layered.touches.forEach(({ index, address, action, fields }) => {
    const override = layers.overrides?.value.overrides[index];
    const place = layers.overrides?.places[`overrides/${index}`];
    if (!override || !place) return;
    put(address, {
      layer: 'override',
      action,
      ...(action === 'set' ? { fields } : {}),
      why: override.why,
      ...(override.by === undefined ? {} : { by: override.by }),
      file: place.file,
      line: lineOf(place),
    });
  });
  for (const [address, layer] of translationLayers(layers, filled, lineOf)) {
    // What nobody is named for, such as the head of the plan, has no origins.
    if (Object.hasOwn(origins, address)) put(address, layer);
  }
  return origins;
}

/** What was translated of each item: one layer for each language and each who translated. */
function translationLayers(
  { translations }: PlanLayers,
  filled: readonly Filled[],
  lineOf: LineOf,
): [Address, OriginLayer][] {
  const made = new Map<string, [Address, OriginLayer]>();
  for (const { at, field, to, index } of filled) {
    const entry = translations?.value.translations[index];
    const place = translations?.places[`translations/${index}`];
    if (entry === undefined || place === undefined) continue;
    const key = JSON.stringify([at, to, entry.model]);
    const fields = made.get(key)?.[1].fields;
    if (fields !== undefined) {
      if (!fields.includes(field)) fields.push(field);
      continue;
    }
    made.set(key, [
      at,
      {
        layer: 'translation',
        fields: [field],
        locale: to,
        ...(entry.model === undefined ? {} : { model: entry.model }),
        file: place.file,
        line: lineOf(place),
      },
    ]);
  }
  return [...made.values()];
}

/** The narrative is stated field by field: what the inputs leave open is still the rule's. */
function narrativeLayers(
  layers: PlanLayers,
  item: Node,
  place: Place,
  lineOf: LineOf,
): OriginLayer[] {
  const stated = Object.keys(layers.inputs.value.narrative ?? {});
  const inputs: OriginLayer = { layer: 'inputs', file: place.file, line: lineOf(place) };
  const generated = layers.generated.value.narrative as Node;
  const kept = Object.keys(generated).some(
    (name) => name !== 'origin' && name !== 'why' && !stated.includes(name),
  );
  const origin = generated['origin'];
  const at = layers.generated.places['narrative'];
  if (!kept || !isNode(origin) || at === undefined) return [inputs];
  return [generatedLayer(item, origin as Origin, at, lineOf), { ...inputs, fields: stated }];
}

function generatedLayer(item: Node, origin: Origin, place: Place, lineOf: LineOf): OriginLayer {
  return {
    layer: origin.model === undefined ? 'rule' : 'llm',
    rule: origin.rule,
    ...(origin.model === undefined ? {} : { model: origin.model }),
    ...(origin.playbook === undefined ? {} : { playbook: origin.playbook }),
    ...(origin.because === undefined ? {} : { because: origin.because }),
    ...(item['why'] === undefined ? {} : { why: item['why'] as Text }),
    file: place.file,
    line: lineOf(place),
  };
}

/** Whether the inputs state an item, or one that it lies in and that is not filled by the rules. */
function isStated(
  address: Address,
  { stated, filled }: Pick<LayeredContent, 'stated' | 'filled'>,
): boolean {
  for (let end = address.length; end > 0; end = address.lastIndexOf('/', end - 1)) {
    const around = address.slice(0, end);
    if (stated.has(around)) return around === address || !filled.has(around);
  }
  return false;
}

function inputItems(layers: PlanLayers): Address[] {
  const inputs = layers.inputs.value as unknown as Node;
  return INPUT_LISTS.flatMap((name) => listAddresses({ [name]: inputs[name] })).filter((address) =>
    address.includes('/'),
  );
}
