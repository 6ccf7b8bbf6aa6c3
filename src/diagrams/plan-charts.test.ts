import { describe, expect, it } from 'vitest';
import type { Chart } from './chart.ts';
import { planCharts } from './plan-charts.ts';
import { budgetPie } from './pies.ts';
import { resolvedPlan } from './resolved-plan.test-support.ts';

const HEAD = `
format: 1
title: { zh-CN: 样例, en: Sample }
organisation: ACME
profile: strategic-plan
language: en
industry: retail
horizon: { start: 2026-03-02, from: M12, to: M12 }
metrics: [{ metric: csat, value: 60%, reading: Low }]
goals:
  - id: trust
    label: Earn trust
    targets: [{ metric: csat, target: 80..85%, by: M12 }]
`;
const PHASES = `
phases:
  - id: run
    label: Run
    span: M1..M6
    milestones:
      - { id: half, label: Half, at: M3, targets: [{ metric: csat, target: '>=65%' }] }
    resources:
      - { role: data-engineer, fte: 1.5 }
      - { role: crm-lead, fte: 1, mode: external }
  - id: last
    label: Last
    span: M7..M12
    resources: [{ role: data-engineer, fte: 1 }]
`;
const LIMIT = `
constraints:
  - { id: few, label: Few engineers, kind: headcount, role: data-engineer, effort: 1 }
`;
const budgetOf = (items: readonly string[]): string => `
budget:
  items:
${items.map((item, at) => `    - { id: b${at}, label: Part ${at}, ${item} }`).join('\n')}
`;
const charts = (...parts: string[]): Chart[] =>
  planCharts(resolvedPlan([HEAD, ...parts].join('')), 'en');
const find = (id: string, ...parts: string[]): Chart | undefined =>
  charts(...parts).find((chart) => chart.id === id);

describe('the path of a target', () => {
  it('leads from the baseline over each milestone to the end, with what is left to do', () => {
    const path = find('path-trust_csat', PHASES);
    expect(path?.chart).toMatchObject({
      kind: 'path',
      points: [
        { date: '2026-03-02', value: 60, shown: '60%' },
        { value: 65, label: '≥65%' },
        { value: 80, to: 85, shown: '80–85%' },
      ],
    });
    expect(path?.description).toMatch(
      /rise from 60% to 80–85% by .*, 75% of the way is still to go\.$/,
    );
  });

  it('is not drawn for a single step', () => {
    expect(find('path-trust_csat')).toBeUndefined();
  });

  it('has no point for a level that is only confirmed', () => {
    const same = PHASES.replace(`'>=65%'`, '80..85%');
    expect(find('path-trust_csat', same)).toBeUndefined();
  });

  it('is not drawn where two levels are due on one day', () => {
    const twice = PHASES.replace(
      'resources:\n      - { role: data-engineer, fte: 1.5 }',
      `targets: [{ metric: csat, target: '>=70%', by: M3 }]\n    resources:\n      - { role: data-engineer, fte: 1.5 }`,
    );
    expect(find('path-trust_csat', twice)).toBeUndefined();
  });
});

describe('the load', () => {
  it('sums people over the phases and tells those from outside apart', () => {
    const load = find('load', PHASES);
    expect(load?.chart).toMatchObject({
      kind: 'load',
      steps: [
        { low: 1.5, high: 1, label: '2.5' },
        { low: 1, high: 0, label: '1' },
      ],
    });
    expect(load?.description).toMatch(
      /^Most people are needed from .*: 2\.5 FTE, 1 of them from outside\.$/,
    );
  });

  it('holds a role against the limit that is stated for it, and says by how much it is exceeded', () => {
    const load = find('load-data-engineer', PHASES, LIMIT);
    expect(load?.chart).toMatchObject({
      limit: { value: 1, label: 'limit 1' },
      steps: [
        { low: 1, high: 0.5, label: '0.5 over' },
        { low: 1, high: 0, label: '1' },
      ],
    });
    expect(load?.description).toMatch(
      /^Demand for Data engineer exceeds 1 FTE from .* by up to 0\.5\.$/,
    );
  });

  it('says so where the limit holds', () => {
    const enough = LIMIT.replace('effort: 1', 'effort: 2');
    expect(find('load-data-engineer', PHASES, enough)?.description).toBe(
      'Demand for Data engineer stays within the limit of 2 FTE; the most is 1.5.',
    );
  });

  it('is not drawn where nothing changes', () => {
    const even = PHASES.replace('fte: 1.5', 'fte: 0.5').replace('fte: 1, mode', 'fte: 0.5, mode');
    expect(find('load', even)).toBeUndefined();
  });
});

describe('the budget', () => {
  const seven = ['30%', '24%', '18%', '12%', '4%', '2%'].map((share) => `share: ${share}`);

  it('is bars from the largest down, the reserve last, with more parts than a pie shows', () => {
    const budget = budgetOf(['share: 10%, reserve: true', ...seven]);
    const bars = find('budget-bars', budget);
    expect(bars?.chart).toMatchObject({
      bars: [
        { text: '30%' },
        ...Array.from({ length: 5 }, () => ({})),
        { text: '10%', reserve: true },
      ],
    });
    expect(bars?.description).toBe(
      '“Part 1” and “Part 2” together take 54% of the budget; 10% is kept in reserve.',
    );
    expect(budgetPie(resolvedPlan(HEAD + budget), 'en')).toBeUndefined();
  });

  it('is a pie with few parts', () => {
    const budget = budgetOf(['share: 60%', 'share: 30%', 'share: 10%']);
    expect(find('budget-bars', budget)).toBeUndefined();
    expect(budgetPie(resolvedPlan(HEAD + budget), 'en')).toBeDefined();
  });

  it('is bars of money where amounts are stated instead of shares', () => {
    const budget = budgetOf(['amount: 600000 CNY', 'amount: 300000 CNY', 'amount: 100000 CNY']);
    expect(find('budget-bars', budget)?.description).toContain('take 90% of the budget.');
  });
});

it('says the same in Chinese', () => {
  const plan = resolvedPlan([HEAD, PHASES, LIMIT].join(''));
  expect(planCharts(plan, 'zh-CN').map(({ description }) => description)).toMatchInlineSnapshot(`
    [
      "客户满意度从 60% 升到 80–85%，2027年3月1日前达到。过了2026年6月1日的检查点，还剩 75% 的路要走。",
      "人力需求在 2026年3月2日—9月1日最高，为 2.5 个全职当量，其中 1 个来自外部。",
      "数据工程师的需求在 2026年3月2日—9月1日超过 1 个全职当量，最多超出 0.5。",
    ]
  `);
});
