import type { Address } from '../model/item-key.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/place.ts';
import type { Condition } from '../model/plan/segmentation.ts';
import type { Resolved } from '../model/resolved.ts';
import { readText, type Text } from '../model/text.ts';
import { convertAmount, type Unit } from '../model/unit.ts';
import { findPlace } from './find-place.ts';
import { readings } from './readings.ts';

/** Where a plan says what it means by a word. */
interface TermPlace {
  at: Address;
  field: string;
  place?: Place;
}

export interface MetricTerm extends TermPlace {
  metric: string;
  label: Text;
  /** Which way is better, where the dictionary leaves that to the plans. */
  direction?: 'up' | 'down';
  /** What it is called here, where the plan has a name of its own for it. */
  called?: Text;
}

export interface SegmentTerm extends TermPlace {
  label: Text;
  /** Its tests in one form. Sample: `spend >= 5000 CNY 365`. */
  tests: string[];
  /** The tests as they are written, to be shown. */
  written: string;
}

/**
 * What a plan means by its words, as far as other plans of the same organisation must mean the same.
 * Plain data: it is kept with what was found, so that plans can be compared without reading them again.
 */
export interface PlanTerms {
  plan: string;
  /** Names of the organisation, by which plans belong together. */
  organisation: string[];
  language: Locale;
  metrics: MetricTerm[];
  segments: SegmentTerm[];
}

export function termsOf(plan: Resolved): PlanTerms {
  const { id, organisation, language } = plan.plan;
  const place = (at: Address, field: string): TermPlace => {
    const found = findPlace(plan, at, field);
    return { at, field, ...(found === undefined ? {} : { place: found }) };
  };
  return {
    plan: id,
    organisation: names(organisation),
    language,
    metrics: plan.observations
      .filter(({ example }) => example !== true)
      .map(({ address, metric, label, direction, called }) => ({
        metric,
        label,
        ...place(address, direction === undefined ? 'value' : 'direction'),
        ...(direction === undefined ? {} : { direction }),
        ...(called === undefined ? {} : { called }),
      })),
    segments: plan.segmentations.flatMap(({ address, segments }) =>
      segments.flatMap(({ id: key, label, when = [], example }): SegmentTerm[] => {
        if (when.length === 0 || example === true) return [];
        return [
          {
            label,
            ...place(`${address}/segments/${key}`, 'when'),
            tests: when.map(testOf).sort(),
            written: when.map(writtenTest).join(', '),
          },
        ];
      }),
    ),
  };
}

/** A text in all its languages, to be compared. */
export function names(text: Text): string[] {
  return readings(text)
    .map((name) => name.trim().toLowerCase())
    .sort();
}

/** Whether two texts are the same in some language. */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.includes(name));
}

/** Times in days and money in its currency: 3 months and 90 days still differ, 12 months and 1 year do not. */
function testOf({ measure, is, within }: Condition): string {
  const days = within === undefined ? '' : convertAmount(within.amount, within.unit, 'day');
  if (is.kind !== 'level') return `${measure} ${is.raw.replaceAll(/\s/g, '')} ${days}`;
  const unit: Unit | undefined = is.unit;
  const inBase = (amount: number): number => {
    if (unit === undefined) return amount;
    return convertAmount(amount, unit, 'day') ?? convertAmount(amount, unit, 'CNY') ?? amount;
  };
  return [measure, is.comparator ?? '', inBase(is.min), inBase(is.max), days].join(' ');
}

function writtenTest({ measure, is, within }: Condition): string {
  return [measure, is.raw, ...(within === undefined ? [] : [`/ ${within.raw}`])].join(' ');
}

/** A text of a plan as it stands there. */
export function inOwnLanguage({ language }: PlanTerms, text: Text): string {
  return readText(text, language, language).text;
}
