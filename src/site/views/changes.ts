import type { VersionFacts } from '../../model/artifact.ts';
import { WARNING, type Both, type Change } from '../../model/change.ts';
import { formatDate } from '../../model/format.ts';
import { placeOf } from './item-places.ts';
import { findItem } from './items.ts';
import { outlineOf } from './outline.ts';
import { createReader, type Reader, type Said } from './reader.ts';
import { tellChange, type Stretch } from './tell-change.ts';
import { identityOf, versionName, type Identity } from './version-facts.ts';

/** A line of a change; one that warns is told without the word that begins it. */
export interface ChangeLine {
  text: string;
  warning: boolean;
}

/** lowered: a target that asks less, which the team may mean well. */
export type Trend = 'better' | 'worse' | 'lowered';

export interface ChangeRow {
  /** withdrawn: removed, in the word that Chinese has for what is given up. */
  kind: Change['kind'] | 'withdrawn';
  trend?: Trend;
  /** Whether it tells what puts the plan at risk. */
  warning: boolean;
  told: Stretch[];
  /** Where the item stands; empty when the document shows it nowhere. */
  href: string;
  /** What comes of it; warnings come first. */
  details: ChangeLine[];
}

export interface ChangeGroup {
  part: Change['part'];
  title: string;
  rows: ChangeRow[];
}

/** What a version is about, in the words of the team. */
export interface VersionMessage {
  /** Sample: `1.1.0 of 3 Aug 2026`. */
  name: string;
  message: Said;
}

/** What changed from one version to another, as pages and paper show it. */
export interface ChangesView {
  from: Identity;
  to: Identity;
  /** What the newer version is about, and every release between the two, the oldest first. */
  messages: VersionMessage[];
  /** How many versions on the newer one is. */
  steps: number;
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
  /** What was released between the two, the oldest first. */
  between?: readonly VersionFacts[] | undefined;
}

/** `reader` reads the newer version. */
export function changesView(reader: Reader, compared: Compared): ChangesView {
  const { from, to, summary, changes, between = [] } = compared;
  const { locale } = reader;
  const rowOf = (change: Change) => changeRow(reader, change, from.version);
  const [major, minor] = ['major', 'minor'].map((weight) =>
    changes.filter((change) => change.weight === weight),
  ) as [Change[], Change[]];
  return {
    from: identityOf(from, locale),
    to: identityOf(to, locale),
    messages: [...between, to].flatMap((facts) => messageOf(reader, facts)),
    steps: between.length + 1,
    summary: summary[locale] === '' ? reader.words.versions.counted(0, 0) : summary[locale],
    groups: [...Map.groupBy(major, ({ part }) => part)].map(([part, own]) => ({
      part,
      title: partTitle(reader, part),
      rows: own.map(rowOf),
    })),
    minor: minor.map(rowOf),
  };
}

function messageOf(reader: Reader, { version, date, message }: VersionFacts): VersionMessage[] {
  const said = reader.proseOf(message);
  if (said === undefined) return [];
  const { locale, words } = reader;
  const name = versionName(version, locale);
  return [
    {
      name: date === undefined ? name : words.versions.release(name, formatDate(date, locale)),
      message: said,
    },
  ];
}

/**
 * The first few of the changes that matter, in the order of the document; the worst ones are chosen first, and
 * of those that tell one fact only one. Who wrote what the facts of the plan say already.
 */
export function changesInShort(reader: Reader, most: number): { rows: ChangeRow[]; more: number } {
  const { since, changes = [] } = reader.unit.changes ?? {};
  const major = changes.filter(({ weight, part }) => weight === 'major' && part !== 'origins');
  const worst = major.toSorted((a, b) => importance(b) - importance(a));
  const facts = [...Map.groupBy(worst, factOf).values()].flatMap(([first]) => first ?? []);
  const chosen = new Set(facts.slice(0, most));
  return {
    rows: major
      .filter((change) => chosen.has(change))
      .map((change) => changeRow(reader, change, since?.version ?? '')),
    more: changes.length - chosen.size,
  };
}

/** Times within a phase move together: work, its milestone and its end. Else each item is a fact. */
function factOf({ part, at, trend, text }: Change): string {
  const [list = '', phase = ''] = at.split('/');
  if (part === 'phases' && list === 'phases' && trend !== undefined) return `${phase} ${trend}`;
  return at === '' ? text.en : at;
}

/** What puts the plan at risk counts most, then what changes its goals and strategies. */
function importance({ trend, part, kind, text, details = [] }: Change): number {
  const central = ['plan', 'goals', 'strategies', 'phases', 'budget'].includes(part) ? 2 : 0;
  const warned = [text, ...details].some((line) => line.en.startsWith(WARNING.en));
  const turn = trend === 'worse' || warned ? 4 : trend === 'better' ? 2 : 0;
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
  const [line, ...lines] = [text, ...details].map((one) => lineOf(one[locale], WARNING[locale]));
  const warned = lines.some(({ warning }) => warning);
  const trend = field === 'target' ? targetTrend(change, warned) : change.trend;
  return {
    kind: kind === 'removed' && text['zh-CN'].includes(WITHDRAWN) ? 'withdrawn' : kind,
    ...(trend === undefined ? {} : { trend }),
    warning: line?.warning ?? false,
    told: tellChange(line?.text ?? '', {
      label: label[locale],
      from: from?.[locale],
      to: to?.[locale],
    }),
    href: whereOf(reader, change, since),
    details: lines.toSorted((a, b) => Number(b.warning) - Number(a.warning)),
  };
}

/** How a sentence says that something is given up. Releases keep theirs, so the tag follows the sentence. */
const WITHDRAWN = '撤销';

function lineOf(text: string, mark: string): ChangeLine {
  const warning = text.startsWith(mark);
  return { text: warning ? text.slice(mark.length) : text, warning };
}

/**
 * Whether a bolder target is better is for the reader to say, so only one that asks less is marked. What
 * comes of a change may be worse besides.
 */
function targetTrend({ trend }: Change, warned: boolean): Trend | undefined {
  if (trend !== 'worse') return undefined;
  return warned ? 'worse' : 'lowered';
}

/** Where a change can be looked at: the item, else its section; in the older version what is gone. */
function whereOf(reader: Reader, { kind, at, part }: Change, since: string): string {
  if (kind === 'removed') return placeBefore(reader, part, at, since);
  const item = findItem(reader, at);
  const href = item?.href(reader) ?? '';
  if (href !== '') return href;
  if (part === 'plan') return reader.overviewHref('content');
  const chapter = outlineOf(reader).find(({ kinds }) => kinds.includes(part));
  if (chapter === undefined) return '';
  const section = chapter.sections.find(({ kind: own }) => own === part);
  return reader.chapterHref(chapter.slug, section?.id);
}

/** Where an item stood in the older version before it was taken out, else the chapter that it stood in. */
function placeBefore(reader: Reader, part: Change['part'], at: string, since: string): string {
  if (part === 'plan' || since === '' || reader.paper) return '';
  const before = createReader({ ...reader.unit, version: since }, reader.site);
  const place = placeOf(before, at);
  return place === '' ? before.sectionHref(part) : place;
}
