import { describe, expect, it } from 'vitest';
import { findingRows } from './appendix.ts';
import { findingSummary } from './finding-summary.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const finding = (path: string, severity: 'error' | 'warning' | 'info', more = {}) =>
  ({ code: 'x/y', severity, message: 'm', hint: 'h', path, ...more }) as const;

const findings = [
  finding('phases/prepare/work/a', 'warning'),
  finding('phases/prepare', 'info', { waived: true }),
  finding('goals/trust', 'error'),
  finding('goals/trust/targets/nps', 'info', { known: true }),
  finding('', 'warning'),
];

const summaryIn = (locale: 'zh-CN' | 'en') =>
  findingSummary(createReader(sampleUnit(locale, { findings }), site));

describe('findingSummary(reader)', () => {
  it('counts by chapter, in the order of the document, and apart what is accepted or known', () => {
    const none = { error: 0, warning: 0, info: 0, accepted: 0, known: 0 };
    const { chapters, total } = summaryIn('en');
    expect(chapters.map(({ title, counts }) => [title, counts])).toEqual([
      ['The plan as a whole', { ...none, warning: 1 }],
      ['Goals', { ...none, error: 1, known: 1 }],
      ['Roadmap', { ...none, warning: 1, accepted: 1 }],
    ]);
    expect(total).toEqual({ error: 1, warning: 2, info: 0, accepted: 1, known: 1 });
  });

  it('leads to the chapters, in the language of the page', () => {
    const [whole, goals] = summaryIn('zh-CN').chapters;
    expect(whole).toMatchObject({ title: '整份方案', href: '' });
    expect(goals?.href).toMatch(/\/zh-CN\/goals\/$/);
  });
});

describe('findingRows(reader)', () => {
  it('lists what is accepted, but not what was known from the start', () => {
    const reader = createReader(sampleUnit('en', { findings }), site);
    expect(findingRows(reader)).toHaveLength(4);
  });
});
