import { describe, expect, it } from 'vitest';
import { elasticityDiffers } from './elasticity.ts';
import { findWith, piece } from './evidence.test-support.ts';

interface Statement {
  effect: string;
  amount: string;
  cause?: string;
  source?: string;
}

function statement(id: string, { effect, amount, cause = 'Score', source = 'CXPA' }: Statement) {
  const per = `per: { label: ${cause}, amount: ${amount} }`;
  const fields = `kind: survey, source: "${source}"`;
  return piece(id, id, [`Revenue: ${effect}; ${per}`], fields);
}

const found = (one: Statement, other: Statement) =>
  findWith(elasticityDiffers, `evidence:${statement('a', one)}${statement('b', other)}`);

describe('elasticityDiffers(plan)', () => {
  it.each([
    ['ten times the effect of ten points', { effect: '+70%', amount: '10 points' }],
    ['another effect of another cause', { effect: '+3%', amount: '10 points', cause: 'Price' }],
    ['the same effect of the same amount', { effect: '+7%', amount: '1 point', cause: 'NPS' }],
    ['amounts that do not convert', { effect: '+7%', amount: '10 CNY', cause: 'Price' }],
    ['another source', { effect: '+7%', amount: '10 points', source: 'IDC' }],
  ])('accepts %s', (_, other) => {
    expect(found({ effect: '+7%', amount: '1 point' }, other)).toEqual([]);
  });

  it.each([
    ['another effect of the same cause', { effect: '+9%', amount: '1 point' }],
    ['another amount of the same cause', { effect: '+7%', amount: '10 points' }],
    ['another amount of another cause', { effect: '+7%', amount: '10 points', cause: 'NPS' }],
    ['an edition of the source', { effect: '+7%', amount: '10 points', source: 'CXPA, 2023' }],
  ])('reports %s', (_, other) => {
    expect(found({ effect: '+7%', amount: '1 point' }, other)).toHaveLength(1);
  });

  it('converts amounts of time', () => {
    const one = { effect: '+1%', amount: '1 month' };
    expect(found(one, { effect: '+12%', amount: '1 year' })).toEqual([]);
    expect(found(one, { effect: '+6%', amount: '1 year' })).toHaveLength(1);
  });
});
