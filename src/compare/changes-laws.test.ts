import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { CASES, correctedPlan, publishedPlan } from '../check/published.test-support.ts';
import { sampleWith } from '../check/sample.test-support.ts';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import { changeSchema } from '../model/change.ts';
import { itemKey } from '../model/item-key.ts';
import type { Resolved } from '../model/resolved.ts';
import { calendarOfPlan } from './calendar-of-plan.ts';
import { comparePlanVersions, tellAll } from './compare-plan-versions.ts';
import { findEdits } from './find-edits.ts';
import { formatChangesMarkdown } from './format-changes-markdown.ts';
import { formatChangesText } from './format-changes-text.ts';
import { openLedger } from './ledger.ts';
import { sideOf } from './side.ts';
import { substanceOf } from './substance.ts';
import { reversedKeys } from './substances.test-support.ts';

const LIMIT = `constraints: [{ id: people, kind: capacity, label: One, role: it-liaison, effort: 0.2 }]`;

const SAMPLES = ['strategic-plan', 'campaign', 'guide', 'implementation'] as const;

/** Edits that no family of words has taken. */
function untold(before: Resolved, after: Resolved): unknown[] {
  const sides = { before: sideOf(before), after: sideOf(after) };
  const edits = findEdits(substanceOf(before), substanceOf(after));
  const ledger = openLedger(sides, edits, calendarOfPlan(before, after));
  tellAll(ledger);
  return [...ledger.open];
}

function hold(before: Resolved, after: Resolved): void {
  const { edits, changes } = comparePlanVersions(before, after);
  expect(untold(before, after)).toEqual([]);
  for (const change of changes) {
    changeSchema.parse(change);
    for (const line of [change.label, change.text, ...(change.details ?? [])]) {
      for (const text of Object.values(line)) {
        expect(text).not.toMatch(/undefined|NaN|\[object|^\s*$| {2}|Infinity/);
      }
    }
  }
  const lines = changes.map(({ text }) => text.en);
  expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  if (edits.length === 0) expect(changes).toEqual([]);
  expect(JSON.parse(JSON.stringify({ edits, changes }))).toEqual({ edits, changes });
  expect(formatChangesText(changes, 'zh-CN') === '').toBe(changes.length === 0);
  expect(formatChangesMarkdown(changes, 'en').length).toBeLessThanOrEqual(60_000);
}

/** Plans with some of their items taken away, turned round or put last. */
function mutants(sample: (typeof SAMPLES)[number]): fc.Arbitrary<unknown> {
  const whole: unknown = parse(sampleWith(sample));
  return fc.infiniteStream(fc.nat(99)).map((stream) => {
    const next = (): number => Number(stream.next().value ?? 99);
    const mutate = (value: unknown): unknown => {
      if (Array.isArray(value)) {
        const items = value.map(mutate);
        if (items.length < 2 || items.some((item) => itemKey(item) === undefined)) return items;
        const kept = items.filter((_, at) => at < 2 || next() > 25);
        return next() < 12 ? kept.toReversed() : kept;
      }
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, part]) =>
          OPTIONAL.has(name) && next() < 15 ? [] : [[name, mutate(part)]],
        ),
      );
    };
    return mutate(whole);
  });
}

/** Fields that plans do without. */
const OPTIONAL = new Set(['owner', 'by', 'acceptance', 'note', 'statement', 'summary']);

describe('what comparePlanVersions tells', () => {
  it.each(SAMPLES)('leaves no edit of a %s out, and tells nothing twice', (sample) => {
    const before = resolvedPlan(sampleWith(sample));
    fc.assert(
      fc.property(mutants(sample), (mutant) => {
        const after = resolvedPlan(stringify(mutant));
        hold(before, after);
        hold(after, before);
      }),
      { numRuns: 25 },
    );
  });

  it.each(CASES)('leaves nothing out of the corrections to the published plan %s', (name) => {
    hold(publishedPlan(name), correctedPlan(name).plan);
  });

  it('is nothing where nothing but notation, order of keys and places differs', () => {
    for (const sample of SAMPLES) {
      const text = sampleWith(sample);
      const spaced = text
        .replaceAll(/(share: \d+)%/g, '$1 %')
        .replaceAll(/(\d)\.\.(\d)/g, '$1 – $2');
      expect(spaced).not.toBe(text);
      const turned = stringify(reversedKeys(parse(spaced)));
      const [before, after] = [resolvedPlan(text), resolvedPlan(turned)];
      expect(comparePlanVersions(before, after)).toEqual({ edits: [], changes: [] });
    }
  });

  it('stands the longest times that a release can hold', () => {
    const before = resolvedPlan(sampleWith('strategic-plan', LIMIT));
    const [first, ...days] = ['1900-01-01', '2199-12-31'];
    const after = structuredClone(before);
    for (const { stretches } of after.load) {
      for (const stretch of stretches) {
        Object.assign(stretch, { start: first, end: days[0], weeks: [-(2 ** 50), 2 ** 50] });
      }
    }
    for (const phase of after.phases) {
      for (const { dates } of phase.work) Object.assign(dates, { start: first, end: days[0] });
    }
    after.holidays = [{ from: '1900-01-01', to: '2199-12-31', label: 'All days' }];
    const undated = { ...after, plan: { ...after.plan } };
    delete undated.plan.horizon;
    for (const plan of [after, undated]) {
      expect(() => comparePlanVersions(before, plan)).not.toThrow();
      expect(() => comparePlanVersions(plan, before)).not.toThrow();
    }
  });

  it('knows no slack of the oldest releases, and so does not say that it is used up', () => {
    const before = resolvedPlan(sampleWith('strategic-plan'));
    const after = structuredClone(before);
    for (const phase of after.phases) for (const work of phase.work) delete work.slack;
    expect(comparePlanVersions(before, after).changes).toEqual([]);
    expect(comparePlanVersions(after, before).changes).toEqual([]);
  });

  it('knows items by their ids, whatever a release calls them', () => {
    const plan = resolvedPlan(sampleWith('strategic-plan'));
    const text = JSON.stringify(plan).replaceAll('"key":"nps"', '"key":"__proto__"');
    const after = JSON.parse(
      text.replaceAll('"address":"goals/', '"address":"constructor/'),
    ) as Resolved; // strings alone
    expect(comparePlanVersions(plan, after)).toEqual({ edits: [], changes: [] });
  });
});
