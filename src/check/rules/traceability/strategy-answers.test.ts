import { describe, expect, it } from 'vitest';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import { findingsOf, smallPlan } from '../../small-plan.test-support.ts';
import { strategyAnswers } from './strategy-answers.ts';

const CHALLENGES = 'challenges: [{ id: c, label: C }]\n';
const THEMES = 'themes: [{ id: t, label: T }]\n';
const strategy = (fields = '', tactic = ''): string =>
  `strategies: [{ id: s, label: S, description: d, ${fields} tactics: [{ id: a, label: A, how: h${tactic} }] }]\n`;
const codes = (text: string): string[] =>
  findingsOf(strategyAnswers, text).map(({ finding }) => finding.code);

describe('strategyAnswers(plan)', () => {
  it.each([
    [CHALLENGES + strategy(), ['strategy/answers-nothing']],
    [THEMES + strategy(), ['strategy/answers-nothing']],
    [CHALLENGES + THEMES + strategy('addresses: { themes: [t] },'), ['strategy/theme-only']],
    // Written by the rules, which answer each theme that is stated.
    [CHALLENGES + THEMES + strategy('addresses: { themes: [t] }, origin: { rule: playbook },'), []],
    // No challenges are stated, so none is missing.
    [THEMES + strategy('addresses: { themes: [t] },'), []],
    [strategy(), []],
    [CHALLENGES + strategy('unknown: The plan does not say,'), []],
  ])('finds in %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('asks nothing of a strategy that serves a segment, whichever side says so', () => {
    const segment = (fields: string): string =>
      `segmentations: [{ id: g, label: G, segments: [{ id: x, label: X${fields} }] }]\n`;
    expect(codes(CHALLENGES + segment('') + strategy())).toEqual(['strategy/answers-nothing']);
    expect(codes(CHALLENGES + segment('') + strategy('addresses: { segments: [g/x] },'))).toEqual(
      [],
    );
    expect(codes(CHALLENGES + segment(', strategies: [s]') + strategy())).toEqual([]);
  });

  it('asks nothing of a strategy that others build on', () => {
    const both = `${CHALLENGES}strategies:
  - { id: s, label: S, description: d, tactics: [{ id: a, label: A, how: h }] }
  - { id: o, label: O, description: d, addresses: { challenges: [c] }, tactics: [{ id: b, label: B, how: h, requires: [s/a] }] }`;
    expect(codes(both)).toEqual([]);
    // Within one strategy that says nothing.
    expect(codes(CHALLENGES + strategy('', ', requires: [s/a]'))).toEqual([
      'strategy/answers-nothing',
    ]);
  });

  it('asks nothing of a strategy that the rules chose for a cause', () => {
    const plan = smallPlan(CHALLENGES + strategy());
    const [own] = plan.strategies;
    if (own !== undefined) own.origin = { rule: 'playbook', because: ['challenges/c'] };
    expect(strategyAnswers.check(plan, CHECK_CONTEXT)).toEqual([]);
  });
});
