import { describe, expect, it } from 'vitest';
import { resolvedPlan } from '../../diagrams/resolved-plan.test-support.ts';
import { findLoad, tellLoad } from './explain-load.ts';

const PLAN = `
format: 1
title: Sample
organisation: ACME
profile: strategic-plan
language: en
industry: retail-ecommerce
generate: []
horizon: { start: 2026-03-02, from: M3, to: M12 }
constraints:
  - { id: analysts, kind: headcount, label: K, role: data-analyst, effort: 0.5 }
  - { id: lawyers, kind: headcount, label: K, role: legal, effort: 0.2 }
phases:
  - id: early
    label: Early
    span: 2026-02-16..2026-03-01
    resources: [{ role: data-analyst, fte: 0.5 }]
  - id: first
    label: First
    span: W1..W4
    resources: [{ role: data-analyst, fte: 0.5..1 }]
`;
const GUIDE = `${PLAN.replace('strategic-plan', 'guide')
  .replace(/^horizon.*$/m, '')
  .replace('2026-02-16..2026-03-01', 'W5')}`;

const tell = (text: string, path: string, locale: 'zh-CN' | 'en' = 'en'): string | undefined => {
  const plan = resolvedPlan(text);
  const load = findLoad(plan, path);
  return load && tellLoad(load, plan, locale);
};

describe('planpress explain PLAN load', () => {
  it('tells of every role what there is and what is needed when', () => {
    expect(tell(PLAN, 'load')).toMatchInlineSnapshot(`
      "load/data-analyst  Data analyst
        at most 0.5 FTE  constraints/analysts
          16 Feb – 1 Mar 2026  0.5 FTE  phases/early/resources/data-analyst
          weeks 1–4  2 Mar – 29 Mar 2026  0.5–1 FTE  phases/first/resources/data-analyst
      load/legal  Legal
        at most 0.2 FTE  constraints/lawyers
        not needed by the plan
      "
    `);
  });

  it('tells it in Chinese', () => {
    expect(tell(PLAN, 'load', 'zh-CN')).toMatchInlineSnapshot(`
      "load/data-analyst  数据分析师
        上限 0.5 FTE  constraints/analysts
          2026年2月16日—3月1日  0.5 FTE  phases/early/resources/data-analyst
          第 1–4 周  2026年3月2日—3月29日  0.5–1 FTE  phases/first/resources/data-analyst
      load/legal  法务
        上限 0.2 FTE  constraints/lawyers
        方案没有用到
      "
    `);
  });

  it('tells of one role, and in a guide only the weeks', () => {
    expect(tell(GUIDE, 'load/data-analyst')).toMatchInlineSnapshot(`
      "load/data-analyst  Data analyst
        at most 0.5 FTE  constraints/analysts
          weeks 1–4  0.5–1 FTE  phases/first/resources/data-analyst
          week 5  0.5 FTE  phases/early/resources/data-analyst
      "
    `);
  });

  it('says so where no phase needs anybody', () => {
    const none = PLAN.replaceAll(/resources: .*$/gm, 'resources: []').replace(
      /^ {2}- \{ id: .*$/gm,
      '',
    );
    expect(tell(none.replace('constraints:', ''), 'load')).toBe(
      'The plan does not say how many people it needs.\n',
    );
  });

  it('is not what other paths ask for', () => {
    expect(tell(PLAN, 'load/csm')).toBeUndefined();
    expect(tell(PLAN, 'phases/first')).toBeUndefined();
  });
});
