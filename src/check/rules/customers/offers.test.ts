import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

/** Where a code is found in the campaign with this part laid over it. */
function found(code: string, part: string): (string | undefined)[] {
  return findInSample('campaign', part)
    .filter((one) => one.code === code)
    .map(({ path }) => path);
}

const offer = (fields: string): string =>
  `offers: [{ id: o, kind: coupon, validFor: 7 days, ${fields} }]`;

describe('offersToWrongSegments(plan)', () => {
  const judge = (part: string) => found('offer/wrong-segment', part);

  it.each([
    ['label: 新人礼包（首单减 50 元）, segments: [tiers/loyal]'],
    ['label: "15 CNY off their first order", segments: [tiers/regular]'],
    ['label: Welcome coupon, segments: [tiers/lapsed]'],
    ['label: Coupon, note: 首单立减 20 元, segments: [tiers/lapsed]'],
  ])('reports %s', (fields) => {
    expect(judge(offer(fields))).toEqual(['offers/o']);
  });

  it.each([
    ['newcomers themselves', 'label: Welcome coupon, segments: [tiers/new]'],
    ['the reward of a referral', 'label: 老带新：好友首单减 50 元, segments: [tiers/loyal]'],
    ['the second order', 'label: Coupon for the order after the first, segments: [tiers/regular]'],
    ['nobody in particular', 'label: Welcome coupon, segments: []'],
  ])('accepts offers for %s', (_, fields) => {
    expect(judge(offer(fields))).toEqual([]);
  });

  it('reports a tactic and a rule that send one', () => {
    const part = `
strategies:
  - id: write-by-tier
    tactics:
      - { id: win-back, how: 'Send 15 CNY off the first order', segments: [tiers/lapsed] }
offers:
  - { id: o, label: Newcomer pack, kind: gift }
automations:
  - { id: thanks, offers: [o], segments: [tiers/new, tiers/regular] }
`;
    expect(judge(part)).toEqual([
      'automations/thanks',
      'strategies/write-by-tier/tactics/win-back',
    ]);
  });

  it('judges an offer that names its own segments by them', () => {
    const part = `
offers:
  - { id: o, label: Newcomer pack, kind: gift, segments: [tiers/new] }
automations:
  - { id: thanks, offers: [o], segments: [tiers/new, tiers/regular] }
`;
    expect(judge(part)).toEqual([]);
  });

  const segment = (fields: string): string => `
segmentations:
  - { id: s, label: S, segments: [{ id: a, ${fields} }, { id: b, label: Others, rule: All others }] }
${offer('label: Welcome coupon, segments: [s/a]')}`;

  it.each([
    ['how often they buy', 'label: A, codes: { frequency: mid }'],
    ['how many orders they have', "label: A, when: [{ measure: orders, is: '>=2' }]"],
    [
      'how long ago they ordered',
      "label: A, when: [{ measure: days-since-order, is: '>=3 months' }]",
    ],
    ['their name', 'label: 老客户, rule: 下单 2 次及以上'],
  ])('knows customers who have bought by %s', (_, fields) => {
    expect(judge(segment(fields))).toEqual(['offers/o']);
  });

  it.each([
    ['a low frequency', 'label: A, codes: { frequency: low }'],
    ['one order', "label: A, when: [{ measure: orders, is: '>=1' }]"],
    ['few orders', 'label: A, when: [{ measure: orders, is: <5 }]'],
    ['prospects', 'label: Prospects, codes: { frequency: mid }'],
    ['newcomers by name', "label: New, when: [{ measure: orders, is: '>=2' }]"],
    ['a name that says nothing', 'label: Families, rule: 2 children or more'],
  ])('takes nothing for proof from %s', (_, fields) => {
    expect(judge(segment(fields))).toEqual([]);
  });
});

describe('offersWithoutValidity(plan)', () => {
  it.each(['gift', 'service', 'bundle'])('asks nothing of a %s', (kind) => {
    const part = `offers: [{ id: o, label: O, kind: ${kind}, segments: [tiers/new] }]`;
    expect(found('offer/no-validity', part)).toEqual([]);
  });

  it('accepts what is not known', () => {
    const part = 'offers: [{ id: o, label: O, kind: coupon, unknown: Not decided }]';
    expect(found('offer/no-validity', part)).toEqual([]);
    expect(found('offer/no-segment', part)).toEqual([]);
  });
});

describe('offersForNobody(plan)', () => {
  it.each([
    'automations: [{ id: thanks, offers: [o] }]',
    'touchpoints: [{ id: complaint, offers: [o] }]',
  ])('accepts one that is given by %s', (giver) => {
    expect(found('offer/no-segment', `${offer('label: O')}\n${giver}`)).toEqual([]);
  });
});
