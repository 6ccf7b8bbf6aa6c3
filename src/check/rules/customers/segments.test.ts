import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

/** Where a code is found in the guide with these parts laid over it. */
function found(code: string, part: string): (string | undefined)[] {
  return findInSample('guide', part)
    .filter((one) => one.code === code)
    .map(({ path }) => path);
}

const scheme = (segments: string, rest = ''): string =>
  `segmentations: [{ id: s, label: S, ${rest} segments: [${segments}] }]`;
const TESTED = "{ id: x, label: X, when: [{ measure: orders, is: '>=5' }] }";

describe('segmentsWithoutRule(plan)', () => {
  const judge = (segment: string, rest = ''): (string | undefined)[] =>
    found('segment/no-rule', scheme(`{ id: a, label: A${segment} }, ${TESTED}`, rest));

  it.each([
    ['no rule at all', ''],
    ['a vague rule', ', rule: Buy now and then'],
    ['a vague rule in Chinese', ', rule: 购买频次稳定，但客单价低'],
  ])('reports %s', (_, segment) => {
    expect(judge(segment)).toEqual(['segmentations/s/segments/a']);
  });

  it.each([
    ['a figure in words', ', rule: Buy once a month'],
    ['a figure', ', rule: 偶尔购买，一年不到 2 次'],
    ['a state that one can look up', ', rule: On trial and not yet paying'],
    ['codes', ', rule: The steady core, codes: { frequency: high }'],
    ['what is not known', ', rule: Buy now and then, unknown: Where now and then ends'],
  ])('accepts %s', (_, segment) => {
    expect(judge(segment)).toEqual([]);
  });

  it('accepts the rest, and schemes that say what is missing', () => {
    const rest = `{ id: a, label: Others }, ${TESTED}`;
    expect(found('segment/no-rule', scheme(rest))).toEqual([]);
    expect(judge('', 'unknown: The lines are not drawn yet,')).toEqual([]);
  });

  it('asks nothing of attitudes', () => {
    const attitudes = '{ id: a, label: Price first }, { id: b, label: Brand first }';
    expect(found('segment/no-rule', scheme(attitudes))).toEqual([]);
  });
});

describe('codesNotExhaustive(plan)', () => {
  const judge = (segments: string, rest = 'exclusive: true,'): (string | undefined)[] =>
    found('segment/codes-not-exhaustive', scheme(segments, rest));
  const coded = (id: string, codes: string, share: string, more = ''): string =>
    `{ id: ${id}, label: ${id}, codes: { ${codes} }, share: ${share}${more} }`;
  const two = [coded('a', 'frequency: high', '40%'), coded('b', 'frequency: low', '60%')];

  it('reports combinations that have no segment', () => {
    expect(judge(two.join(', '))).toEqual(['segmentations/s']);
  });

  it('takes a dimension that is left out for all of it', () => {
    const segments = [
      coded('a', 'frequency: high, recency: high', '20%'),
      coded('b', 'frequency: high, recency: mid', '10%'),
      coded('c', 'frequency: high, recency: low', '10%'),
      coded('d', 'frequency: mid', '30%'),
      coded('e', 'frequency: low', '30%'),
    ];
    expect(judge(segments.join(', '))).toEqual([]);
  });

  it.each([
    ['schemes that do not exclude each other', two, ''],
    [
      'shares that leave room',
      [coded('a', 'frequency: high', '40%'), coded('b', 'frequency: low', '50%')],
      'exclusive: true,',
    ],
    [
      'a segment without codes, which takes the rest',
      [...two.slice(0, 1), '{ id: o, label: Others, share: 60% }'],
      'exclusive: true,',
    ],
    [
      'tests, which decide',
      [
        coded('a', 'frequency: high', '40%', ", when: [{ measure: orders, is: '>=5' }]"),
        coded('b', 'frequency: low', '60%', ', when: [{ measure: orders, is: <5 }]'),
      ],
      'exclusive: true,',
    ],
  ])('accepts %s', (_, segments, rest) => {
    expect(judge(segments.join(', '), rest)).toEqual([]);
  });
});

