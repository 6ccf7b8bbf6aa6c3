import { describe, expect, it } from 'vitest';
import type { Resolved } from '../model/resolved.ts';
import { checkText, edit, SOUND_INPUTS } from './sound-workspace.test-support.ts';

async function resolved(inputs: string, overrides?: string): Promise<Resolved> {
  const { plans, diagnostics } = await checkText(inputs, overrides);
  const plan = plans[0]?.resolved;
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

async function codes(inputs: string): Promise<string[]> {
  const { diagnostics } = await checkText(inputs);
  return diagnostics.map(({ code }) => code);
}

/** The sound plan with other figures of today and another first target. */
const withMetric = (metrics: string, target: string): string =>
  edit(
    edit(
      SOUND_INPUTS,
      '  - metric: nps\n    value: 22\n    reading: {zh-CN: 偏低, en: Low}\n',
      metrics,
    ),
    '      - {metric: nps, target: 30..35}',
    `      - ${target}`,
  );

const READING = 'reading: {zh-CN: 偏低, en: Low}';

describe('a target', () => {
  it('starts from both ends of a baseline that is a range', async () => {
    const plan = await resolved(
      withMetric(
        `  - {metric: csat, value: 20..40%, ${READING}}\n`,
        '{metric: csat, target: up 10%}',
      ),
    );
    expect(plan.goals[0]?.targets[0]?.level).toEqual({ min: 22, max: 44 });
  });

  it('guesses no baseline where two figures of other scopes are stated', async () => {
    const metrics = [20, 40].map(
      (value) =>
        `  - {id: n${value}, metric: nps, value: ${value}, scope: {zh-CN: 甲${value}, en: S${value}}, ${READING}}\n`,
    );
    const plan = await resolved(withMetric(metrics.join(''), '{metric: nps, target: up 10%}'));
    expect(plan.goals[0]?.targets[0]?.baseline).toBeUndefined();
  });

  it('starts from the figure of its scope, though it names that in one language alone', async () => {
    const metrics = [20, 40].map(
      (value) =>
        `  - {id: n${value}, metric: nps, value: ${value}, scope: {zh-CN: 甲${value}, en: S${value}}, ${READING}}\n`,
    );
    for (const scope of ['S40', '{zh-CN: 甲40, en: S40}']) {
      const target = `{metric: nps, target: up 10%, scope: ${scope}}`;
      const plan = await resolved(withMetric(metrics.join(''), target));
      expect(plan.goals[0]?.targets[0]?.baseline).toMatchObject({ amount: 40 });
    }
  });

  it('takes no illustration for its baseline', async () => {
    const plan = await resolved(
      withMetric(
        `  - {metric: nps, value: 22, example: true, ${READING}}\n`,
        '{metric: nps, target: 10}',
      ),
    );
    expect(plan.goals[0]?.targets[0]?.baseline).toBeUndefined();
  });

  it('moves no time by points', async () => {
    const inputs = withMetric(
      `  - {metric: first-response-time, value: 45 min, ${READING}}\n`,
      '{metric: first-response-time, target: down 4 pp}',
    );
    expect(await codes(inputs)).toContain('metric/unit-mismatch');
  });
});

describe('a stage', () => {
  it.each([
    ['M1..M3', '2026-04-02', '2026-06-01'],
    ['M3', '2026-05-02', '2026-06-01'],
    ['M3..M3', '2026-05-02', '2026-06-01'],
  ])('counted in elapsed periods runs forward over %s', async (span, start, end) => {
    const plan = await resolved(
      `${SOUND_INPUTS}stages:\n  - {id: a, label: {zh-CN: 甲, en: A}, span: ${span}, style: elapsed}\n`,
    );
    expect(plan.stages[0]?.dates).toMatchObject({ start, end });
  });
});

describe('a guide', () => {
  const GUIDE = `format: 1
title: {zh-CN: 指南, en: Guide}
organisation: {zh-CN: 小店, en: Shop}
profile: guide
language: en
industry: retail-ecommerce
phases:
  - id: sample
    label: {zh-CN: 示意, en: Sample}
    span: W1..W2
    milestones:
      - {id: first, label: {zh-CN: 首日, en: First day}, at: D1}
`;

  it('has no place for a calendar date', async () => {
    const dated = edit(GUIDE, 'at: D1', 'at: 2026-03-02');
    expect(await codes(dated)).toContain('schedule/date-in-guide');
    expect(await codes(GUIDE)).not.toContain('schedule/date-in-guide');
  });

  it('counts weeks of five days, and knows no holiday', async () => {
    const plan = await resolved(GUIDE);
    expect(plan.phases[0]?.dates.workingDays).toBe(10);
    expect(plan.plan.horizon).toBeUndefined();
    expect((await codes(GUIDE)).filter((code) => code.startsWith('schedule/'))).toEqual([]);
  });
});

describe('a time', () => {
  it.each([
    ['span: W1..W2, tactics: [answer-faster/one]', 'span: M2..W2, tactics: [answer-faster/one]'],
  ])('that ends before it begins is an error: %s', async (from, to) => {
    expect(await codes(edit(SOUND_INPUTS, from, to))).toContain('schedule/span-reversed');
  });
});

describe('an illustration', () => {
  it('is held to nothing where it is a whole part', async () => {
    const budget = (example: string): string =>
      `${SOUND_INPUTS}budget: {${example}total: 100 CNY, items: [{id: a, label: {zh-CN: 甲, en: A}, share: 50%}]}\n`;
    expect(await codes(budget(''))).toEqual(['budget/shares-not-100']);
    expect(await codes(budget('example: true, '))).toEqual([]);
  });
});

describe('shares', () => {
  const segments = (exclusive: string, ...shares: string[]): string =>
    `${SOUND_INPUTS}segmentations:\n  - id: tiers\n    label: {zh-CN: 层, en: Tiers}\n${exclusive}    segments:\n${shares
      .map((share, at) => `      - {id: s${at}, label: {zh-CN: 甲${at}, en: S${at}}${share}}\n`)
      .join('')}`;

  it.each([
    ['', [', share: 60%', ', share: 40%'], []],
    ['', [', share: 60%', ', share: 30%'], ['segment/shares-not-100']],
    ['', [', share: 60%', ', share: 60%', ''], ['segment/shares-not-100']],
    ['', [', share: 60%', ''], []],
    ['    exclusive: false\n', [', share: 60%', ', share: 60%'], []],
  ])('are judged as a whole: %j %j', async (exclusive, shares, expected) => {
    expect(await codes(segments(exclusive, ...shares))).toEqual(expected);
  });
});

describe('an origin', () => {
  it('is not the inputs for what an override added', async () => {
    const overrides = `format: 1
overrides:
  - at: goals/satisfaction/targets
    add: {metric: csat, target: 90%}
    why: {zh-CN: 补充, en: Added}
`;
    const plan = await resolved(SOUND_INPUTS, overrides);
    expect(plan.origins['goals/satisfaction/targets/csat']?.map(({ layer }) => layer)).toEqual([
      'override',
    ]);
  });
});

describe('values out of all proportion', () => {
  it.each([
    [
      'horizon: {start: 2026-03-02, from: M2, to: M6}',
      'horizon: {start: 2026-03-02, from: M2, to: M6, prepare: 2000 years}',
      'notation/duration',
    ],
    [
      'horizon: {start: 2026-03-02, from: M2, to: M6}',
      'horizon: {start: 9999-12-31, from: M2, to: M6}',
      'notation/date',
    ],
    ['    by: M6\n', '    by: 2026-Q3..2026-Q1\n', 'notation/time-order'],
    ['    value: 22\n', "    value: '999999999999999999999999'\n", 'metric/out-of-bounds'],
  ])('are findings: %j', async (from, to, code) => {
    expect(await codes(edit(SOUND_INPUTS, from, to))).toContain(code);
  });
});

describe('a file that nothing generates', () => {
  it('is told as such and not read', async () => {
    const inputs = `${SOUND_INPUTS}generate: []\n`;
    const { diagnostics, plans } = await checkText(inputs, undefined, {}, inputs, (text) =>
      edit(text, 'narrative: {}', 'narrative: {promise: Stale}'),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['generated/unneeded']);
    expect(plans[0]?.resolved?.narrative.promise).toBeUndefined();
  });
});

describe('a list', () => {
  it('that generated and stated items fill together beyond its bound is a finding', async () => {
    const ask = (at: number): string =>
      `  - {id: a${at}, kind: people, label: {zh-CN: 要人${at}, en: People ${at}}}\n`;
    const stated = `${SOUND_INPUTS}asks:\n${ask(0)}`;
    const { diagnostics, plans } = await checkText(stated, undefined, {}, stated, (text) =>
      edit(
        text,
        '  asks: []\n',
        `  asks:\n${Array.from({ length: 20 }, (_, at) => `  ${ask(at + 1)}`).join('')}`,
      ),
    );
    expect(diagnostics.map(({ code }) => code)).toContain('schema/too-many');
    expect(plans[0]?.resolved?.asks).toHaveLength(20);
  });
});
