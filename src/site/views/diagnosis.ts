import { formatChange, formatQuantity, formatTarget, type Printed } from '../../model/format.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Link, ResolvedObservation, ResolvedTarget } from '../../model/resolved.ts';
import { joinAddress } from '../../model/item-key.ts';
import type { Bullet } from './bullet.ts';
import { originField, originMark, type OriginMark } from './origin-mark.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { remarksField, remarksOf, type Remarks } from './remarks.ts';
import { joinSaid } from './said.ts';
import { targetRow } from './target-row.ts';

export interface MetricRow {
  anchor: string;
  label: Said;
  scope?: Said;
  /** Absent where the figure is not known; the remarks say why. */
  current?: Printed;
  asOf?: Said;
  benchmarks: { label: Said; value: Printed; source?: Said }[];
  better: string;
  change?: Printed;
  period?: Said;
  /** Whether the change went the right way. */
  improved?: boolean;
  reading?: Said;
  /** True for an illustration. */
  example: boolean;
  remarks?: Remarks;
  source?: Said;
  target?: Printed;
  goal?: Mention;
  bullet?: Bullet;
  origin?: OriginMark;
  /** That of the target. */
  targetOrigin?: OriginMark;
}

export interface MetricGroup {
  title: string;
  rows: MetricRow[];
}

/** The metrics in the order in which they were stated, under the heading of their family. */
export function metricGroups(reader: Reader): MetricGroup[] {
  const groups: MetricGroup[] = [];
  for (const observation of reader.unit.resolved.observations) {
    const title = reader.words.groups[observation.group];
    const group = groups.find((each) => each.title === title) ?? { title, rows: [] };
    if (group.rows.length === 0) groups.push(group);
    group.rows.push(metricRow(reader, observation));
  }
  return groups;
}

function metricRow(reader: Reader, item: ResolvedObservation): MetricRow {
  const { locale, words } = reader;
  const { change } = item;
  const target = ownTarget(reader, item);
  const row = target === undefined ? undefined : targetRow(reader, target);
  const origin = originMark(reader, item.address);
  const targetOrigin = target && originMark(reader, target.address);
  const printed = (figure: Quantity) =>
    formatQuantity(figure, locale, item.unit, item.scale ?? item.range?.[1]);
  const { example = false, ...remarked } = item;
  const remarks = remarksOf(reader, { ...remarked, example: false });
  return {
    anchor: anchorOf('metric', item.key),
    label: reader.line(item.label),
    example,
    ...(item.value === undefined ? {} : { current: printed(item.value) }),
    ...(item.asOf === undefined ? {} : { asOf: reader.line(item.asOf) }),
    benchmarks: (item.benchmarks ?? []).map(({ label, value, source }) => ({
      label: reader.line(label),
      value: printed(value),
      ...(source === undefined ? {} : { source: reader.line(source) }),
    })),
    better: item.better === 'up' ? words.diagnosis.higherBetter : words.diagnosis.lowerBetter,
    ...(item.reading === undefined ? {} : { reading: reader.line(item.reading) }),
    ...(remarks === undefined ? {} : { remarks }),
    ...(item.scope === undefined ? {} : { scope: reader.line(item.scope) }),
    ...(item.source === undefined ? {} : { source: reader.line(item.source) }),
    ...(change === undefined
      ? {}
      : {
          change: formatChange(change, locale, item.unit),
          improved: change.amount === 0 ? false : change.amount > 0 === (item.better === 'up'),
        }),
    ...(item.period === undefined ? {} : { period: reader.line(item.period) }),
    ...(target === undefined
      ? {}
      : { target: formatTarget(target.target, locale, target.unit, target.scale) }),
    ...(target === undefined || item.goal === undefined
      ? {}
      : { goal: reader.mention('goal', item.goal) }),
    ...(row?.bullet === undefined ? {} : { bullet: row.bullet }),
    ...(origin === undefined ? {} : { origin }),
    ...(targetOrigin === undefined ? {} : { targetOrigin }),
  };
}

/** The goal target on the same metric; one that only illustrates is no target of the plan. */
function ownTarget(
  { whole }: Reader,
  { target, goal }: ResolvedObservation,
): ResolvedTarget | undefined {
  const home = whole.resolved.goals.find(({ key }) => key === goal?.key);
  return target?.example === true || home?.example === true ? undefined : target;
}

