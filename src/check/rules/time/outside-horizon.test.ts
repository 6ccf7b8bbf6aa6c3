import { describe, expect, it } from 'vitest';
import { findingsOf, untilEnd } from '../../small-plan.test-support.ts';
import { detailsBeyondHorizon } from './outside-horizon.ts';

describe('detailsBeyondHorizon(plan)', () => {
  const found = (text: string) => findingsOf(detailsBeyondHorizon, text, untilEnd('W13'));

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
