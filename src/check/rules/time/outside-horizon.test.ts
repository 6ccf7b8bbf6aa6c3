import { describe, expect, it } from 'vitest';
import { resolvedPlan } from '../../../diagrams/resolved-plan.test-support.ts';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import { detailsBeyondHorizon } from './outside-horizon.ts';

const HEAD = `
format: 1
title: Sample
organisation: ACME
profile: campaign
language: en
industry: retail-ecommerce
horizon: { start: 2026-03-02, from: W6, to: W13 }
`;

describe('detailsBeyondHorizon(plan)', () => {
  const found = (text: string) =>
    detailsBeyondHorizon.check(resolvedPlan(HEAD + text), CHECK_CONTEXT);

  it.each([
    ['touchpoints', 'at', 'pain: x, fix: y, at: W14'],
    ['experiments', 'span', 'span: W12..W14'],
    ['trainings', 'span', 'audience: x, content: y, span: 2026-03-01'],
    ['pilots', 'span', 'scope: x, span: M4'],
  ])('warns of %s whose %s lies outside the plan', (list, field, fields) => {
    expect(found(`${list}: [{ id: a, label: A, ${fields} }]`)).toMatchObject([
      {
        at: `${list}/a`,
        field,
        finding: { code: 'schedule/item-outside-horizon', severity: 'warning' },
        related: [{ at: 'horizon' }],
      },
    ]);
  });

  it.each([
    'touchpoints: [{ id: a, label: A, pain: x, fix: y, at: W13 }]',
    'touchpoints: [{ id: a, label: A, pain: x, fix: y }]',
    'pilots: [{ id: a, label: A, scope: x, span: W1..W13 }]',
  ])('accepts %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
