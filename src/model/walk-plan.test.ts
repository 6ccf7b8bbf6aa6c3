import { describe, expect, it } from 'vitest';
import { contentSchema, listFields } from './content.ts';
import { factFields } from './inputs.ts';
import { idsIn, walkPlan } from './walk-plan.ts';

/** What a walk tells, as `address#field value`. */
function walked(...[schema, value, name]: [Parameters<typeof walkPlan>[0], unknown, string]) {
  const texts: string[] = [];
  const references: string[] = [];
  walkPlan(schema, value, name, {
    text: ({ at, field, value: text }) => void texts.push(`${at}#${field} ${JSON.stringify(text)}`),
    reference: ({ at, field, value: id, to }) => void references.push(`${at}#${field} ${to}:${id}`),
  });
  return { texts, references };
}

const STRATEGIES = [
  {
    id: 'profiles',
    label: { 'zh-CN': '画像', en: 'Profiles' },
    description: 'One view',
    addresses: { challenges: ['silos'], segments: ['tiers/gold'] },
    owner: 'crm-lead',
    tactics: [{ id: 'match', label: 'Match', how: 'By phone', features: ['Rules', 'Merge'] }],
    kpis: [{ metric: 'nps', target: '30..35', scope: 'Shops' }],
  },
];

describe('walkPlan(schema, value, name, visitor)', () => {
  it('tells every text with the address and field of its item, in the order of the file', () => {
    expect(walked(listFields.strategies, STRATEGIES, 'strategies').texts).toEqual([
      'strategies/profiles#label {"zh-CN":"画像","en":"Profiles"}',
      'strategies/profiles#description "One view"',
      'strategies/profiles/tactics/match#label "Match"',
      'strategies/profiles/tactics/match#how "By phone"',
      'strategies/profiles/tactics/match#features "Rules"',
      'strategies/profiles/tactics/match#features "Merge"',
      'strategies/profiles/kpis/nps#scope "Shops"',
    ]);
  });

  it('tells every reference with the collection it leads to; a map goes by its own name', () => {
    expect(walked(listFields.strategies, STRATEGIES, 'strategies').references).toEqual([
      'strategies/profiles#addresses challenges:silos',
      'strategies/profiles#addresses segments:tiers/gold',
      'strategies/profiles#owner roles:crm-lead',
      'strategies/profiles/kpis/nps#metric catalogue-metrics:nps',
    ]);
  });

  it('tells the exact way to what stands in a list or a map of the item', () => {
    const inner: string[] = [];
    const reference = (one: { at: string; inner: string }) =>
      void inner.push(`${one.at}#${one.inner}`);
    walkPlan(listFields.strategies, STRATEGIES, 'strategies', { reference });
    expect(inner).toEqual([
      'strategies/profiles#addresses.challenges/0',
      'strategies/profiles#addresses.segments/0',
      'strategies/profiles#owner',
      'strategies/profiles/kpis/nps#metric',
    ]);
  });

  it('gives items without a key to the item around them', () => {
    const metrics = [
      { metric: 'nps', value: 22, benchmarks: [{ label: 'Trade', value: 30, source: 'Report' }] },
    ];
    expect(walked(factFields.metrics, metrics, 'metrics').texts).toEqual([
      'metrics/nps#benchmarks "Trade"',
      'metrics/nps#benchmarks "Report"',
    ]);
  });

  it('walks a part that is one map', () => {
    const budget = { control: 'Monthly', items: [{ id: 'people', label: 'People', share: 100 }] };
    expect(walked(contentSchema.shape.budget, budget, 'budget').texts).toEqual([
      'budget#control "Monthly"',
      'budget/items/people#label "People"',
    ]);
  });

  it('passes over what is absent, and over fields that the schema does not know', () => {
    const items = [{ id: 'a', label: undefined, note: null, surprise: 'text', meaning: 'Yes' }];
    expect(walked(listFields.principles, items, 'principles')).toEqual({
      texts: ['principles/a#meaning "Yes"'],
      references: [],
    });
    expect(walked(contentSchema.shape.budget, undefined, 'budget').texts).toEqual([]);
  });

  it('walks on without being told of both', () => {
    const visit = () => {
      walkPlan(listFields.strategies, STRATEGIES, 'strategies', {});
    };
    expect(visit).not.toThrow();
  });
});

describe('idsIn(plan, collection)', () => {
  const plan = {
    goals: [{ id: 'trust' }, { label: 'no id' }, { id: 'value' }],
    metrics: [{ metric: 'nps' }, { id: 'shop-nps', metric: 'nps' }],
    responses: [{ constraint: 'queue' }],
    strategies: [
      { id: 'profiles', tactics: [{ id: 'match' }, { id: 'merge' }] },
      { id: 'service' },
      { id: 'returns', tactics: [{ id: 'match' }] },
    ],
    segmentations: 'not a list',
  };

  it('lists the keys of the items', () => {
    expect(idsIn(plan, 'goals')).toEqual(['trust', 'value']);
    expect(idsIn(plan, 'metrics')).toEqual(['nps', 'shop-nps']);
    expect(idsIn(plan, 'responses')).toEqual(['queue']);
  });

  it('lists items within items by path', () => {
    expect(idsIn(plan, 'tactics')).toEqual(['profiles/match', 'profiles/merge', 'returns/match']);
  });

  it('has none where there is no list', () => {
    expect(idsIn(plan, 'risks')).toEqual([]);
    expect(idsIn(plan, 'segments')).toEqual([]);
    expect(idsIn({}, 'tactics')).toEqual([]);
  });
});
