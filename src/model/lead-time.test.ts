import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterLeadTime, latestRequest, leadTimeOf, type LeadTime } from './lead-time.ts';
import { parseQuantity } from './quantity.ts';
import { day } from './working-calendar.ts';

const lead = (raw: string): LeadTime | undefined => {
  const reading = parseQuantity(raw);
  return reading.ok ? leadTimeOf(reading.value) : undefined;
};

describe('leadTimeOf(value)', () => {
  it.each([
    ['6 weeks', { months: 0, days: 42 }],
    ['4..6 weeks', { months: 0, days: 42 }],
    ['2 months', { months: 2, days: 0 }],
    ['1 quarter', { months: 3, days: 0 }],
    ['36 h', { months: 0, days: 2 }],
    ['1.5 months', { months: 0, days: 46 }],
    ['6', undefined],
    ['30%', undefined],
  ])('reads %s', (raw, expected) => {
    expect(lead(raw)).toEqual(expected);
  });
});

describe('latestRequest(wanted, lead)', () => {
  it('is the last day that is early enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.record({ months: fc.nat(14), days: fc.nat(100) }),
        (offset, time) => {
          const wanted = day('2026-01-01').add({ days: offset });
          const latest = latestRequest(wanted, time);
          const ready = (requested: typeof latest): string =>
            afterLeadTime(requested, time).toString();
          expect(ready(latest) <= wanted.toString()).toBe(true);
          expect(ready(latest.add({ days: 1 })) > wanted.toString()).toBe(true);
        },
      ),
    );
  });
});
