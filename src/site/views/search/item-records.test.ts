import { describe, expect, it } from 'vitest';
import { createReader } from '../reader.ts';
import { sampleUnit, site } from '../unit.test-support.ts';
import { itemRecords } from './item-records.ts';

describe('itemRecords(reader)', () => {
  it('adds the abbreviation to the definition of a metric, which no plan need say', () => {
    const metrics = [
      { key: 'nps', label: { 'zh-CN': '净推荐值', en: 'Net Promoter Score' } },
      { key: 'return-satisfaction', label: { 'zh-CN': '退货满意度', en: 'Returns satisfaction' } },
    ];
    const labels = (['zh-CN', 'en'] as const).map((locale) =>
      itemRecords(createReader({ ...sampleUnit(locale), metrics }, site))
        .filter(({ section }) => section === 'definitions')
        .map(({ record }) => record.label),
    );
    expect(labels).toEqual([
      ['净推荐值（NPS）', '退货满意度'],
      ['Net Promoter Score (NPS)', 'Returns satisfaction'],
    ]);
  });
});
