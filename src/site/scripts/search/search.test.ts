import { describe, expect, it } from 'vitest';
import { excerpt, highlight } from './excerpt.ts';
import { createFinder } from './find-records.ts';
import { foldText } from './fold-text.ts';
import { isSearchIndex, pageOf, type SearchRecord } from './search-index.ts';
import { phrasesOf, termsOf } from './search-terms.ts';

const record = (number: string, label: string, text = ''): SearchRecord => ({
  at: `goals/#${number}${label}`,
  number,
  kind: '',
  label,
  text,
});

const finder = createFinder([
  record('T1', '客户反馈主题', '会员抱怨积分到期'),
  record('G1', '提升会员积分兑换率', 'NPS 达到 33–36，兑换率 80%，预算 1,200 万元'),
  record('A', '会员体系', '按消费分层，积分另计'),
  record('S2', '降低退货', '退货率 35% → 5%，每月 800 单'),
  record('K1', 'NPS', '净推荐值'),
  record('B', 'Raise customer satisfaction', 'Returns are handled within 4.5 hours'),
  record('R1', 'Staff leave', 'Managers return late'),
]);
const labels = (query: string) => finder(query).records.map(({ label }) => label);

describe('foldText(text)', () => {
  it('folds width, capitals, dashes, figures and the gaps around Chinese', () => {
    expect(foldText('ＮＰＳ 达到　33–36，１,２００ Units').text).toBe('nps达到33-36,1200 units');
  });
  it('knows where each unit stood as written', () => {
    expect(foldText('达到 ㎡Ａ')).toEqual({
      text: '达到m2a',
      from: [0, 1, 3, 3, 4],
      to: [1, 2, 4, 4, 5],
    });
  });
});

describe('termsOf(folded)', () => {
  it('takes Chinese characters singly and in pairs, Latin by words, decimals whole', () => {
    expect(termsOf('nps提升率 4.5-6h')).toEqual([
      'nps',
      '提',
      '升',
      '率',
      '提升',
      '升率',
      '4.5',
      '6h',
    ]);
  });
});

describe('phrasesOf(query)', () => {
  it('parts a query at gaps and punctuation, and Chinese into pairs', () => {
    expect(phrasesOf('「会员积分」，Ｎｐｓ 客')).toEqual([
      { text: '会员积分', terms: ['会员', '员积', '积分'] },
      { text: 'nps', terms: ['nps'] },
      { text: '客', terms: ['客'] },
    ]);
  });
});

describe('createFinder(records)', () => {
  it('finds inner, short and single Chinese terms', () => {
    expect(labels('馈主')).toEqual(['客户反馈主题']);
    expect(labels('馈')).toEqual(['客户反馈主题']);
    expect(labels('退货率')).toEqual(['降低退货']);
  });
  it('has what stands together before what is scattered, and names before texts', () => {
    expect(labels('会员积分')).toEqual(['提升会员积分兑换率']);
    expect(labels('会员')).toEqual(['会员体系', '提升会员积分兑换率', '客户反馈主题']);
    expect(labels('积分 会员')).toEqual(['提升会员积分兑换率', '会员体系', '客户反馈主题']);
  });
  it('offers what is near where nothing holds all of it, and says so', () => {
    const { records, near } = finder('会员退货');
    expect(near).toBe(true);
    expect(records.map(({ number }) => number)).toEqual(['S2', 'A', 'G1', 'T1']);
    expect(finder('会员')).toMatchObject({ near: false });
  });
  it('finds English words by their beginning, in any capitals, and with a slip', () => {
    expect(labels('RETUR')).toEqual(['Staff leave', 'Raise customer satisfaction']);
    expect(labels('satisfction')).toEqual(['Raise customer satisfaction']);
    expect(labels('return')).toContain('Raise customer satisfaction');
  });
  it('takes short words and figures as they are spelt', () => {
    expect(labels('npx')).toEqual([]);
    expect(labels('35')).toEqual(['降低退货']);
    expect(labels('4.5')).toEqual(['Raise customer satisfaction']);
  });
  it('finds figures however their signs are written', () => {
    for (const query of ['33-36', '33–36', '３３～３６', '33—36']) {
      expect(labels(query), query).toEqual(['提升会员积分兑换率']);
    }
    expect(labels('80%')[0]).toBe('提升会员积分兑换率');
    expect(labels('80%')).toEqual(['提升会员积分兑换率', '降低退货']);
    expect(labels('1200万')).toEqual(['提升会员积分兑换率']);
    expect(labels('→')).toEqual(['降低退货']);
  });
  it('goes by number and exact name first', () => {
    expect(labels('g1')[0]).toBe('提升会员积分兑换率');
    expect(labels('nps')[0]).toBe('NPS');
    expect(labels('a')[0]).toBe('会员体系');
  });
  it('finds words of both scripts however they are set apart', () => {
    expect(labels('NPS达到')).toEqual(['提升会员积分兑换率']);
    expect(labels('nps 达到')).toEqual(['提升会员积分兑换率']);
  });
  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '，。']) expect(finder(query).records, query).toEqual([]);
  });
});

describe('highlight(text, query)', () => {
  const marked = (text: string, query: string) =>
    highlight(text, query)
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('');
  it('marks what was looked for as it is written', () => {
    expect(marked('ＮＰＳ 达到 33–36', 'nps达到 33-36')).toBe('[ＮＰＳ 达到] [33–36]');
    expect(marked('客户反馈主题', '馈主')).toBe('客户反[馈主]题');
    expect(marked('会员与积分', '会员积分')).toBe('[会员]与[积分]');
  });
  it('leaves single letters within words alone', () => {
    expect(marked('a data plan A', 'a')).toBe('[a] data plan [A]');
  });
});

describe('excerpt(text, query)', () => {
  it('cuts around the first hit, between words', () => {
    const text = `${'many words before '.repeat(12)}the hit ${'and after '.repeat(30)}`;
    const cut = excerpt(text, 'hit').map((part) => part.text);
    expect(cut[0]).toBe('…');
    expect(cut.join('')).toMatch(/^…(?:many|words|before) .*the hit and .*(?:and|after) ?…$/);
    expect(cut.join('').length).toBeLessThan(200);
  });
  it('cuts into no figure', () => {
    const cut = excerpt(`${'零'.repeat(30)}2027年之前${'一'.repeat(16)}积分`, '积分');
    expect(cut.map((part) => part.text)).toEqual(['…', `年之前${'一'.repeat(16)}`, '积分']);
  });
  it('leaves a short text whole', () => {
    expect(excerpt('会员积分', '积分')).toEqual([
      { text: '会员', hit: false },
      { text: '积分', hit: true },
    ]);
  });
});

describe('isSearchIndex(value)', () => {
  it('knows what another build may have written', () => {
    const index = { format: 1, title: '', locale: 'en', chapters: [], records: [record('1', 'x')] };
    expect(isSearchIndex(index)).toBe(true);
    expect(isSearchIndex({ ...index, format: 2 })).toBe(false);
    expect(isSearchIndex({ ...index, records: [{ at: 1 }] })).toBe(false);
    expect(isSearchIndex('<html>')).toBe(false);
  });
});

describe('pageOf(record)', () => {
  it('is the chapter, or nothing on the overview', () => {
    expect(['goals/#goal-x', 'goals/', '#asks', ''].map((at) => pageOf({ at }))).toEqual([
      'goals',
      'goals',
      '',
      '',
    ]);
  });
});
