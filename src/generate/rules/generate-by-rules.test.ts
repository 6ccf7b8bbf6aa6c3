import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSchema } from '../../model/content.ts';
import { itemKey } from '../../model/item-key.ts';
import { generateByRules } from './generate-by-rules.ts';
import { planDays } from './plan-days.ts';
import {
  allTargets,
  generated,
  inputsWith,
  knowledge,
  plan,
  planned,
  readPlan,
  START,
} from './sample-plan.test-support.ts';

describe('generateByRules(inputs, knowledge)', () => {
  it('gives the same bytes for the same inputs', () => {
    expect(JSON.stringify(generated().written)).toBe(JSON.stringify(plan.written));
  });

  it('answers every theme and challenge and leaves no note', () => {
    const { content, notes } = generateByRules(inputsWith(), knowledge);
    const answered = content.strategies.flatMap(({ addresses }) => [
      ...(addresses?.themes ?? []),
      ...(addresses?.challenges ?? []),
    ]);
    const { themes, challenges } = inputsWith();
    const problems = [...themes, ...challenges].map(({ id }) => id);
    expect([...new Set(answered)].sort()).toEqual(problems.sort());
    expect(notes).toEqual([]);
  });

  it('writes the eight published strategies in order, with three tactics each', () => {
    expect(plan.content.strategies.map(({ id }) => id)).toEqual([
      'unified-profile',
      'service-knowledge',
      'self-service-returns',
      'lifecycle-journeys',
      'segments-content',
      'membership',
      'delivery-promise',
      'product-information',
    ]);
    expect(plan.content.strategies.map(({ tactics }) => tactics.length)).toEqual(Array(8).fill(3));
  });

  it('lands on the published targets', () => {
    const goals = plan.written.goals.map(({ id, targets }) => [
      id,
      Object.fromEntries(targets.map(({ metric, target }) => [metric, target])),
    ]);
    expect(Object.fromEntries(goals)).toEqual({
      satisfaction: {
        nps: '30..35',
        csat: '88..90%',
        ces: 3.2,
        'first-response-time': '<=45 min',
        'first-contact-resolution': '75%',
        'return-satisfaction': '85%',
        'on-time-rate': '>=94%',
        'complaint-rate': '<=0.8%',
      },
      retention: {
        'dormant-share': '28..30%',
        'repeat-purchase-rate': '36%',
        'push-unsubscribe-rate': 'down 30%',
        'automation-conversion': 'up >=50%',
      },
      'unified-data': {
        'unified-id-coverage': '>=80%',
        'next-day-ingestion-rate': '>=95%',
        'marketing-automation-utilisation': '70%',
        'segment-count': '>=12',
      },
    });
  });

  it('gives one metric one target, wherever it stands', () => {
    const levels = new Map<string, Set<string>>();
    for (const { metric, target, scope, measure } of allTargets(plan.written)) {
      const known = levels.get(metric) ?? new Set();
      levels.set(metric, known.add(JSON.stringify({ target, scope, measure })));
    }
    expect([...levels].filter(([, values]) => values.size > 1)).toEqual([]);
  });

  it('gives every stated metric a target in a goal and in an outcome', () => {
    const inGoals = new Set(
      plan.content.goals.flatMap(({ targets }) => targets.map(({ metric }) => metric)),
    );
    const inOutcomes = new Set(
      plan.content.outcomes.flatMap(({ results }) => results.map(({ metric }) => metric)),
    );
    const stated = inputsWith().metrics.map(({ metric }) => metric);
    expect(stated.filter((metric) => !inGoals.has(metric) || !inOutcomes.has(metric))).toEqual([]);
  });

  it('says how a missing baseline is obtained', () => {
    const stated = new Set(inputsWith().metrics.map(({ metric }) => metric));
    const silent = allTargets(plan.written).filter(
      ({ metric, measure }) => !stated.has(metric) && measure === undefined,
    );
    expect(silent).toEqual([]);
  });

  it('quotes an open target with the reason that it is open', () => {
    const open = allTargets(plan.written).filter(({ target }) => target === 'open');
    expect(open.map(({ metric }) => metric)).toEqual(['gmv-and-margin']);
    expect(open[0]?.note).toBeDefined();
  });

  it('says of every item where it comes from and why', () => {
    const items = [
      ...allTargets(plan.written),
      plan.written.narrative,
      ...plan.written.goals,
      ...plan.written.strategies.flatMap((strategy) => [strategy, ...strategy.tactics]),
      ...plan.written.phases.flatMap((phase) => [
        phase,
        ...phase.work,
        ...phase.milestones,
        ...phase.resources,
      ]),
      ...plan.written.responses,
      ...plan.written.outcomes,
      ...plan.written.cadences,
      ...plan.written.risks,
      ...plan.written.asks,
    ];
    expect(
      items.filter(({ origin, why }) => origin?.because === undefined || why === undefined),
    ).toEqual([]);
  });

  it('points only at inputs and goals that exist', () => {
    const inputs = inputsWith();
    const known = new Set([
      'horizon',
      ...inputs.constraints.map(({ id }) => `constraints/${id}`),
      ...plan.written.goals.map(({ id }) => `goals/${id}`),
      ...(['orientation', 'metrics', 'themes', 'challenges', 'constraints'] as const).flatMap(
        (list) => inputs[list].map((item) => `${list}/${itemKey(item) ?? ''}`),
      ),
    ]);
    const used = [...JSON.stringify(plan.written).matchAll(/"because":\[([^\]]*)\]/g)].flatMap(
      ([, list = '']) => list.split(',').map((address) => address.slice(1, -1)),
    );
    expect(used.filter((address) => !known.has(address))).toEqual([]);
  });
});

