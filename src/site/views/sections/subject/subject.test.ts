import { describe, expect, it } from 'vitest';
import { automationsSection } from './automations.ts';
import { causeSharesSection } from './causes.ts';
import { positioningSection } from './context.ts';
import { personasSection, segmentationsSection } from './customers.ts';
import { evidenceSection } from './evidence.ts';
import { modulesSection } from './modules.ts';
import { loopsSection, touchpointsSection } from './paths.ts';
import { cellText, readerOf, tableText } from './reader.test-support.ts';
import { communitiesSection, experimentsSection, offersSection } from './service.ts';
import { theoriesSection } from './theories.ts';
import { outlineOf } from '../../outline.ts';

const segmentations = [
  {
    id: 'tiers',
    label: 'Tiers',
    exclusive: true,
    segments: [
      {
        id: 'gold',
        label: 'Gold',
        rule: 'Buys often',
        when: [{ measure: 'orders', is: '>=5' }],
        codes: { recency: 'high', monetary: 'mid' },
        share: '30%',
      },
      { id: 'rest', label: 'Rest', codes: { recency: 'low' }, share: '60..70%' },
    ],
  },
];

describe('segmentationsSection(reader)', () => {
  it('shows rule, tests, codes and the sum of the shares', () => {
    const [table] = segmentationsSection(readerOf({ segmentations })).tables;
    expect(tableText(table)).toEqual([
      ['Segment', 'Who belongs', 'R / M', 'Share'],
      ['Gold', 'Buys often | At least 5 orders', 'high / mid', '30%'],
      ['Rest', '', 'low / –', '60–70%'],
    ]);
    expect(table?.total?.cells.map(cellText)).toEqual(['', '', '90–100%']);
    expect(table?.facts?.map(({ cell }) => cellText(cell))).toEqual([
      'Each customer belongs to one segment',
    ]);
  });
  it('adds no shares up where one is missing', () => {
    const [scheme] = segmentations;
    const segments = [...(scheme?.segments ?? []), { id: 'new', label: 'New' }];
    const reader = readerOf({ segmentations: [{ ...scheme, segments }] });
    expect(segmentationsSection(reader).tables[0]?.total).toBeUndefined();
  });
  it('does not repeat a rule that says the same as its test', () => {
    const segments = [
      {
        id: 'a',
        label: 'A',
        rule: 'At least 5 orders',
        when: [{ measure: 'orders', is: '>=5' }],
      },
    ];
    const reader = readerOf({ segmentations: [{ id: 's', label: 'S', segments }] });
    expect(tableText(segmentationsSection(reader).tables[0])[1]).toEqual([
      'A',
      'At least 5 orders',
    ]);
  });
  it('leads to the offers made for a segment', () => {
    const offers = [{ id: 'gift', label: 'Gift', kind: 'gift', segments: ['tiers/gold'] }];
    const [table] = segmentationsSection(readerOf({ segmentations, offers })).tables;
    expect(tableText(table).map((row) => row.at(-1))).toEqual(['Offers', 'Gift', '']);
  });
});

describe('offersSection(reader)', () => {
  const offers = [
    { id: 'a', label: 'A', kind: 'coupon', threshold: '200 CNY', off: '30 CNY' },
    { id: 'b', label: 'B', kind: 'discount', threshold: '0 CNY', pays: '80%', validFor: '7 days' },
    { id: 'c', label: 'C', kind: 'points', multiple: '2x' },
    { id: 'd', label: 'D', kind: 'discount', pays: '85..95%' },
  ];
  const touchpoints = [{ id: 't', label: 'Buying again', pain: 'p', fix: 'f', offers: ['a'] }];

  it('prints what is taken off in English, and where an offer is used', () => {
    expect(tableText(offersSection(readerOf({ offers, touchpoints })).tables[0])).toEqual([
      ['Offer', 'Kind', 'Benefit', 'For'],
      ['A', 'Coupon', '30 CNY off | on orders from 200 CNY', 'Used in: Buying again'],
      ['B', 'Discount', '20% off | no smallest order | Valid for: 7 days', ''],
      ['C', 'Points', '2× points', ''],
      ['D', 'Discount', '5–15% off', ''],
    ]);
  });
  it('prints what is paid in tenths in Chinese', () => {
    const [, ...rows] = tableText(offersSection(readerOf({ offers }, 'zh-CN')).tables[0]);
    expect(rows.map(([, , benefit]) => benefit)).toEqual([
      '减 30元 | 满 200元',
      '8 折 | 无门槛 | 有效期: 7天',
      '2 倍积分',
      '8.5–9.5 折',
    ]);
  });
});

