import type { Figure } from '../../../model/figure.ts';
import { convertQuantity, type Quantity } from '../../../model/quantity.ts';
import type { Resolved, ResolvedObservation, ResolvedTarget } from '../../../model/resolved.ts';
import { printQuantity, printTarget } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { isNoneOrAll, quotedFigures, sideOf, type Quoted } from './quoted-figures.ts';

/** Kinds of evidence that tell of other firms; a survey or a market may be one's own. */
const OF_OTHERS: ReadonlySet<string> = new Set(['case', 'benchmark', 'penalty']);

/**
 * A figure of today, or a forecast, that a case about somebody else has as well. What says where it was
 * measured, or rests on that case by its own word, is taken as it stands.
 */
export const figuresCopied = rule(
  ['metric/baseline-copied', 'target/copied'],
  (plan, { knowledge }) => {
    const cases = Map.groupBy(
      quotedFigures(plan, knowledge).filter(({ piece }) => OF_OTHERS.has(piece.kind)),
      ({ thing }) => thing ?? '',
    );
    return [
      ...plan.observations.flatMap((own) => baseline(own, cases.get(own.metric) ?? [])),
      ...[...Map.groupBy(forecasts(plan), ({ target }) => target.metric)].flatMap(([metric, own]) =>
        copiedForecast(own, cases.get(metric) ?? []),
      ),
    ];
  },
);

function baseline(own: ResolvedObservation, cases: readonly Quoted[]): Finding[] {
  const { normal, unit, scale, source, unknown, evidence = [] } = own;
  if (normal === undefined || isNoneOrAll(normal)) return [];
  if (source !== undefined || unknown !== undefined) return [];
  const has = (figure: Figure | undefined): boolean =>
    figure !== undefined && levelsOf(figure).some((level) => equal(level, normal, unit));
  const other = cases.find(
    ({ piece, stated, figure }) =>
      !evidence.includes(piece.key) && (has(figure) || has(stated.benchmark)),
  );
  if (other === undefined) return [];
  const { at, field } = other.place;
  return [
    finding(
      'metric/baseline-copied',
      { at: own.address, field: 'value' },
      {
        values: {
          metric: own.label,
          figure: printQuantity(normal, unit, scale),
          other: other.piece.label,
        },
      },
      [
        {
          at,
          field: has(other.figure) ? field : field.replace(/figure$/, 'benchmark'),
          label: THE_CASE,
        },
      ],
    ),
  ];
}

const THE_CASE = { 'zh-CN': '案例里的数字', en: 'the figure of the case' };

function levelsOf(figure: Figure): Quantity[] {
  if (figure.kind === 'level') return [figure.level];
  return figure.kind === 'shift' ? [figure.from, figure.to] : [];
}

function equal(one: Quantity, other: Quantity, unit: ResolvedObservation['unit']): boolean {
  const converted = convertQuantity(one, unit);
  return (
    converted !== undefined &&
    converted.unit === other.unit &&
    converted.amount === other.amount &&
    (converted.max ?? converted.amount) === (other.max ?? other.amount)
  );
}

interface Forecast {
  target: ResolvedTarget;
  /** Evidence that it rests on by its own word, or by that of the item it stands in. */
  evidence: readonly string[];
}

function forecasts(plan: Resolved): Forecast[] {
  return [
    ...plan.goals.flatMap(({ targets, evidence }) => withEvidence(targets, evidence)),
    ...plan.strategies.flatMap(({ kpis, evidence }) => withEvidence(kpis, evidence)),
    ...plan.outcomes.flatMap(({ results, evidence }) => withEvidence(results, evidence)),
  ];
}

function withEvidence(targets: readonly ResolvedTarget[], around: readonly string[] = []) {
  return targets.map((target) => ({ target, evidence: [...around, ...(target.evidence ?? [])] }));
}

/** From where and to where, both as a case has it; told once for a metric. */
function copiedForecast(own: readonly Forecast[], cases: readonly Quoted[]): Finding[] {
  const cited = new Set(own.flatMap(({ evidence }) => evidence));
  const open = cases.filter(({ piece }) => !cited.has(piece.key));
  for (const { target } of own) {
    const other = open.find(({ figure }) => isForecastOf(target, figure));
    if (other !== undefined) return [reportForecast(target, other)];
  }
  return [];
}

function isForecastOf({ baseline: from, level, unit, unknown }: ResolvedTarget, figure: Figure) {
  if (figure.kind !== 'shift' || from === undefined || level === undefined) return false;
  if (unknown !== undefined || level.min !== level.max) return false;
  const to = { amount: level.min, unit, raw: '' };
  return equal(figure.from, from, unit) && equal(figure.to, to, unit);
}

function reportForecast(own: ResolvedTarget, other: Quoted): Finding {
  const { address, label: metric, baseline, unit, scale } = own;
  const from = printQuantity(baseline, unit, scale);
  const to = printTarget(own);
  return finding(
    'target/copied',
    { at: address, field: 'target' },
    { values: { metric, from, to, other: other.piece.label } },
    [sideOf(other, THE_CASE)],
  );
}
