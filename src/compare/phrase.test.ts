import { describe, expect, it } from 'vitest';
import { cutAround, listed, quoted, spaced, stepInChinese, unitApart } from './phrase.ts';

describe('words in a sentence', () => {
  it('set names apart, and names within them by other quotes', () => {
    expect(quoted('Pay for “CRM 2.0” now.')).toBe('“Pay for ‘CRM 2.0’ now”');
    expect(quoted('买“会员 2.0”。')).toBe('“买‘会员 2.0’”');
    expect(quoted('a "b" c …')).toBe('“a ‘b’ c …”');
  });

  it('stand in a row, with a space between Chinese and figures', () => {
    expect(listed(['0.5', '0.75', '市场内容'], 'zh-CN')).toBe('0.5、0.75 和市场内容');
    expect(listed(['市场', 'IT'], 'zh-CN')).toBe('市场和 IT');
    expect(listed(['“甲”', '“乙”', '“丙”'], 'zh-CN')).toBe('“甲”“乙”和“丙”');
    expect(listed(['a', 'b', 'c'], 'en', 2)).toBe('a, b and 1 more');
    expect(listed(['甲', '3', '丙'], 'zh-CN', 2)).toBe('甲、3 等 3 项');
  });

  it('tell in Chinese what a value becomes', () => {
    expect(stepInChinese('内部', '机密')).toBe('由内部改为机密');
    expect(stepInChinese('内部', 'IT')).toBe('由内部改为 IT');
    expect(stepInChinese('5%', '10%')).toBe('由 5% 改为 10%');
    expect(stepInChinese('折合全职 0.5 人', '折合全职 1 人')).toBe('折合全职 0.5 → 1 人');
    expect(stepInChinese(undefined, '120万元')).toBe('定为 120万元');
    expect(stepInChinese('5%', undefined)).toBe('不再写明（原为 5%）');
  });

  it('set figures apart from their units alike', () => {
    expect(
      ['8周', '3小时', '120万元', '1.2亿元', '75%'].map((each) => unitApart(each, 'zh-CN')),
    ).toEqual(['8 周', '3 小时', '120万元', '1.2亿元', '75%']);
    expect(spaced('原为', '≥75%')).toBe('原为 ≥75%');
  });
});

describe('cutAround(text, other, longest)', () => {
  it('shows where long texts part', () => {
    const long = 'same '.repeat(60);
    expect(cutAround(`${long}end one`, `${long}end two`, 100)).toMatch(/^….*end one$/);
    expect(cutAround(`first ${long}`, `other ${long}`, 100)).toMatch(/^first same.*…$/);
    expect([...cutAround(`${long}one ${long}`, `${long}two ${long}`, 100)].length).toBeLessThan(
      103,
    );
  });
});
