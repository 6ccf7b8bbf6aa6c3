import type { Quantity } from './quantity.ts';
import { convertAmount } from './unit.ts';
import type { Day } from './working-calendar.ts';

/** What must pass between a request and its answer, as the calendar counts it. */
export interface LeadTime {
  months: number;
  days: number;
}

/**
 * The lead time that a figure states, the longest where it is a range; undefined where it is no length
 * of time. Whole months go by the calendar, anything else by days.
 */
export function leadTimeOf(value: Quantity | undefined): LeadTime | undefined {
  if (value?.unit === undefined) return undefined;
  const { amount, max = amount, unit } = value;
  const isCalendar = unit === 'month' || unit === 'quarter' || unit === 'year';
  const months = isCalendar ? convertAmount(max, unit, 'month') : undefined;
  if (months !== undefined && Number.isInteger(months)) return { months, days: 0 };
  const days = convertAmount(max, unit, 'day');
  return days === undefined ? undefined : { months: 0, days: Math.ceil(days) };
}

/** The first day on which what was requested by the end of `requested` can be used. */
export function afterLeadTime(requested: Day, { months, days }: LeadTime): Day {
  return requested.add({ months, days });
}

/** The last day on which it may be requested to be there on `wanted`. */
export function latestRequest(wanted: Day, lead: LeadTime): Day {
  let latest = wanted.subtract({ months: lead.months, days: lead.days });
  // Of months that are not equally long several days lead to the same one.
  while (afterLeadTime(latest.add({ days: 1 }), lead).toString() <= wanted.toString()) {
    latest = latest.add({ days: 1 });
  }
  while (afterLeadTime(latest, lead).toString() > wanted.toString()) {
    latest = latest.subtract({ days: 1 });
  }
  return latest;
}
