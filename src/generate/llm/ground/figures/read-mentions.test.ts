import { describe, expect, it } from 'vitest';
import type { Mention } from './mention.ts';
import { readMentions } from './read-mentions.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = (WEEK * 52) / 12;

/** A mention in short: `30 %`, `over 70 %`, `week 3`, `2026-08-31`, or the name. */
function short(mention: Mention): string {
  switch (mention.kind) {
    case 'figure':
      return mention.amounts.map(({ amount, family }) => `${amount} ${family}`).join(', ');
    case 'share':
      return `${mention.side} ${Math.round(mention.percent)}%`;
    case 'point':
      return mention.points
        .map((point) =>
          point.kind === 'period'
            ? `${point.unit} ${point.count}`
            : [point.kind, ...Object.values(point).slice(1)].join(' '),
        )
        .join(', ');
    case 'name':
      return mention.found;
  }
}
const read = (text: string): string[] => readMentions(text).map(short);
const time = (seconds: number): string => `${seconds} time`;

describe('readMentions', () => {
  it.each([
    ['净推荐值从 22 提高到 30–35', ['22 bare', '30 bare, 35 bare']],
    ['百分之三十的客户', ['30 percent']],
    ['84% 到 88–90%，提高 4 个百分点', ['84 percent', '88 percent, 90 percent', '4 pp']],
    ['两周内', [time(2 * WEEK)]],
    ['12 个月、半年、一年半', [time(12 * MONTH), time(6 * MONTH), time(18 * MONTH)]],
    ['2.5 小时内，不超过 45 分钟', [time(2.5 * HOUR), time(0.75 * HOUR)]],
    ['7 天，10 个工作日', [time(7 * DAY), time(10 * DAY)]],
    ['每三个月', [time(3 * MONTH)]],
    ['1 万元、120万元、¥1,200,000', ['10000 CNY', '1200000 CNY', '1200000 CNY']],
    ['120万会员', ['1200000 bare']],
    ['３０％', ['30 percent']],
    ['三个战术，二十四家门店', ['3 bare', '24 bare']],
    ['提高 2 倍，翻一番', ['2 x', '2 x']],
    ['3.6/5', ['3.6 bare, 5 bare']],
    ['会员 2.0 与 M365', ['2 bare', 'M365']],
  ])('reads figures of %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['three tactics over twelve months', ['3 bare', time(12 * MONTH)]],
    ['forty-eight hours, a 2.5-hour limit', [time(48 * HOUR), time(2.5 * HOUR)]],
    ['two to three days', [`${2 * DAY} time, ${3 * DAY} time`]],
    ['30–35 points, 4 percentage points', ['30 bare, 35 bare', '4 pp']],
    ['1.2 million CNY, $5,000', ['1200000 CNY', '5000 USD']],
    ['within a week', [time(WEEK)]],
    ['doubles, 3x, twice as many', ['2 x', '3 x', '2 x']],
    ['10,000 accounts', ['10000 bare']],
    ['the top-10 questions, the Top 20', ['10 bare', '20 bare']],
    ['an effort of 3.6 out of 5', ['3.6 bare, 5 bare']],
    ['half a year, a dozen', [time(6 * MONTH), '12 bare']],
  ])('reads figures of %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['近三成', ['under 30%']],
    ['六成五的客户', ['about 65%']],
    ['超过七成功能闲置', ['over 70%']],
    ['三分之一的客户，一半门店', ['about 33%', 'about 50%']],
    ['a third of customers, more than half of them', ['about 33%', 'over 50%']],
    ['seven in ten', ['about 70%']],
    ['one customer in three, one in every four', ['about 33%', 'about 25%']],
    ['every fifth order, every tenth customer', ['about 20%', 'about 10%']],
    ['two-thirds of orders', ['about 67%']],
  ])('reads round shares of %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['M6 前，W3–W8', ['month 6', 'week 3, week 8']],
    ['第三周、第 3 个月、第二季度', ['week 3', 'month 3', 'quarter 2']],
    ['2026 年 3 月，3 月底，3 月 5 日', ['month 2026 3', 'month 3', 'day 3 5']],
    ['2026-08-31 与 2027 年第一季度', ['day 2026 8 31', 'quarter 2027 1']],
    ['Q2, end of March, by March 2027', ['quarter 2', 'month 3', 'month 2027 3']],
    ['31 August 2026, weeks 3–8, the third month', ['day 2026 8 31', 'week 3, week 8', 'month 3']],
    ['in 2025', ['year 2025']],
  ])('reads times of %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '第一时间响应，一次解决，一个人一个账号',
    '统一天猫和京东的数据',
    '24/7 服务，360 度视图，千人千面',
    '十分重要，万一出错',
    '不用等上半天，也不用等大半天',
    '数十家门店，几百名会员',
    'B2B and O2O, A/B tests, 1:1 talks',
    'one customer, first contact, third-party data, day-to-day work',
    '成功、成本、成为、成员',
    'It may help; March on.',
  ])('takes %s for no figure', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says where each stands', () => {
    const text = '从 84% 到 88%';
    for (const { at, found } of readMentions(text)) {
      expect(text.slice(at, at + found.length)).toBe(found);
    }
  });
});
