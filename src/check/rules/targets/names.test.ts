import { describe, expect, it } from 'vitest';
import { foundBy, goal, outcome, strategy } from './found-by.test-support.ts';
import { metricNames } from './names.ts';

const KPI = 'strategies/strategy/kpis/';
const called = (metric: string, name: unknown): string[] =>
  foundBy(metricNames, {
    goals: [goal('M12', { metric, target: 'open' })],
    strategies: [strategy([], { metric, target: 'open', called: name })],
  });
const codes = (found: readonly string[]): string[] => found.map((one) => one.split(' ')[0] ?? '');

describe('metricNames', () => {
  it('knows label and aliases in any spelling, and with a gloss of its own', () => {
    expect(called('nps', 'NPS')).toEqual([]);
    expect(called('nps', 'net promoter score')).toEqual([]);
    expect(called('nps', 'Net Promoter Score (NPS)')).toEqual([]);
    expect(called('csat', { 'zh-CN': '满意度', en: 'Satisfaction' })).toEqual([]);
    expect(called('churn-rate', { 'zh-CN': '流失率', en: 'Customers lost' })).toEqual([]);
  });

  it('finds the name of another metric, alone, in brackets and behind a slash', () => {
    const another = ['metric/called-another'];
    expect(codes(called('nps', { 'zh-CN': '客户满意度', en: 'Satisfaction' }))).toEqual(another);
    expect(codes(called('csat', 'Satisfaction (NPS score)'))).toEqual(another);
    expect(codes(called('csat', { 'zh-CN': '满意度（NPS 得分）' }))).toEqual(another);
    expect(codes(called('churn-recall', { 'zh-CN': '流失预警准确率' }))).toEqual(another);
  });

  it('takes a longer name that holds the name of another metric for a name of its own', () => {
    const own = { 'zh-CN': '退货满意度', en: 'Satisfaction with returns' };
    expect(codes(called('return-satisfaction', own))).toEqual(['metric/two-names']);
  });

  it('points at the metric that bears the name', () => {
    const parts = {
      metrics: [{ metric: 'community-activity', value: '12%' }],
      strategies: [
        strategy([], { metric: 'community-posts', target: '>=5', called: 'Community activity' }),
      ],
    };
    expect(foundBy(metricNames, parts)).toEqual([
      `metric/called-another ${KPI}community-posts < metrics/community-activity`,
    ]);
    const gloss = { metric: 'csat', target: '>=85%', called: 'Satisfaction (NPS score)' };
    const metrics = [{ metric: 'nps', value: 22 }];
    expect(foundBy(metricNames, { metrics, strategies: [strategy([], gloss)] })).toEqual([
      `metric/called-another ${KPI}csat < metrics/nps`,
    ]);
  });

  it('finds another kind of quantity in either language', () => {
    const drift = ['metric/name-drift'];
    expect(codes(called('next-day-ingestion-rate', 'Ingestion latency'))).toEqual(drift);
    const chinese = { 'zh-CN': '关键事件入仓时延', en: 'Next-day loading' };
    expect(codes(called('next-day-ingestion-rate', chinese))).toEqual(drift);
    expect(codes(called('segment-accuracy', { 'zh-CN': '分群覆盖率' }))).toEqual(drift);
    expect(codes(called('size-return-share', { 'zh-CN': '尺码退货率' }))).toEqual(drift);
  });

  it('lets a rate be one of coverage, and a coverage a share', () => {
    const [wider, share] = ['Unified ID rate', 'Share of customers with one ID'];
    expect(codes(called('unified-id-coverage', wider))).toEqual(['metric/two-names']);
    expect(codes(called('unified-id-coverage', share))).toEqual(['metric/two-names']);
  });

  it('holds the later of two names against the earlier, and not the other way round', () => {
    const use = { metric: 'repeat-purchase-rate', target: '>=36%' };
    const parts = {
      goals: [goal('M12', { ...use, called: 'Customers who come back' })],
      strategies: [strategy([], { ...use, called: 'Loyal customers' })],
    };
    const later = `metric/two-names ${KPI}repeat-purchase-rate < goals/m12/targets/repeat-purchase-rate`;
    expect(foundBy(metricNames, parts)).toEqual([later]);
    // Beside its own name both are names too many.
    const outcomes = [outcome(use)];
    expect(foundBy(metricNames, { ...parts, outcomes })).toEqual([
      'metric/two-names goals/m12/targets/repeat-purchase-rate < outcomes/outcome/results/repeat-purchase-rate',
      later,
    ]);
  });

  it('tells of a second name once, and not of one that is used throughout', () => {
    const name = 'Customers who come back';
    const use = { metric: 'repeat-purchase-rate', target: '>=36%' };
    const both = { ...use, called: name };
    const everywhere = { goals: [goal('M12', both)], strategies: [strategy([], both)] };
    expect(foundBy(metricNames, everywhere)).toEqual([]);
    const twice = { goals: [goal('M12', use)], strategies: [strategy([], both)] };
    expect(foundBy(metricNames, { ...twice, outcomes: [outcome(both)] })).toEqual([
      `metric/two-names ${KPI}repeat-purchase-rate < goals/m12/targets/repeat-purchase-rate`,
    ]);
  });
});