describe('generateByRules(inputs, knowledge), languages and stated items', () => {
  it('works from English inputs alone', () => {
    const english = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(english);
      if (typeof value !== 'object' || value === null) return value;
      const fields = value as Record<string, unknown>;
      if ('zh-CN' in fields) return fields['en'];
      return Object.fromEntries(
        Object.entries(fields).map(([name, item]) => [name, english(item)]),
      );
    };
    const inputs = planned({
      ...(english(readPlan('inputs.yaml')) as object),
      language: 'en',
    });
    const { content, notes } = generateByRules(inputs, knowledge);
    expect(contentSchema.safeParse(content).success).toBe(true);
    expect(notes).toEqual([]);
    expect(content.strategies.map(({ id }) => id)).toEqual(
      plan.written.strategies.map(({ id }) => id),
    );
  });

  it('writes no Chinese into English texts and leaves no place unfilled', () => {
    const texts = [...JSON.stringify(plan.written).matchAll(/"en":"((?:[^"\\]|\\.)*)"/g)].map(
      ([, text]) => text ?? '',
    );
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter((text) => /\p{Script=Han}|\{|undefined/u.test(text))).toEqual([]);
    expect(JSON.stringify(plan.written)).not.toMatch(/\{[a-z-]+(?::[a-z-]+)?\}|undefined/);
  });

  it('tells the situation in the figures there are', () => {
    const { written } = generated((inputs) => {
      inputs.metrics = inputs.metrics?.filter(({ metric }) => metric === 'first-response-time');
      inputs.themes = inputs.themes?.slice(0, 1);
    });
    expect(written.narrative.situation).toEqual({
      'zh-CN': '现状：客服首响时间 2.5 小时。',
      en: 'Today: First response time 2.5 h.',
    });
  });

  it('does not write what the inputs state', () => {
    const { written } = generated((inputs) => {
      inputs.risks = [
        { id: 'privacy', label: 'Privacy', response: 'Ask legal', probability: 1, impact: 5 },
      ];
      inputs.narrative = { promise: 'Ours' };
    });
    expect(written.risks.map(({ id }) => id)).not.toContain('privacy');
    expect(written.narrative.promise).toBeUndefined();
  });
});

describe('generateByRules(inputs, knowledge), any horizon', () => {
  const date = fc
    .date({
      min: new Date('2025-01-01'),
      max: new Date('2045-12-31'),
      noInvalidDate: true,
    })
    .map((day) => day.toISOString().slice(0, 10));
  const time = fc.oneof(
    fc.integer({ min: 1, max: 120 }).map((week) => `W${week}`),
    fc.integer({ min: 1, max: 36 }).map((month) => `M${month}`),
    fc.integer({ min: 1, max: 400 }).map((day) => `D${day}`),
    fc.constantFrom('Q1', 'Q5', 'Y1', 'Y20', '2026-Q3', 'M2..M4', 'W3..M2', '2099-01-01'),
    date,
  );

  it('writes phases in order that hold their work, or says what it left out', () => {
    fc.assert(
      fc.property(time, time, (from, to) => {
        const { content } = generated((written) => {
          written.horizon = { start: START, from, to };
        });
        let next = 0;
        for (const { span, work, milestones } of content.phases) {
          const days = planDays(span, START);
          expect(days.from).toBe(next);
          expect(days.to).toBeGreaterThanOrEqual(days.from);
          next = days.to + 1;
          for (const item of work) {
            const { from: first, to: last } = planDays(item.span ?? span, START);
            expect(first).toBeGreaterThanOrEqual(days.from);
            expect(last).toBeGreaterThanOrEqual(first);
            expect(last).toBeLessThanOrEqual(days.to);
          }
          for (const { at } of milestones) {
            expect(planDays(at, START).to).toBeGreaterThanOrEqual(days.from);
            expect(planDays(at, START).to).toBeLessThanOrEqual(days.to);
          }
        }
        const end = planDays(
          inputsWith((written) => {
            written.horizon = { start: START, from, to };
          }).horizon.to,
          START,
        ).to;
        // Whole weeks or months: what is left of the last one belongs to no phase.
        const left = Math.max(end, 0) - (next - 1);
        expect(left).toBeGreaterThanOrEqual(0);
        // Months are written up to the 240th.
        if (end < 7000) expect(left).toBeLessThan(31);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it.each(['M1', 'M2', 'W3', 'D5', '2025-12-31'])('does not fail when the plan ends %s', (to) => {
    const { content } = generated((written) => {
      written.horizon = { start: START, from: 'M6', to };
    });
    const tasks = content.phases.flatMap(({ work }) => work);
    expect(content.phases.length).toBeGreaterThan(0);
    expect(tasks.length).toBeGreaterThan(0);
  });

  it('says which phase was merged into which', () => {
    const inputs = inputsWith((written) => {
      written.horizon = { start: START, from: 'W2', to: 'W3' };
    });
    const messages = generateByRules(inputs, knowledge).notes.map(({ message }) => message);
    expect(messages).toContainEqual({
      'zh-CN': expect.stringContaining('并入“') as string,
      en: expect.stringContaining('its work is done in “') as string,
    });
  });
});
