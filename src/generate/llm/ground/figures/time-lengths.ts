/** Lengths of time in seconds. A month is a twelfth of 52 weeks, so that a quarter is 13 of them. */
export const DAY = 86_400;
export const MONTH = (7 * DAY * 52) / 12;
