import { formatChange, formatQuantity, formatTarget, type Printed } from '../../model/format.ts';
import type { ResolvedObservation } from '../../model/resolved.ts';
import type { Bullet } from './bullet.ts';
import { changeMark, type ChangeMark } from './notes.ts';
import { anchorOf, type Mention, type Reader, type Said } from './reader.ts';
import { remarksField, remarksOf, type Remarks } from './remarks.ts';
import { targetRow } from './target-row.ts';

export interface MetricRow {
  anchor: string;
  label: Said;
  scope?: Said;
  current: Printed;
  better: string;
  change?: Printed;
  period?: Said;
  /** Whether the change went the right way. */
  improved?: boolean;
  reading?: Said;
  remarks?: Remarks;
  source?: Said;
  target?: Printed;
  goal?: Mention;
  bullet?: Bullet;
  changed?: ChangeMark;
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
  const { target, change } = item;
  const row = target === undefined ? undefined : targetRow(reader, target);
  const changed = changeMark(reader, target?.address ?? item.address);
  const remarks = remarksOf(reader, item);
  return {
    anchor: anchorOf('metric', item.key),
    label: reader.line(item.label),
    current: formatQuantity(item.value, locale, item.unit, item.scale ?? item.range?.[1]),
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
    ...(item.goal === undefined ? {} : { goal: reader.mention('goal', item.goal) }),
    ...(row?.bullet === undefined ? {} : { bullet: row.bullet }),
    ...(changed === undefined ? {} : { changed }),
  };
}

export interface ThemeRow {
  anchor: string;
  number: string;
  label: Said;
  causes: Said[];
  remarks?: Remarks;
  challenges: Mention[];
  strategies: Mention[];
}

export function themeRows(reader: Reader): ThemeRow[] {
  return reader.unit.resolved.themes.map((theme) => ({
    ...remarksField(reader, theme),
    anchor: anchorOf('theme', theme.key),
    number: theme.number,
    label: reader.line(theme.label),
    causes: (theme.causes ?? []).map(reader.line),
    challenges: theme.challenges.map((link) => reader.mention('challenge', link)),
    strategies: theme.strategies.map((link) => reader.mention('strategy', link)),
  }));
}

export interface ChallengeRow {
  anchor: string;
  number: string;
  label: Said;
  impact?: Said;
  remarks?: Remarks;
  metrics: Mention[];
  themes: Mention[];
  strategies: Mention[];
}

export function challengeRows(reader: Reader): ChallengeRow[] {
  return reader.unit.resolved.challenges.map((challenge) => ({
    ...remarksField(reader, challenge),
    anchor: anchorOf('challenge', challenge.key),
    number: challenge.number,
    label: reader.line(challenge.label),
    ...(challenge.impact === undefined ? {} : { impact: reader.line(challenge.impact) }),
    metrics: challenge.metrics.map((link) => reader.mention('metric', link)),
    themes: challenge.themes.map((link) => reader.mention('theme', link)),
    strategies: challenge.strategies.map((link) => reader.mention('strategy', link)),
  }));
}
