import { describe, expect, it } from 'vitest';
import { parseTime, type TimeValue } from '../model/time.ts';
import { workingCalendar } from '../model/working-calendar.ts';
import { planClock } from './plan-clock.ts';

const calendar = workingCalendar([
  {
    year: 2026,
    source: 'test',
    holidays: [
      { from: '2026-05-01', to: '2026-05-05', label: 'Labour Day' },
      { from: '2026-10-01', to: '2026-10-07', label: 'National Day' },
    ],
    workdays: ['2026-05-09', '2026-09-20', '2026-10-10'],
  },
]);
const clock = planClock('2026-03-02', calendar);

function time(raw: string): TimeValue {
  const reading = parseTime(raw);
  if (!reading.ok) throw new Error(`${raw} is no time`);
  return reading.value;
}

describe('planClock(start)', () => {
  it.each([
    ['W1', '2026-03-02', '2026-03-08'],
    ['W5..W10', '2026-03-30', '2026-05-10'],
    ['M1', '2026-03-02', '2026-04-01'],
    ['W11..M5', '2026-05-11', '2026-08-01'],
    ['M9..M12', '2026-11-02', '2027-03-01'],
    ['Q2', '2026-06-02', '2026-09-01'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['D90', '2026-05-30', '2026-05-30'],
    ['2026-06-18', '2026-06-18', '2026-06-18'],
  ])('%s lasts from %s to %s', (raw, start, end) => {
    expect(clock.dates(time(raw))).toMatchObject({ start, end });
  });

  it('counts make-up workdays and leaves holidays out', () => {
    // 4–10 May: holidays on Monday and Tuesday, a make-up Saturday.
    expect(clock.dates(time('W10')).workingDays).toBe(4);
  });

  it('puts a result on the last worked day of its period', () => {
    expect(clock.due(time('M7'))).toBe('2026-09-30');
    expect(clock.due(time('W10'))).toBe('2026-05-09');
    expect(clock.due(time('M8'))).toBe('2026-10-30');
  });

  it('keeps a stated day as it is', () => {
    expect(clock.due(time('2026-10-01'))).toBe('2026-10-01');
  });

  it('starts and ends work on worked days', () => {
    expect(clock.workDates(time('W9..W10'))).toMatchObject({
      start: '2026-04-27',
      end: '2026-05-09',
    });
  });

  it('opens a window at the end of its first period', () => {
    expect(clock.dueFrom(time('M6..M12'))).toBe('2026-09-01');
    expect(clock.dueFrom(time('M6'))).toBeUndefined();
  });

  it('starts a plan of the 31st at the end of shorter months', () => {
    const late = planClock('2026-01-31', calendar);
    expect(late.dates(time('M2'))).toMatchObject({ start: '2026-02-28', end: '2026-03-30' });
  });
});
