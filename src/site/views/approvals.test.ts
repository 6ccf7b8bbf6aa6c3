import { describe, expect, it } from 'vitest';
import type { ApprovalState } from '../../model/approval.ts';
import { approvalRows, approvalSummary } from './approvals.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

describe('approvalSummary(reader)', () => {
  it('counts the sections by how they stand, as far as there are any', () => {
    const title = { 'zh-CN': '目标', en: 'Goals' };
    const summaryOf = (...approvals: [section: string, state: ApprovalState['state']][]) =>
      approvalSummary(
        createReader(
          sampleUnit('en', {
            approvals: approvals.map(([section, state]) => ({ section, title, state })),
          }),
          site,
        ),
      );
    const mixed = summaryOf(
      ['goals', 'approved'],
      ['goals', 'changed'],
      ['risks', 'approved'],
      ['risks', 'approved'],
      ['overview', 'open'],
    );
    expect(mixed).toBe('1 approved, 1 changed since, 1 not approved');
    expect(summaryOf(['goals', 'approved'])).toBe('1 approved');
    expect(summaryOf()).toBeUndefined();
  });
});

describe('approvalRows(reader)', () => {
  it('says who approved what when, and how it stands', () => {
    const title = { 'zh-CN': '目标', en: 'Goals' };
    const approvals = [
      { section: 'goals', title, state: 'changed', by: 'lead', date: '2026-08-01', note: '好' },
      { section: 'risks', title, state: 'open' },
    ] as const;
    const rows = approvalRows(
      createReader(sampleUnit('zh-CN', { approvals: [...approvals] }), site),
    );
    expect(rows).toMatchObject([
      {
        section: '目标',
        word: '批准后有改动',
        by: { plain: '负责人' },
        date: '2026年8月1日',
        note: { plain: '好' },
      },
      { section: '目标', word: '未批准' },
    ]);
    expect(rows[1]).not.toHaveProperty('by');
  });
  it('leaves a name that is no role as it is written', () => {
    const approvals = [
      {
        section: 'goals',
        title: { 'zh-CN': '目标', en: 'Goals' },
        state: 'approved',
        by: 'Ann Li',
      },
    ] as const;
    const [row] = approvalRows(createReader(sampleUnit('en', { approvals: [...approvals] }), site));
    expect(row?.by?.plain).toBe('Ann Li');
  });
});
