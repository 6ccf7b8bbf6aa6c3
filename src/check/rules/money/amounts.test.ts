import { describe, expect, it } from 'vitest';
import { word } from '../../../diagnostics/word.ts';
import { findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { MONEY_RULES } from '../money.ts';
import { withoutTotal } from './parts.ts';

/** A budget of these items; `head` is what stands before them. */
function budgetOf(head: string, items: readonly string[]): string {
  const written = items.map((item, at) =>
    item.includes('label:') ? `{ id: i${at}, ${item} }` : `{ id: i${at}, label: I${at}, ${item} }`,
  );
  return `budget: { ${head}items: [${written.join(', ')}] }`;
}

/** What is found in a budget with this total and these items. */
function findings(total: string | undefined, ...items: string[]) {
  const head = total === undefined ? '' : `total: '${total}', `;
  return findingsOf(MONEY_RULES, budgetOf(head, items), GUIDE);
}

const found = (total: string | undefined, ...items: string[]): string[] =>
  findings(total, ...items).map(
    ({ at, field, finding: { code } }) => `${code} ${at}${field === undefined ? '' : `#${field}`}`,
  );

const DIFFER = 'budget/amounts-differ';

describe('budget/amounts-differ', () => {
  it('compares money in any unit of one currency', () => {
    expect(
      found('120万元', 'share: 40%, amount: 480000 CNY', 'share: 60%, amount: 72万元'),
    ).toEqual([]);
    expect(found('120万元', 'share: 40%, amount: 48000 CNY', 'share: 60%')).toEqual([
      `${DIFFER} budget/items/i0#amount`,
    ]);
  });

  it('says both sides in either language', () => {
    const [item] = findings('120万元', 'share: 60%, amount: 78万元', 'share: 40%');
    const [sum] = findings('120万元', 'amount: 80万元', 'amount: 45万元');
    expect(
      [item, sum].flatMap((one) =>
        one ? [word(one.finding, 'en').message, word(one.finding, 'zh-CN').message] : [],
      ),
    ).toMatchInlineSnapshot(`
      [
        "“I0” has 780,000 CNY, but 60% of 1.2 million CNY comes to 720,000 CNY.",
        "“I0”写的是 78万元，按总额 120万元的 60% 折算应为 72万元。",
        "“Total” has 1.2 million CNY, but the sum of the items comes to 1.25 million CNY.",
        "“预算总额”写的是 120万元，按各项金额之和应为 125万元。",
      ]
    `);
  });

  it.each([
    ['a share in whole percent', '120万元', ['share: 33%, amount: 40万元', 'share: 67%']],
    ['a range that holds the amount', '100..120万元', ['share: 50%, amount: 55万元', 'share: 50%']],
    ['a range of shares', '100万元', ['share: 20..30%, amount: 28万元', 'share: 70..80%']],
    ['a limit that is not reached', '<=120万元', ['amount: 50万元', 'amount: 60万元']],
    ['a least that is exceeded', '>=100万元', ['amount: 50万元', 'amount: 60万元']],
    ['another currency', '$100', ['share: 50%, amount: 900 CNY', 'share: 50%']],
    ['two currencies', '120万元', ['amount: 50万元', 'amount: $300000']],
    ['a figure that names no currency', '120万元', ['amount: 300', 'amount: 90万元']],
    ['a total of which only some is given out', '120万元', ['amount: 30万元', 'share: 75%']],
  ])('is quiet about %s', (_, total, items) => {
    expect(found(total, ...items)).toEqual([]);
  });

  it.each([
    ['too little in all', '120万元', ['amount: 50万元', 'amount: 60万元']],
    ['too much in all', '120万元', ['amount: 50万元', 'amount: 80万元']],
    [
      'too much although one item is open',
      '120万元',
      ['amount: 50万元', 'amount: 80万元', "covers: 'x'"],
    ],
    ['more than the most', '<=100万元', ['amount: 50万元', 'amount: 60万元']],
    ['less than the least', '>=120万元', ['amount: 50万元', 'amount: 60万元']],
  ])('finds %s', (_, total, items) => {
    expect(found(total, ...items).filter((one) => one.startsWith(DIFFER))).toEqual([
      `${DIFFER} budget#total`,
    ]);
  });

  it('tells a wrong item, and not the sum that is wrong with it', () => {
    expect(found('120万元', 'share: 60%, amount: 90万元', 'share: 40%, amount: 48万元')).toEqual([
      `${DIFFER} budget/items/i0#amount`,
    ]);
  });

  it('leaves shares that do not make 100% to the rule about shares', () => {
    expect(found('100万元', 'share: 60%, amount: 60万元', 'share: 30%, amount: 30万元')).toEqual([
      'budget/shares-not-100 budget#items',
    ]);
  });
});

describe('budget/overrun', () => {
  it.each([
    ['a fifth more than its amount', 'share: 100%, amount: 100万元, spent: 120万元', false],
    ['over a fifth more', 'share: 100%, amount: 100万元, spent: 121万元', true],
    ['over a fifth more than its share', 'share: 100%, spent: 121万元', true],
    ['what may still be within', 'share: 100%, amount: 100万元, spent: 110..150万元', false],
    ['what is over in any case', 'share: 100%, amount: 100万元, spent: 125..150万元', true],
    ['another currency', 'share: 100%, amount: 100万元, spent: $9000000', false],
  ])('judges %s', (_, item, isFound) => {
    expect(found('100万元', item)).toEqual(isFound ? ['budget/overrun budget/items/i0#spent'] : []);
  });

  it('counts any money where none is planned', () => {
    expect(found(undefined, 'amount: 0 CNY, spent: 1 CNY')).toEqual([
      'budget/overrun budget/items/i0#spent',
    ]);
  });

  it('has nothing to compare with where no money was planned', () => {
    expect(found(undefined, 'spent: 9万元')).toEqual([]);
  });
});

describe('the parts of a budget', () => {
  it('need no total where their amounts make one', () => {
    expect(found(undefined, 'share: 50%, amount: 5万元', 'share: 50%, amount: 5万元')).toEqual([]);
    expect(found(undefined, 'share: 50%, amount: 5万元', 'share: 50%')).toEqual([
      'budget/no-total budget',
    ]);
    expect(found(undefined, "covers: 'x'")).toEqual([]);
  });

  it('need no total where it is said to be unknown', () => {
    const budget = budgetOf('unknown: Not granted yet, ', ['share: 100%']);
    expect(findingsOf(withoutTotal, budget, GUIDE)).toEqual([]);
  });

  it('need no reserve where there are two of them', () => {
    expect(found('9万元', 'share: 50%', 'share: 50%')).toEqual([]);
    expect(found('9万元', 'share: 50%', 'share: 30%', 'share: 20%')).toEqual([
      'budget/no-reserve budget#items',
    ]);
  });

  it.each([
    ['Contingency', true],
    ['Risk reserve', true],
    ['{ zh-CN: 预备金 }', true],
    ['{ zh-CN: 应急储备金, en: Rush money }', true],
    ['Reserved seats', false],
    ['{ zh-CN: 储备, en: Stock }, reserve: false', false],
  ])('have a reserve by its name: %s', (label, isReserve) => {
    const item = `share: 20%, label: ${label}`;
    expect(found('9万元', 'share: 50%', 'share: 30%', item)).toHaveLength(isReserve ? 0 : 1);
  });
});
