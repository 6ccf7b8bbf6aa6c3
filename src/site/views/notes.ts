import type { FindingArtifact } from '../../model/artifact.ts';
import { nameModels } from '../../model/model-name.ts';
import type { OriginLayer } from '../../model/resolved.ts';
import { gatherFindings } from './gather-findings.ts';
import { findItem } from './items.ts';
import type { Reader, Said } from './reader.ts';
import { sourcePlace, type SourcePlace } from './source-place.ts';

/** A link to something that called for an item. */
export interface Ground {
  number: string;
  label: Said;
  href: string;
}

/** Why an item stands in the plan as it does: one entry of a margin note or of the appendix. */
export interface Note {
  layer: OriginLayer['layer'];
  /** Sample: `Chosen from the playbooks`. */
  title: string;
  /** The part of the item that it is about, when it is not the item itself. */
  about?: Said;
  playbook?: string;
  why?: Said;
  by?: string;
  grounds: Ground[];
  /** Sample: `plans/retail-crm/overrides.yaml:12`. */
  place: string;
  /** The same with its address. */
  source: SourcePlace;
}

/** What the margin says beside an item. */
export interface NoteSet {
  id: string;
  notes: Note[];
  findings: { severity: FindingArtifact['severity']; code: string; message: Said }[];
  changed: boolean;
  /** True when the team stated the item and there is nothing more to say: then the place is all. */
  plain: boolean;
}

/** The notes of an item: its own layers, and the changes people made to its parts. */
export function notesFor(reader: Reader, address: string): NoteSet | undefined {
  const { origins } = reader.unit.resolved;
  const own = origins[address] ?? [];
  const parts = Object.entries(origins)
    .filter(([path]) => path.startsWith(`${address}/`))
    .flatMap(([path, layers]) =>
      layers.filter(({ layer }) => layer === 'override').map((layer) => [path, layer] as const),
    );
  const notes = [
    // Who translated an item says nothing of why it is here.
    ...own
      .filter(({ layer }) => layer !== 'translation')
      .map((layer) => noteOf(reader, layer, undefined)),
    ...parts.map(([path, layer]) => noteOf(reader, layer, partName(reader, path, layer))),
  ];
  const within = reader.unit.findings.filter(
    ({ path }) => path !== undefined && isWithin(path.split('#')[0] ?? path, address),
  );
  const findings = gatherFindings(reader, within).map(({ severity, code, message }) => ({
    severity,
    code,
    message: reader.line({ [reader.locale]: message }),
  }));
  if (notes.length === 0 && findings.length === 0) return undefined;
  return {
    id: `note-${address.replaceAll('/', '-')}`,
    notes,
    findings,
    changed: notes.some(({ layer }) => layer === 'override'),
    plain: findings.length === 0 && notes.every(({ layer }) => layer === 'inputs'),
  };
}

function isWithin(path: string, address: string): boolean {
  return path === address || path.startsWith(`${address}/`);
}

/** Whether people left the item out: nothing but its id is known then. */
export function isRemoved(layer: OriginLayer): boolean {
  return layer.layer === 'override' && layer.action === 'remove';
}

function partName(reader: Reader, path: string, layer: OriginLayer): Said | undefined {
  const item = findItem(reader, path);
  if (item !== undefined) return reader.line(item.label);
  return isRemoved(layer) ? idName(path) : undefined;
}

/** The id of an item as its name. Sample: `goals/trust/targets/nps` gives `nps`. */
export function idName(address: string): Said {
  const id = address.split('/').at(-1) ?? address;
  return { html: id, plain: id };
}

export function noteOf(reader: Reader, layer: OriginLayer, about: Said | undefined): Note {
  return {
    layer: layer.layer,
    title: titleOf(reader, layer),
    ...(about === undefined ? {} : { about }),
    ...(layer.playbook === undefined ? {} : { playbook: layer.playbook }),
    ...(layer.why === undefined ? {} : { why: reader.prose(layer.why) }),
    ...(layer.by === undefined ? {} : { by: personName(reader, layer.by) }),
    grounds: (layer.because ?? []).flatMap((address) => {
      const item = findItem(reader, address);
      if (item === undefined) return [];
      return [{ number: item.number, label: reader.line(item.label), href: item.href(reader) }];
    }),
    place: `${layer.file}:${layer.line}`,
    source: sourcePlace(reader, layer.file, layer.line),
  };
}

/** Decisions are signed with a role of the plan, or with a name as it was written. */
function personName(reader: Reader, by: string): string {
  const role = reader.unit.resolved.roles[by];
  return role === undefined ? by : reader.line(role).plain;
}

function titleOf(reader: Reader, layer: OriginLayer): string {
  const { words } = reader;
  if (layer.layer === 'override') return overrideTitle(reader, layer);
  if (layer.layer === 'inputs') return words.origin.stated;
  if (layer.layer === 'translation') return translationTitle(reader, layer);
  if (layer.layer === 'llm' && layer.model !== undefined) {
    return words.origin.written(nameModels([layer.model], reader.locale));
  }
  const rules: Record<string, string> = words.rules;
  return (layer.rule === undefined ? undefined : rules[layer.rule]) ?? words.layers[layer.layer];
}

/** Sample: `English translated by the model qwen3:32b`. */
function translationTitle({ words, locale: reading }: Reader, { model, locale }: OriginLayer) {
  const { translated, person } = words.origin;
  const who = model === undefined ? person : nameModels([model], reading);
  return locale === undefined ? words.layers.translation : translated(words.language[locale], who);
}

function overrideTitle({ words }: Reader, { action, fields = [] }: OriginLayer): string {
  if (action === 'remove') return words.notes.removed;
  if (action === 'move') return words.notes.moved;
  if (action === 'add') return words.notes.added;
  if (fields.length === 0) return action === 'set' ? words.notes.changedMark : words.notes.added;
  const names: Record<string, string> = words.fields;
  const list = fields.map((field) => names[field] ?? field).join(words.notes.comma);
  return words.notes.changedFields(list);
}
