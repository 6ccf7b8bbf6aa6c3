/**
 * Days by which the same time may differ when it is told in weeks here and in months there: 52 weeks
 * are a day less than 12 months, and five years of weeks a week less than five years.
 */
export const DAYS_OF_CONVERSION = 7;

/** Calendar days from one date to another; negative when the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whether a date is later than another by more than weeks and months differ by conversion. */
export function isWellAfter(date: string, other: string): boolean {
  return daysBetween(other, date) > DAYS_OF_CONVERSION;
}
