import type { VersionFacts } from '../../model/artifact.ts';
import type { Both, Change } from '../../model/change.ts';
import { unitHref } from './addresses.ts';
import { findItem } from './items.ts';
import { outlineOf } from './outline.ts';
import type { Reader, Said } from './reader.ts';
import { tellChange, type Stretch } from './tell-change.ts';
import { identityOf, type Identity } from './version-facts.ts';

export interface ChangeRow {
  kind: Change['kind'];
  trend?: 'better' | 'worse';
  told: Stretch[];
  /** Where the item stands; empty when the document shows it nowhere. */
  href: string;
  details: string[];
}

export interface ChangeGroup {
  part: Change['part'];
  title: string;
  rows: ChangeRow[];
}

/** What changed from one version to another, as pages and paper show it. */
export interface ChangesView {
  from: Identity;
  to: Identity;
  /** What the newer version is about, in the words of the team. */
  message?: Said;
  /** Sample: `10 main changes: 1 target raised, 2 dates later.` */
  summary: string;
  groups: ChangeGroup[];
  /** Wording and order. */
  minor: ChangeRow[];
}

export interface Compared {
  from: VersionFacts;
  to: VersionFacts;
  summary: Both;
  changes: readonly Change[];
}

/** `reader` reads the newer version. */
export function changesView(reader: Reader, { from, to, summary, changes }: Compared): ChangesView {
  const { locale } = reader;
  const rowOf = (change: Change) => changeRow(reader, change, from.version);
  const [major, minor] = ['major', 'minor'].map((weight) =>
    changes.filter((change) => change.weight === weight),
  ) as [Change[], Change[]];
  const message = reader.proseOf(to.message);
  return {
    from: identityOf(from, locale),
    to: identityOf(to, locale),
    ...(message === undefined ? {} : { message }),
    summary: summary[locale] === '' ? reader.words.versions.counted(0, 0) : summary[locale],
    groups: [...Map.groupBy(major, ({ part }) => part)].map(([part, own]) => ({
      part,
      title: partTitle(reader, part),
      rows: own.map(rowOf),
    })),
    minor: minor.map(rowOf),
  };
}

/** The first few of the changes that matter, which come in the order of the document; the worst ones first. */
export function changesInShort(reader: Reader, most: number): { rows: ChangeRow[]; more: number } {
  const { since, changes = [] } = reader.unit.changes ?? {};
  const major = changes.filter(({ weight }) => weight === 'major');
  const chosen = new Set(major.toSorted((a, b) => importance(b) - importance(a)).slice(0, most));
  return {
    rows: major
      .filter((change) => chosen.has(change))
      .map((change) => changeRow(reader, change, since?.version ?? '')),
    more: changes.length - chosen.size,
  };
}

/** What puts the plan at risk counts most, then what changes its goals and strategies. */
function importance({ trend, part, kind }: Change): number {
  const central = ['plan', 'goals', 'strategies', 'phases', 'budget'].includes(part) ? 2 : 0;
  const turn = trend === 'worse' ? 4 : trend === 'better' ? 2 : 0;
  return turn + central + (kind === 'added' || kind === 'removed' ? 1 : 0);
}

function partTitle({ words }: Reader, part: Change['part']): string {
  if (part === 'plan') return words.versions.plan;
  // What stands under this heading is all that happens: milestones, work and the end of the plan.
  return part === 'phases' ? words.chapters.roadmap : words.sections[part];
}

function changeRow(reader: Reader, change: Change, since: string): ChangeRow {
  const { kind, field, label, text, from, to, details = [] } = change;
  const { locale } = reader;
  // Whether a bolder target is better is for the reader to say; the text tells which way it goes.
  const trend = field === 'target' ? undefined : change.trend;
  return {
    kind,
    ...(trend === undefined ? {} : { trend }),
    told: tellChange(text[locale], {
      label: label[locale],
      from: from?.[locale],
      to: to?.[locale],
    }),
    href: placeOf(reader, change, since),
    details: details.map((line) => line[locale]),
  };
}

/** Where a change can be looked at: the item, else its section; in the older version what is gone. */
function placeOf(reader: Reader, { kind, at, part }: Change, since: string): string {
  if (kind === 'removed') return placeBefore(reader, part, since);
  const item = findItem(reader, at);
  const href = item?.href(reader) ?? '';
  if (href !== '') return href;
  if (part === 'plan') return reader.overviewHref('content');
  const chapter = outlineOf(reader).find(({ kinds }) => kinds.includes(part));
  if (chapter === undefined) return '';
  const section = chapter.sections.find(({ kind: own }) => own === part);
  return reader.chapterHref(chapter.slug, section?.id);
}

/** The chapter that an item stood in before it was taken out. */
function placeBefore(reader: Reader, part: Change['part'], since: string): string {
  if (part === 'plan' || since === '' || reader.paper) return '';
  const chapter = outlineOf(reader).find(({ kinds }) => kinds.includes(part));
  if (chapter === undefined) return '';
  return unitHref(reader.site, { ...reader.unit, version: since }, chapter.slug);
}
