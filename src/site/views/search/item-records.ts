import { resolvedSchema } from '../../../model/resolved.ts';
import { childSchema, shapeOf } from '../../../model/schema-shape.ts';
import type { SearchRecord } from '../../scripts/search/search-index.ts';
import { unitHref } from '../addresses.ts';
import { definitions } from '../appendix.ts';
import { placeOf } from '../item-places.ts';
import { phaseMark, type Reader } from '../reader.ts';
import { itemFigures } from './item-figures.ts';
import { itemTexts, type ItemTexts } from './item-texts.ts';
import { plainOf, runOn } from './plain-of.ts';

/** A record with the kind of section that it stands in. */
export interface PlacedRecord {
  section: string;
  record: SearchRecord;
}

/** Every item of every list in the order of the plan, each after the one that it stands in. */
export function itemRecords(reader: Reader): PlacedRecord[] {
  const figures = itemFigures(reader);
  const placed = statedItems(reader).flatMap((item) => recordsOf(reader, item, figures));
  return [...placed, ...definitionRecords(reader)];
}

/** Lists of items, and the two items of which there is one, in the words of the plan. */
function statedItems({ whole }: Reader): ItemTexts[] {
  return Object.entries(whole.resolved).flatMap(([list, value]) => {
    const schema = childSchema(resolvedSchema, list);
    if (schema === undefined) return [];
    if (isAddressed(value)) return itemTexts(schema, value, value.address, list).inner;
    const shape = shapeOf(schema);
    if (shape.type !== 'list' || !Array.isArray(value)) return [];
    return (value as unknown[]).filter(isAddressed).map((item) => {
      const [own = list] = item.address.split('/');
      return itemTexts(shape.element, item, item.address, own);
    });
  });
}

function isAddressed(value: unknown): value is { address: string } {
  return typeof value === 'object' && value !== null && 'address' in value;
}

function recordsOf(
  reader: Reader,
  item: ItemTexts,
  figures: ReadonlyMap<string, string>,
  around?: SearchRecord,
): PlacedRecord[] {
  const href = placeOf(reader, item.address);
  const label = plainOf(reader, [item.label]);
  if (href === '' || label === '') return [];
  const at = href.slice(unitHref(reader.site, reader.whole).length);
  const lists: Readonly<Record<string, string>> = reader.words.lists;
  const within = around?.at === at ? around : undefined;
  const texts = [figures.get(item.address) ?? '', plainOf(reader, item.texts)];
  const [section = ''] = item.address.split('/');
  const record: SearchRecord = {
    at,
    number: markOf(reader, item),
    kind: lists[item.list] ?? around?.kind ?? lists[section] ?? '',
    label,
    ...(within === undefined ? {} : { of: `${within.number} ${within.label}`.trim() }),
    text: runOn(reader, texts),
  };
  const inner = item.inner.flatMap((each) => recordsOf(reader, each, figures, record));
  return [{ section, record }, ...inner];
}

/** A bare digit says nothing away from its list: phases get a letter, the rest go by name. */
function markOf({ words }: Reader, { list, number }: ItemTexts): string {
  if (!/^\d+$/.test(number)) return number;
  return list === 'phases' ? phaseMark(words, number) : '';
}

function definitionRecords(reader: Reader): PlacedRecord[] {
  const root = unitHref(reader.site, reader.whole);
  return definitions(reader).map(({ key, label, definition }) => ({
    section: 'definitions',
    record: {
      at: reader.sectionHref('definitions', `definition-${key}`).slice(root.length),
      number: '',
      kind: reader.words.search.definition,
      label: withAbbreviation(reader, label.plain, key),
      text: definition?.plain ?? '',
    },
  }));
}

/** People look for NPS, which no plan need say: the short keys of the dictionary are abbreviations. */
function withAbbreviation({ locale }: Reader, label: string, key: string): string {
  const short = key.toUpperCase();
  if (!/^[A-Z]{2,4}$/.test(short) || label.includes(short)) return label;
  return locale === 'zh-CN' ? `${label}（${short}）` : `${label} (${short})`;
}
