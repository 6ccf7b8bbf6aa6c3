import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { conditionSchema } from '../../../../model/plan/segmentation.ts';
import { conditionText } from './conditions.ts';
import { readerOf } from './reader.test-support.ts';

const zh = readerOf({}, 'zh-CN');
const en = readerOf({});

/** The condition in both languages. */
function said(measure: string, is: string | number, within?: string): string[] {
  const condition = z.decode(conditionSchema, {
    measure,
    is,
    ...(within === undefined ? {} : { within }),
  });
  return [conditionText(zh, condition), conditionText(en, condition)];
}

describe('conditionText(reader, condition)', () => {
  it('counts things with a bound and a time to look back', () => {
    expect(said('orders', '>=5', '12 months')).toEqual([
      '近 12个月下单不少于 5 次',
      'at least 5 orders within 12 months',
    ]);
  });
  it('counts one thing in the singular and a range in the plural', () => {
    expect(said('orders', 1)[1]).toBe('1 order');
    expect(said('orders', '>=1')[1]).toBe('at least 1 order');
    expect(said('orders', '2..5')).toEqual(['下单 2–5 次', '2–5 orders']);
  });
  it('says that there are none', () => {
    expect(said('orders', 0, '3 months')).toEqual([
      '近 3个月没有下单',
      'no orders within 3 months',
    ]);
  });
  it('says fewer of what is counted and less of an amount', () => {
    expect(said('orders', '<5')).toEqual(['下单不到 5 次', 'fewer than 5 orders']);
    expect(said('spend', '<500 CNY')).toEqual(['消费额不到 500元', 'spend less than 500 CNY']);
  });
  it('tells days since something as how long ago it was', () => {
    expect(said('days-since-order', '>=3 months')).toEqual([
      '上次下单距今不少于 3个月',
      'last order at least 3 months ago',
    ]);
    expect(said('days-since-first-order', '<=30')).toEqual([
      '首次下单距今不超过 30天',
      'first order at most 30 days ago',
    ]);
  });
  it('names figures, ranks and changes', () => {
    expect(said('spend', '2000..5000 CNY')).toEqual(['消费额 2000–5000元', 'spend 2000–5000 CNY']);
    expect(said('spend', 'top 10%')).toEqual(['消费额排在前 10%', 'spend in the top 10%']);
    expect(said('purchase-frequency', 'down >=50%')).toEqual([
      '购买频次下降不少于 50%',
      'purchase frequency down at least 50%',
    ]);
    expect(said('orders', 'up 20%')).toEqual(['下单次数上升 20%', 'orders up 20%']);
  });
  it('takes the name of a metric of the plan, else the id as it is', () => {
    expect(said('nps', '>30')).toEqual(['净推荐值超过 30', 'NPS more than 30']);
    expect(said('constructor', 3)).toEqual(['constructor 3', 'constructor 3']);
  });
});
