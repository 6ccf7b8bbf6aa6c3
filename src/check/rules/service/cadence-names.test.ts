import { describe, expect, it } from 'vitest';
import { findInSample } from '../../sample.test-support.ts';

/** Whether a meeting of that name and frequency is found to contradict itself. */
function contradicts(label: string, frequency: string): boolean {
  const part = `cadences: [{ id: c, label: ${label}, frequency: ${frequency}, output: Decisions }]`;
  return findInSample('guide', part).some(({ code }) => code === 'cadence/contradicts-name');
}

describe('cadenceContradictsName(plan)', () => {
  it.each([
    ['周报', 'monthly'],
    ['双周会', 'weekly'],
    ['月度复盘会', 'quarterly'],
    ['双月会', 'monthly'],
    ['Bi-weekly review', 'weekly'],
    ['Quarterly review', 'monthly'],
    ['Annual review', 'once'],
    ['日报', 'weekly'],
    ['{ zh-CN: 复盘会, en: Weekly review }', 'monthly'],
  ])('reports %s as %s', (label, frequency) => {
    expect(contradicts(label, frequency)).toBe(true);
  });

  it.each([
    ['双周会', 'biweekly'],
    ['双月会', 'bimonthly'],
    ['Bi-weekly review', 'biweekly'],
    ['周年庆典', 'monthly'],
    ['半年度回顾', 'quarterly'],
    ['Weekly review of the monthly figures', 'weekly'],
    ['Weekly review of the monthly figures', 'monthly'],
    ['周期复盘', 'monthly'],
    ['Review', 'weekly'],
  ])('accepts %s as %s', (label, frequency) => {
    expect(contradicts(label, frequency)).toBe(false);
  });

  it.each([
    ['reports', 'kind: report'],
    ['loops', 'steps: [{ id: a, label: A }, { id: b, label: B }]'],
    ['communities', 'kind: community'],
  ])('looks at %s as well', (list, fields) => {
    const part = `${list}: [{ id: c, label: Weekly thing, frequency: monthly, ${fields} }]`;
    const found = findInSample('guide', part);
    expect(found.map(({ code, path }) => [code, path])).toContainEqual([
      'cadence/contradicts-name',
      `${list}/c`,
    ]);
  });

  it('looks at channels as well', () => {
    const part = `positioning:
  channels: [{ id: survey, label: Monthly survey, kind: feedback, frequency: quarterly }]`;
    expect(findInSample('guide', part)).toMatchObject([
      { code: 'cadence/contradicts-name', path: 'positioning/channels/survey' },
    ]);
  });
});