export interface ThemeRow {
  anchor: string;
  number: string;
  label: Said;
  causes: Said[];
  /** How a customer put it. */
  quote?: Said;
  remarks?: Remarks;
  challenges: Mention[];
  strategies: Mention[];
  origin?: OriginMark;
}

export function themeRows(reader: Reader): ThemeRow[] {
  return reader.unit.resolved.themes.map((theme) => ({
    ...remarksField(reader, theme),
    ...originField(reader, theme.address),
    anchor: anchorOf('theme', theme.key),
    number: theme.number,
    label: reader.line(theme.label),
    causes: (theme.causes ?? []).map(reader.line),
    ...(theme.quote === undefined ? {} : { quote: reader.line(theme.quote) }),
    challenges: theme.challenges.map((link) => reader.mention('challenge', link)),
    strategies: theme.strategies.map((link) => reader.mention('strategy', link)),
  }));
}

/** A problem that a challenge consists of. */
export interface ProblemRow {
  anchor: string;
  label: Said;
  detail?: Said;
  remarks?: Remarks;
  origin?: OriginMark;
}

export interface ChallengeRow {
  anchor: string;
  number: string;
  label: Said;
  impact?: Said;
  /** What can be seen of it. */
  details: Said[];
  cause?: Said;
  problems: ProblemRow[];
  /** True when its scores are estimates. */
  estimate: boolean;
  remarks?: Remarks;
  metrics: Mention[];
  themes: Mention[];
  /** Goals that settle it. */
  goals: Mention[];
  strategies: Mention[];
  origin?: OriginMark;
}

export interface ChallengeGroup {
  /** The area; absent where the plan names none. */
  title?: Said;
  rows: ChallengeRow[];
}

/** The challenges in their order, under the heading of their area. */
export function challengeGroups(reader: Reader): ChallengeGroup[] {
  const groups: ChallengeGroup[] = [];
  for (const challenge of reader.unit.resolved.challenges) {
    const title = reader.lineOf(challenge.group);
    const known = groups.find((group) => group.title?.plain === title?.plain);
    const group = known ?? { ...(title === undefined ? {} : { title }), rows: [] };
    if (known === undefined) groups.push(group);
    group.rows.push(challengeRow(reader, challenge));
  }
  return groups;
}

/** The same metric may be read in several places: then its name says where. */
function metricMention(reader: Reader, link: Link): Mention {
  const { observations } = reader.whole.resolved;
  const mention = reader.mention('metric', link);
  const item = observations.find(({ key }) => key === link.key);
  const alike = observations.filter(({ metric }) => metric === item?.metric);
  if (item?.scope === undefined || alike.length < 2) return mention;
  const scope = reader.line(item.scope);
  return { ...mention, label: joinSaid([mention.label, scope], reader.words.notes.dot) };
}

function challengeRow(
  reader: Reader,
  challenge: Reader['unit']['resolved']['challenges'][number],
): ChallengeRow {
  const { key } = challenge;
  return {
    ...remarksField(reader, challenge),
    ...originField(reader, challenge.address),
    anchor: anchorOf('challenge', key),
    number: challenge.number,
    label: reader.line(challenge.label),
    ...(challenge.impact === undefined ? {} : { impact: reader.line(challenge.impact) }),
    details: (challenge.details ?? []).map(reader.line),
    ...(challenge.cause === undefined ? {} : { cause: reader.line(challenge.cause) }),
    problems: (challenge.problems ?? []).map((problem) => ({
      ...remarksField(reader, problem),
      ...originField(reader, joinAddress(challenge.address, 'problems', problem.id)),
      anchor: anchorOf('challenge', `${key}/${problem.id}`),
      label: reader.line(problem.label),
      ...(problem.detail === undefined ? {} : { detail: reader.line(problem.detail) }),
    })),
    estimate: challenge.estimate === true,
    metrics: challenge.metrics.map((link) => metricMention(reader, link)),
    themes: challenge.themes.map((link) => reader.mention('theme', link)),
    goals: reader.whole.resolved.goals
      .filter(({ challenges }) => challenges.some((link) => link.key === key))
      .map((goal) => reader.mention('goal', goal)),
    strategies: challenge.strategies.map((link) => reader.mention('strategy', link)),
  };
}