describe('descriptionsContradictCodes(plan)', () => {
  const judge = (segment: string, more = ''): (string | undefined)[] =>
    found(
      'segment/description-contradicts-codes',
      `${scheme(`{ id: potential, label: { zh-CN: 潜力客户, en: Potential customers }, ${segment} }`)}\n${more}`,
    );
  const SELF = 'segmentations/s/segments/potential';

  it.each([
    ['rule: 活跃度低、潜力高, codes: { activity: mid }'],
    ['rule: Low activity and high hopes, codes: { activity: high }'],
    ['note: 低频购买, codes: { frequency: high }'],
    ['labels: [High spend], codes: { monetary: low }'],
    ['rule: 沉睡已久, codes: { recency: high }'],
    ['rule: Still active, codes: { activity: low }'],
  ])('reports %s', (segment) => {
    expect(judge(segment)).toEqual([SELF]);
  });

  it.each([
    ['rule: 活跃度低, codes: { activity: low }'],
    ['rule: Active, codes: { activity: mid }'],
    ['rule: 有望高消费, codes: { monetary: low }'],
    ['rule: Not active, codes: { activity: low }'],
    ['rule: 不活跃, codes: { activity: low }'],
    ['rule: 低活跃, codes: { frequency: high }'],
    ['rule: 高活跃的老客和低活跃的新客, codes: { activity: mid }'],
  ])('accepts %s', (segment) => {
    expect(judge(segment)).toEqual([]);
  });

  const persona = (fields: string): string => `personas: [{ id: p, label: ${fields} }]`;

  it.each([
    ['of its name', persona('潜力成长客户, rule: 低活跃')],
    ['that stands for it', persona('The drifter, rule: Low activity, segments: [s/potential]')],
  ])('holds it against a persona %s', (_, more) => {
    expect(judge('codes: { activity: high }', more)).toEqual(['personas/p']);
  });

  it.each([
    ['of another name', persona('The drifter, rule: Low activity')],
    [
      'that stands for others as well',
      persona('潜力客户, rule: 低活跃, segments: [s/potential, value/best]'),
    ],
  ])('leaves alone a persona %s', (_, more) => {
    expect(judge('codes: { activity: high }', more)).toEqual([]);
  });

  it('holds segments of two schemes with one name against each other', () => {
    const other =
      '{ id: t, label: T, segments: [{ id: p, label: Potential, rule: Low activity }] }';
    const schemes = scheme(
      '{ id: potential, label: Potential customers, codes: { activity: high } }',
    );
    const part = schemes.replace(/\]$/, `, ${other}]`);
    expect(found('segment/description-contradicts-codes', part)).toEqual([
      'segmentations/t/segments/p',
    ]);
  });
});

describe('undefinedGroups(plan)', () => {
  const judge = (scope: string, more = ''): (string | undefined)[] =>
    found(
      'segment/undefined',
      `metrics: [{ metric: csat, value: 80%, watch: true, scope: ${scope} }]\n${more}`,
    );

  it.each(['普通客户', 'Ordinary customers', 'Silver members'])('reports %s', (scope) => {
    expect(judge(scope)).toEqual(['metrics/csat']);
  });

  it.each([
    'Best customers',
    '所有客户',
    'New customers',
    'Existing customers',
    '下过单的客户',
    'Customers of the pilot region',
    'after-sales survey',
  ])('accepts %s', (scope) => {
    expect(judge(scope)).toEqual([]);
  });

  it('accepts what a term defines, and asks for each name once', () => {
    const term = 'terms: [{ id: o, label: Ordinary customers, definition: All but the best }]';
    expect(judge('Ordinary customers', term)).toEqual([]);
    const twice = `metrics:
  - { id: a, metric: csat, value: 80%, watch: true, scope: Ordinary customers }
  - { id: b, metric: nps, value: 20, watch: true, scope: Ordinary customers }`;
    expect(found('segment/undefined', twice)).toEqual(['metrics/a']);
  });
});
