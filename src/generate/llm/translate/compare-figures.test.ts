import { describe, expect, it } from 'vitest';
import { compareFigures } from './compare-figures.ts';

const NONE = { lost: [], added: [] };

describe('compareFigures(source, translation)', () => {
  it.each([
    [
      '首次响应由 2.5 小时降到 45 分钟以内。',
      'First response falls from 2.5 hours to within 45 minutes.',
    ],
    ['预算 120 万元，其中三成用于系统。', 'A budget of CNY 1.2 million, 30% of it for systems.'],
    ['预算120万元', 'A budget of CNY 1,200,000'],
    ['第 3 周完成盘点，2026 年 3 月上线。', 'Stocktaking ends in week 3; go-live in March 2026.'],
    ['W3 至 M6，Q2 复盘', 'From W3 to M6, with a review in Q2'],
    ['六个月内把 NPS 提到 30–35', 'Raise NPS to 30–35 within 6 months'],
    ['三个月试点，两名客服', 'A three-month pilot with two agents'],
    ['分三步走，第一步先盘点', 'First take stock, then go on'],
    ['满意度提升一倍', 'Satisfaction doubles'],
    ['2026-03-02 开始', 'Starts on 2 March 2026'],
    ['降低 3 个百分点', 'Down by 3 percentage points'],
    ['上半年完成', 'Done in the first half of the year'],
    ['从 2.5 降到 0.75 小时', 'From 2.5 hours to 0.75 hours'],
    ['全天候 7×24 小时', 'Around the clock, 24/7'],
    ['没有数字', 'No figures'],
    ['第 30、60、90 天提醒', 'Reminders on days 30, 60 and 90'],
    ['到期前 30 天和 7 天各提醒一次', 'Reminders 30 and 7 days before expiry'],
    ['核对上一季度的记录', 'Check the records of last quarter'],
    ['双 11 预案', 'Plan for Double 11'],
    ['每万单的投诉', 'Complaints per 10,000 orders'],
    ['至少开过 2 次会', 'Met at least twice'],
    ['11 月 1 日至 15 日冻结', 'Frozen from 1 to 15 November'],
    ['6 月 1–20 日冻结', 'Frozen June 1–20'],
    ['次日 24 时前入仓', 'In the warehouse by 24:00 of the next day'],
    ['每月回访 1 次', 'A call every month'],
  ])('%s is the same as %s, both ways', (chinese, english) => {
    expect(compareFigures(chinese, english)).toEqual(NONE);
    expect(compareFigures(english, chinese)).toEqual(NONE);
  });

  it.each([
    ['提升到 84%', 'Raised to 48%', ['84%'], ['48%']],
    ['提升到 84%', 'Raised to 84 days', ['84%'], ['84 days']],
    ['48 小时内答复', 'Answered within 48 days', ['48 小时'], ['48 days']],
    ['预算 120 万元', 'A budget of CNY 120,000', ['120 万元'], ['CNY 120,000']],
    ['W3 完成', 'Done in W4', ['W3'], ['W4']],
    ['2026 年 3 月', 'March 2027', ['2026 年 3 月'], ['March 2027']],
    ['三成客户', 'Many customers', ['三成'], []],
    ['加快答复', 'Answers come 40% faster', [], ['40%']],
    ['两周内完成', 'Done soon', ['两周'], []],
    ['M6 前', 'Before month 7', ['M6'], ['month 7']],
  ])('%s is not %s', (source, translation, lost, added) => {
    expect(compareFigures(source, translation)).toEqual({ lost, added });
  });
});
