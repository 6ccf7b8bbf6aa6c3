import { describe, expect, it } from 'vitest';
import { isAnonymous, mayBeOneFirm, nameOf, plain, withoutDetail, yearsIn } from './subject.ts';

describe('plain(name)', () => {
  it.each([
    ['  A  Retailer ', 'retailer'],
    ['The Bank', 'bank'],
    ['ＣＲＭ 系统', 'crm 系统'],
    ['A.O. Smith', 'a.o. smith'],
  ])('%s is %s', (name, form) => {
    expect(plain(name)).toBe(form);
  });
});

describe('nameOf(label, kind)', () => {
  it.each([
    ['某电商平台的业务中台', 'case', '某电商平台'],
    ["A retailer's pilot", 'case', 'retailer'],
    ['Haier’s user groups', 'benchmark', 'haier'],
    // The company bears the sign in its name.
    ['美的', 'case', '美的'],
    // A market is no firm.
    ["China's market for appliances", 'market', "china's market for appliances"],
  ] as const)('%s (%s) is %s', (label, kind, name) => {
    expect(nameOf(label, kind)).toBe(name);
  });
});

describe('isAnonymous(label)', () => {
  it.each(['某零售企业', '一家银行', 'A retailer', 'An airline'])('%s names nobody', (label) => {
    expect(isAnonymous(label)).toBe(true);
  });

  it.each(['招商银行', 'A. O. Smith', 'An Post', 'A Place for Mom', 'Amazon'])(
    '%s is a name',
    (label) => {
      expect(isAnonymous(label)).toBe(false);
    },
  );
});

describe('yearsIn(text)', () => {
  it.each([
    ['2018 年至 2023 年', ['2018', '2023']],
    ['CXPA, 2023', ['2023']],
    ['12023 customers, 20 systems', []],
  ])('%s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });
});

describe('withoutDetail(label, hasUnit)', () => {
  it.each([
    ['获客成本，2018 年至 2023 年', false, '获客成本'],
    ['每位客户年消费额', false, '年消费额'],
    ['Annual spend per customer, 2018 to 2023', false, 'Annual spend'],
    ['Revenue (for each 10 points)', true, 'Revenue'],
    // The first year and the second are two things.
    ['Revenue, second half', false, 'Revenue, second half'],
  ] as const)('%s (%s) measures %s', (label, hasUnit, thing) => {
    expect(withoutDetail(label, hasUnit)).toBe(thing);
  });
});

describe('mayBeOneFirm(one, other)', () => {
  it.each([
    ['haier cosmoplat', 'haier group', true],
    ['阿里巴巴数据中台', '阿里巴巴', true],
    ['某电商平台', '某电商企业', true],
    ['某科技企业', '某制造企业', false],
    ['retailer', 'airline', false],
  ])('%s and %s: %s', (one, other, may) => {
    expect(mayBeOneFirm(one, other)).toBe(may);
  });
});
