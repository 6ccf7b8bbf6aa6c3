import { describe, expect, it } from 'vitest';
import { parseTime } from '../../model/time.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';
import { dueText, momentText, needsYear, stretchText, windowText } from './when.ts';

const dated = createReader(sampleUnit('en'), site);
const guide = (locale: 'zh-CN' | 'en') => {
  const unit = sampleUnit(locale);
  const { horizon, ...plan } = unit.resolved.plan;
  expect(horizon).toBeDefined();
  return createReader({ ...unit, resolved: { ...unit.resolved, plan } }, site);
};
const time = (raw: string) => {
  const reading = parseTime(raw);
  if (!reading.ok) throw new Error(raw);
  return reading.value;
};
const march = { start: '2026-03-02', end: '2026-03-29' };

describe('stretchText(reader, span, dates)', () => {
  it('prints days where the plan has them', () => {
    expect(stretchText(dated, time('W1..W4'), march)).toBe('2 Mar – 29 Mar 2026');
    expect(stretchText(dated, time('W1..W4'), march, true)).toBe('2 Mar – 29 Mar');
    const day = { start: '2026-03-02', end: '2026-03-02' };
    expect(stretchText(dated, time('D1'), day, true)).toBe('2 Mar');
  });
  it('prints counted time in a guide', () => {
    expect(stretchText(guide('en'), time('W1..W4'), march)).toBe('weeks 1–4');
    expect(stretchText(guide('zh-CN'), time('W1..W4'), march, true)).toBe('第 1–4 周');
  });
});

describe('momentText(reader, at, iso)', () => {
  it('is a day, or the period of a guide', () => {
    expect(momentText(dated, time('M2'), '2026-02-27')).toBe('27 Feb 2026');
    expect(momentText(guide('en'), time('M2'), '2026-02-27')).toBe('month 2');
  });
});

describe('dueText(reader, item) and windowText(reader, item)', () => {
  const item = { by: time('M6..M12'), due: '2026-12-31', dueFrom: '2026-06-30' };
  it('tell the end, and the window where there is one', () => {
    expect(dueText(dated, item)).toBe('31 Dec 2026');
    expect(windowText(dated, item)).toBe('30 Jun – 31 Dec 2026');
    expect(windowText(dated, { due: '2026-12-31' })).toBe('31 Dec 2026');
  });
  it('count in a guide, and say nothing without a deadline', () => {
    expect(dueText(guide('en'), item)).toBe('months 6–12');
    expect(dueText(guide('en'), { due: '2026-12-31' })).toBeUndefined();
    expect(dueText(dated, {})).toBeUndefined();
  });
});

describe('needsYear(dates)', () => {
  it('is true of a stretch in which a day comes twice', () => {
    expect(needsYear(march)).toBe(false);
    expect(needsYear({ start: '2026-03-02', end: '2027-03-02' })).toBe(false);
    expect(needsYear({ start: '2026-03-02', end: '2027-09-01' })).toBe(true);
  });
});
