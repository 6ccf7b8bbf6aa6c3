import { describe, expect, it } from 'vitest';
import { likeness, qualityOf, stemOf } from './metric-name.ts';

describe('qualityOf(name, locale)', () => {
  it.each([
    ['事件次日入仓率', 'rate'],
    ['关键事件入仓时延', 'time'],
    ['退款时长中位数', 'time'],
    ['投诉解决时效', 'time'],
    ['统一 ID 覆盖率', 'coverage'],
    ['流失预警召回率', 'recall'],
    ['分群准确率（抽样）', 'accuracy'],
    ['尺码描述退货占比', 'share'],
    ['时效投诉量', 'count'],
    ['客服人均工单数', 'count'],
    ['ARPU 倍数', undefined],
    ['健康指数', undefined],
    ['净推荐值', undefined],
  ])('%s is %s', (name, quality) => {
    expect(qualityOf(name, 'zh-CN')).toBe(quality);
  });

  it.each([
    ['Next-day event ingestion rate', 'rate'],
    ['Ingestion latency of key events', 'time'],
    ['On-time delivery rate', 'rate'],
    ['Share of returns for size or description', 'share'],
    ['Time to first value', 'time'],
    ['Number of complaints', 'count'],
    ['AI assistant coverage', 'coverage'],
    ['First contact resolution', undefined],
  ])('%s is %s', (name, quality) => {
    expect(qualityOf(name, 'en')).toBe(quality);
  });
});

describe('stemOf(name, locale)', () => {
  it('leaves what is measured, whatever the way of counting', () => {
    expect(stemOf('尺码描述退货占比', 'zh-CN')).toBe(stemOf('尺码描述退货率', 'zh-CN'));
    expect(stemOf('Share of returns for size or description', 'en')).toBe(
      stemOf('Return rate for size or description', 'en'),
    );
    expect(stemOf('Damage and loss rate', 'en')).toBe('damage loss');
  });
});

describe('likeness(a, b)', () => {
  const rate = { 'zh-CN': '有效投诉率', en: 'Valid complaint rate' };

  it('grows with what both names share in both languages', () => {
    const late = { 'zh-CN': '时效投诉量', en: 'Delivery-time complaints' };
    const valid = { 'zh-CN': '有效投诉量', en: 'Number of valid complaints' };
    expect(likeness(rate, late)).toBeGreaterThan(0);
    expect(likeness(rate, valid)).toBeGreaterThan(likeness(rate, late));
  });

  it('is nothing when only one language agrees, or only a common word', () => {
    expect(likeness(rate, { 'zh-CN': '投诉量', en: 'Grievances' })).toBe(0);
    const [one, other] = [
      { 'zh-CN': '有效投诉率', en: 'Customer grievances' },
      { 'zh-CN': '客户投诉量', en: 'Customer claims' },
    ];
    expect(likeness(one, other)).toBe(0);
    const [first, second] = [
      { 'zh-CN': '客户申诉', en: 'Complaints' },
      { 'zh-CN': '客户抱怨', en: 'Complaint rate' },
    ];
    expect(likeness(first, second)).toBe(0);
  });
});
