import type { Figure } from '../../../model/figure.ts';
import { joinAddress, type Address } from '../../../model/item-key.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { Metric } from '../../../model/metric.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { oncePer } from '../../once-per.ts';
import { readings } from '../../readings.ts';
import type { Side } from '../../rule.ts';
import { isAnonymous, nameOf, plain, withoutDetail, yearsIn } from './subject.ts';

export type Evidence = Resolved['evidence'][number];
export type EvidenceFigure = Evidence['figures'][number];

/** A figure that a piece of evidence states, with what it is said of. */
export interface Quoted {
  piece: Evidence;
  stated: EvidenceFigure;
  figure: Figure;
  /** The item that has the figure, and its field. */
  place: { at: Address; field: string };
  /** Whose figure it is, in one form for all ways to write it. */
  subject: string;
  /** What is measured, in one form; its metric where it names one. Undefined when it does not say. */
  thing: string | undefined;
  /** What is measured, for a message. */
  label: Text;
  anonymous: boolean;
  /** Years that it belongs to, in order; none where nothing says so. Sample: `2018 2023`. */
  years: string;
}

/** Every figure of the evidence, in the order of the plan. */
export function quotedFigures(plan: Resolved, knowledge: Knowledge): readonly Quoted[] {
  return figuresOf(plan)(knowledge);
}

const figuresOf = oncePer(({ evidence, metricNames, plan }: Resolved) =>
  oncePer(({ metrics }: Knowledge): readonly Quoted[] => {
    const named = metricsByName(metrics);
    const read = (text: Text): string => readText(text, plan.language, plan.language).text;
    return evidence.flatMap((piece) => {
      const name = read(piece.label);
      const subject = nameOf(name, piece.kind);
      const anonymous = isAnonymous(name);
      return piece.figures.map((stated, position): Quoted => {
        const { metric, label, figure, per } = stated;
        const written = label === undefined ? undefined : read(label);
        const thing =
          metric ??
          (written === undefined ? undefined : thingOf(written, per !== undefined, named));
        return {
          piece,
          stated,
          figure,
          place: placeOf(piece.address, metric, position),
          subject,
          thing,
          label: label ?? (metric === undefined ? undefined : metricNames[metric]) ?? piece.label,
          anonymous,
          years: yearsOf(piece, stated, written),
        };
      });
    });
  }),
);

/** What a label measures: the metric that goes by it, else its words without their detail. */
function thingOf(label: string, hasUnit: boolean, named: ReadonlyMap<string, Metric>): string {
  const short = plain(withoutDetail(label, hasUnit));
  return (named.get(plain(label)) ?? named.get(short))?.id ?? short;
}

/** A figure that names its metric is known by it; any other by its position. */
function placeOf(address: Address, metric: string | undefined, position: number) {
  return metric === undefined
    ? { at: address, field: `figures/${position}.figure` }
    : { at: joinAddress(address, 'figures', metric), field: 'figure' };
}

function yearsOf(piece: Evidence, stated: EvidenceFigure, label: string | undefined): string {
  if (stated.year !== undefined) return String(stated.year);
  const named = label === undefined ? [] : yearsIn(label);
  return named.length > 0 ? named.join(' ') : String(piece.year ?? '');
}

/** Nothing or all of something: what many have in common. */
export function isNoneOrAll({ amount, unit }: Quantity): boolean {
  return amount === 0 || (unit === 'percent' && amount === 100);
}

/** Whether two figures may be of one time: what is undated may be of any. */
export function mayBeOfOneTime(one: Quoted, other: Quoted): boolean {
  return one.years === '' || other.years === '' || one.years === other.years;
}

export function sideOf({ place }: Quoted, label: Side['label']): Side {
  return { ...place, label };
}

/** Metrics by every name that the dictionary has for them. */
function metricsByName(metrics: readonly Metric[]): ReadonlyMap<string, Metric> {
  return new Map(
    metrics.flatMap((metric) =>
      readings(metric.label, ...(metric.aliases ?? [])).map(
        (name) => [plain(name), metric] as const,
      ),
    ),
  );
}
