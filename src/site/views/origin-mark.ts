import type { UnitArtifact } from '../../model/artifact.ts';
import type { OriginLayer } from '../../model/resolved.ts';
import { findItem } from './items.ts';
import { noteOf } from './notes.ts';
import type { Reader } from './reader.ts';

/** A quiet sign behind the name of an item that leads to where the item comes from. */
export interface OriginMark {
  /** Who wrote it last: a rule, a model, the team in its inputs, or a person over what was generated. */
  kind: 'generated' | 'model' | 'stated' | 'edited';
  /** What is printed; only a change by people is said in a word. Sample: `edited`. */
  word: string;
  href: string;
  /** Sample: `Stated by the team`. */
  title: string;
  /** What it is called for those who do not see it. Sample: `Origin of NPS: Stated by the team`. */
  name: string;
}

/** The sign of an item; on paper only changes by people have one, since nothing else is explained there. */
export function originMark(reader: Reader, address: string): OriginMark | undefined {
  const layers = reader.whole.resolved.origins[address] ?? [];
  // Whoever translated an item did not write it.
  const last = layers.findLast(({ layer }) => layer !== 'translation');
  if (last === undefined) return undefined;
  const kind = kindOf(layers, last);
  if (kind === 'edited') return editedMark(reader, address);
  if (reader.paper) return undefined;
  const { title } = noteOf(reader, last, undefined);
  return {
    kind,
    word: '',
    href: originHref(reader, address),
    title,
    name: nameOf(reader, address, title),
  };
}

/** The same as a field to spread into a view. */
export function originField(reader: Reader, address: string): { origin?: OriginMark } {
  const origin = originMark(reader, address);
  return origin === undefined ? {} : { origin };
}

function kindOf(layers: readonly OriginLayer[], last: OriginLayer): OriginMark['kind'] {
  if (layers.some(({ layer }) => layer === 'override')) return 'edited';
  if (last.layer === 'inputs') return 'stated';
  return last.layer === 'llm' ? 'model' : 'generated';
}

/** It leads to the note of the nearest item above that has one beside it. */
function editedMark(reader: Reader, address: string): OriginMark {
  const { words } = reader;
  const [list = '', key = ''] = address.split('/');
  const owner = findItem(reader, `${list}/${key}`) ?? findItem(reader, address);
  const page = owner?.href(reader).split('#')[0] ?? '';
  const noted = !reader.paper && NOTED.has(list) && page !== '';
  const title = words.notes.changedMark;
  const explained = reader.paper
    ? reader.sectionHref('overrides', 'overrides')
    : originHref(reader, address);
  return {
    kind: 'edited',
    word: words.notes.changedShort,
    href: noted ? `${page}#note-${list}-${key}` : explained,
    title,
    name: nameOf(reader, address, title),
  };
}

function nameOf(reader: Reader, address: string, title: string): string {
  const item = findItem(reader, address);
  return item === undefined ? title : reader.words.origin.of(reader.line(item.label).plain, title);
}

/** Where the origin of an item is told in full. */
function originHref(reader: Reader, address: string): string {
  return reader.chapterHref(ORIGINS_PAGE, originAnchor(address));
}

/** The page of all origins, below that of the links between items. */
export const ORIGINS_PAGE = 'trace/origins';

/** Whether the version says where its items come from: only then there is such a page. */
export function hasOrigins({ resolved }: UnitArtifact): boolean {
  return Object.keys(resolved.origins).length > 0;
}

/** Keys have no underscores, so that no two addresses share an anchor. */
export function originAnchor(address: string): string {
  return `origin-${address.replaceAll('/', '_')}`;
}

/** The lists whose items carry their notes beside them; all others are explained in the appendix. */
const NOTED = new Set(['goals', 'strategies', 'phases', 'outcomes']);
