import { describe, expect, it } from 'vitest';
import { wrongBaseline } from './baseline.ts';
import { foundBy, goal } from './found-by.test-support.ts';

type Fields = Record<string, unknown>;
const from = (metrics: Fields[], target: Fields): string[] =>
  foundBy(wrongBaseline, { metrics, goals: [goal('M12', { target: 'open', ...target })] });
const [DIFFERS, ANOTHER] = ['target/baseline-differs', 'target/baseline-of-another'];
const at = (metric: string): string => `goals/m12/targets/${metric}`;

describe('wrongBaseline', () => {
  const reply = { metric: 'first-response-time', value: '2.5 h' };

  it('compares in one unit', () => {
    expect(from([reply], { metric: 'first-response-time', from: '150 min' })).toEqual([]);
    expect(from([reply], { metric: 'first-response-time', from: 150 })).toEqual([]);
    expect(from([reply], { metric: 'first-response-time', from: '2 h' })).toEqual([
      `${DIFFERS} ${at('first-response-time')} < metrics/first-response-time`,
    ]);
  });

  it('lets a range and an open figure hold what lies within them', () => {
    const open = { metric: 'resolution-time', value: '>48 h' };
    expect(from([open], { metric: 'resolution-time', from: '72 h' })).toEqual([]);
    expect(from([open], { metric: 'resolution-time', from: '40 h' })).toHaveLength(1);
    const range = { metric: 'nps', value: '20..30' };
    expect(from([range], { metric: 'nps', from: 25 })).toEqual([]);
    expect(from([range], { metric: 'nps', from: 35 })).toHaveLength(1);
  });

  it('compares figures of the same customers only', () => {
    const members = { metric: 'repeat-purchase-rate', value: '40%', scope: 'Members' };
    const target = { metric: 'repeat-purchase-rate', from: '28%' };
    expect(from([members], target)).toEqual([]);
    expect(from([members], { ...target, scope: 'members' })).toHaveLength(1);
  });

  it('names the metric whose figure it is instead of the difference', () => {
    const metrics = [
      { metric: 'repeat-purchase-rate', value: '28%' },
      { metric: 'csat', value: '84%' },
    ];
    expect(from(metrics, { metric: 'repeat-purchase-rate', from: '84%' })).toEqual([
      `${ANOTHER} ${at('repeat-purchase-rate')} < metrics/csat`,
    ]);
    expect(from(metrics, { metric: 'repeat-purchase-rate', from: 84 })).toHaveLength(1);
  });

  it('lets two metrics stand at one figure', () => {
    const metrics = [
      { metric: 'repeat-purchase-rate', value: '28%' },
      { metric: 'csat', value: '28%' },
    ];
    expect(from(metrics, { metric: 'repeat-purchase-rate', from: '28%' })).toEqual([]);
    expect(from(metrics, { metric: 'click-rate', from: '28%' })).toEqual([]);
  });

  it('takes a number of another unit for another figure', () => {
    const metrics = [{ metric: 'csat', value: '28.5%' }];
    expect(from(metrics, { metric: 'repeat-purchase-rate', from: 28.5 })).toHaveLength(1);
    expect(from(metrics, { metric: 'nps', from: 28.5 })).toEqual([]);
  });

  it('without a figure of its own, is given away by a kindred name or by decimals', () => {
    const complaints = { metric: 'complaint-rate', value: '3%' };
    expect(from([complaints], { metric: 'repeat-complaint-rate', from: '3%' })).toHaveLength(1);
    expect(from([complaints], { metric: 'click-rate', from: '3%' })).toEqual([]);
    const exact = { ...complaints, value: '3.7%' };
    expect(from([exact], { metric: 'click-rate', from: '3.7%' })).toHaveLength(1);
  });
});