describe('causeSharesSection(reader)', () => {
  const items = [
    { id: 'price', label: 'Price', share: '40%' },
    { id: 'service', label: 'Service', share: '30%' },
  ];
  const rowsOf = (shares: object) =>
    tableText(
      causeSharesSection(readerOf({ causeShares: [{ id: 'why', label: 'Why', ...shares }] }))
        .tables[0],
    ).slice(1);

  it('shows what the shares leave as other', () => {
    expect(rowsOf({ items }).at(-1)).toEqual(['Other', '30%']);
    expect(rowsOf({ items, rest: 'Not asked' }).at(-1)).toEqual(['Not asked', '30%']);
  });
  it('adds no row when the shares are the whole', () => {
    expect(rowsOf({ items: [...items, { id: 'x', label: 'X', share: '30%' }] })).toHaveLength(3);
  });
  it('gives the rest of a range as a range', () => {
    expect(rowsOf({ items: [{ id: 'x', label: 'X', share: '60..70%' }] }).at(-1)).toEqual([
      'Other',
      '30–40%',
    ]);
  });
});

describe('evidenceSection(reader)', () => {
  const of = (id: string, more: object) => ({
    id,
    label: id,
    kind: 'case',
    citedBy: [],
    ...more,
  });

  it('has a table a chapter, in the order of the numbers, without sections that the document does not have', () => {
    const evidence = [
      of('c', { section: '2.1' }),
      of('none', {}),
      of('b', { section: '1.10' }),
      of('a', { section: '1.9' }),
    ];
    const { tables } = evidenceSection(readerOf({ evidence }));
    expect(tables.map(({ title }) => title?.plain)).toEqual(['1 Diagnosis', '2 Goals', 'Other']);
    expect(tables[0]?.rows.map(({ label, group }) => [label.plain, group?.plain])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
  });
  it('groups by the sections of the document', () => {
    const reader = readerOf({ evidence: [of('a', {})] });
    const section = outlineOf(reader)
      .flatMap(({ sections }) => sections)
      .find(({ number }) => number.includes('.'));
    const evidence = [of('a', { section: section?.number })];
    const { tables } = evidenceSection(readerOf({ evidence }));
    expect(tables[0]?.rows.map(({ group }) => group?.plain)).toEqual([
      `${section?.number} ${section?.title}`,
    ]);
  });
  it('has claim and figures in one column on paper', () => {
    const evidence = [
      of('a', { claim: 'It works', figures: [{ label: 'Return', figure: '65%' }] }),
    ];
    const reader = { ...readerOf({ evidence }), paper: true };
    expect(tableText(evidenceSection(reader).tables[0])).toEqual([
      ['Evidence', 'What it says'],
      ['a', 'It works | Return: 65%'],
    ]);
  });
  it('has one table without a title when no section is named', () => {
    const { tables } = evidenceSection(readerOf({ evidence: [of('a', {})] }));
    expect(tables.map(({ title }) => title)).toEqual([undefined]);
  });
  it('shows figures after what they count, with what they are compared with', () => {
    const figures = [
      { label: 'Return', figure: '65%', benchmark: '42%', against: 'the industry' },
      { figure: '35% -> 5%', benchmark: '20%', year: 2023 },
    ];
    const evidence = [
      of('a', { claim: 'It works', source: 'Survey 2022', year: 2022, figures }),
      of('b', { year: 2021 }),
    ];
    expect(tableText(evidenceSection(readerOf({ evidence })).tables[0])).toEqual([
      ['Evidence', 'What it says', 'Figures'],
      [
        'a',
        'It works | Source: Survey 2022',
        'Return: 65% | the industry: 42% | 35% → 5% | compared with: 20% | 2023',
      ],
      ['b', 'Published: 2021', ''],
    ]);
  });
  it('leads to what rests on it, and to the owner of a part without a place', () => {
    const citedBy = ['goals/trust', 'goals/trust/unknown/part', 'budget', 'goals/gone'];
    const reader = readerOf({ evidence: [of('a', { citedBy })] });
    expect(tableText(evidenceSection(reader).tables[0])[1]).toEqual(['a', 'G1 Earn trust, Budget']);
  });
});

describe('other sections of the subject', () => {
  it('number the features of a function', () => {
    const functions = [{ id: 'f', label: 'F', features: ['One', 'Two'] }];
    const modules = [{ id: 'm', label: 'M', purpose: 'Why', functions }];
    const [table] = modulesSection(readerOf({ modules })).tables;
    expect(table?.rows[0]?.cells[0]).toMatchObject([{ kind: 'list', counted: true }]);
    expect(table?.lead?.plain).toBe('Why');
  });
  it('show the proof of a model once, in its own column', () => {
    const evidence = [{ id: 'e', label: 'Case', kind: 'case', number: 'E1', citedBy: [] }];
    const models = [{ id: 'rfm', label: 'RFM', parts: ['R', 'F'], evidence: ['e'] }];
    const theories = [{ id: 't', label: 'T', models, frame: ['A', 'B'] }];
    const [table] = theoriesSection(readerOf({ theories, evidence })).tables;
    expect(tableText(table)[1]).toEqual(['RFM', 'R, F', 'E1 Case']);
    expect(table?.rows[0]?.remarks).toBeUndefined();
    expect(table?.facts?.map(({ cell }) => cellText(cell))).toEqual(['A → B']);
  });
  it('gather rules by purpose, those without one last', () => {
    const rule = { kind: 'event', trigger: 't', action: 'a' };
    const automations = [
      { ...rule, id: 'x', label: 'X' },
      {
        ...rule,
        id: 'y',
        label: 'Y',
        purpose: 'care',
        delay: '1 h',
        limit: '24 h',
        // oxlint-disable-next-line unicorn/no-thenable -- what follows a rule is called so in a plan
        followUps: [{ id: 'z', label: 'Ask', after: '3 days' }],
      },
    ];
    const { tables } = automationsSection(readerOf({ automations }));
    expect(tables.map(({ title }) => title?.plain)).toEqual(['Automatic care', 'Other rules']);
    expect(tableText(tables[0])).toEqual([
      ['Rule', 'Trigger', 'When', 'What is done', 'Afterwards'],
      ['Y', 't', 'Delay: 1 h | Limit: 24 h', 'a', 'After 3 days: Ask'],
    ]);
  });
  it('print the day of a touchpoint, its feeling and its limit', () => {
    const touchpoints = [
      { id: 't', label: 'T', pain: 'p', fix: 'f', at: 'M1', due: '2026-01-30', feeling: 2 },
      { id: 'u', label: 'U', pain: 'p', fix: 'f', channel: 'App', limit: '10 min' },
    ];
    expect(tableText(touchpointsSection(readerOf({ touchpoints })).tables[0])).toEqual([
      ['Touchpoint', 'What hurts', 'How it is mended', 'Limit', 'Live by'],
      ['T', 'p | Feeling: 2 / 5', 'f', '', '30 Jan 2026'],
      ['U', 'p', 'f | Channel: App', '10 min', ''],
    ]);
  });
  it('count the steps of a loop', () => {
    const steps = [
      { id: 'a', label: 'A', rule: 'r', owner: 'lead', limit: '2 h' },
      { id: 'b', label: 'B' },
    ];
    const [table] = loopsSection(readerOf({ loops: [{ id: 'l', label: 'L', steps }] })).tables;
    expect(table?.rows.map(({ number }) => number)).toEqual(['1', '2']);
    expect(tableText(table)[1]).toEqual(['A', 'r', '2 h', 'Lead']);
  });
  it('name the traits of a persona', () => {
    const attributes = [{ id: 'age', label: 'Age', value: '25–35', unknown: 'A guess' }];
    const personas = [{ id: 'p', label: 'P', attributes, value: 4 }];
    expect(tableText(personasSection(readerOf({ personas })).tables[0])).toEqual([
      ['Customer', 'Traits', 'Value'],
      ['P', 'Age: 25–35 | A guess', '4 / 5'],
    ]);
  });
  it('name metrics that the plan measures, and others by their id', () => {
    const experiments = [{ id: 'e', label: 'E', metrics: ['nps', 'odd'] }];
    expect(tableText(experimentsSection(readerOf({ experiments })).tables[0])[1]).toEqual([
      'E',
      'NPS, odd',
    ]);
  });
  it('keep groups to talk in apart from those that make something', () => {
    const communities = [
      { id: 'a', label: 'A', kind: 'co-creation', participants: 10 },
      { id: 'b', label: 'B', kind: 'community', frequency: 'weekly' },
    ];
    const { tables } = communitiesSection(readerOf({ communities }));
    expect(tables.map((table) => tableText(table).at(-1))).toEqual([
      ['B', 'weekly'],
      ['A', '10'],
    ]);
  });
  it('show nothing of a position that the plan does not state', () => {
    expect(positioningSection(readerOf({})).tables).toEqual([]);
  });
});
