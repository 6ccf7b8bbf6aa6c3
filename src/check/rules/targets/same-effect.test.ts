import { describe, expect, it } from 'vitest';
import { foundBy, strategy } from './found-by.test-support.ts';
import { sameEffect } from './same-effect.ts';

type Fields = Record<string, unknown>;
const kpi = (metric: string, target: string): Fields => ({ metric, target });
const claims = (one: Fields, other: Fields): string[] =>
  foundBy(sameEffect, {
    strategies: [
      { ...strategy([], one), id: 'first' },
      { ...strategy([], other), id: 'second' },
    ],
  });

const share = (target: string): Fields => kpi('size-return-share', target);
const rate = (target: string): Fields => kpi('size-return-rate', target);

describe('sameEffect', () => {
  it('compares the sizes of the changes, open ones to their end', () => {
    expect(claims(share('down 20%'), rate('down >=20%'))).toHaveLength(1);
    expect(claims(share('down 30%'), rate('down >=20%'))).toHaveLength(1);
    expect(claims(share('down 10..25%'), rate('down 20%'))).toHaveLength(1);
    expect(claims(share('down 10%'), rate('down 20%'))).toEqual([]);
    expect(claims(share('down 10 pp'), rate('down 10%'))).toEqual([]);
    expect(claims(share('down 20%'), rate('up 20%'))).toEqual([]);
    expect(claims(share('<=20%'), rate('<=20%'))).toEqual([]);
  });

  it('lets one strategy measure its effect in two ways, and two share one metric', () => {
    const strategies = [strategy([], share('down 20%'), rate('down 20%'))];
    expect(foundBy(sameEffect, { strategies })).toEqual([]);
    expect(claims(rate('down 20%'), rate('down 20%'))).toEqual([]);
  });

  it('takes coverage and accuracy of one thing for two effects', () => {
    const [covered, right] = ['renewal-forecast-coverage', 'renewal-forecast-accuracy'];
    expect(claims(kpi(covered, 'up 10 pp'), kpi(right, 'up 10 pp'))).toEqual([]);
  });

  it('names both KPIs', () => {
    expect(claims(share('down 20%'), rate('down 20%'))).toEqual([
      'strategy/same-effect strategies/second/kpis/size-return-rate < strategies/first/kpis/size-return-share',
    ]);
  });
});
