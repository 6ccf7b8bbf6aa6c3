/** Seconds that a server asks to wait, from its headers: milliseconds, seconds, or a date. */
export function readRetryAfter(
  headers: Readonly<Record<string, string>>,
  now: () => number = Date.now,
): number | undefined {
  const milliseconds = positive(headers['retry-after-ms']);
  if (milliseconds !== undefined) return milliseconds / 1000;
  const said = headers['retry-after'];
  const seconds = positive(said);
  if (seconds !== undefined || said === undefined) return seconds;
  const date = Date.parse(said);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now()) / 1000));
}

function positive(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,9}(?:\.\d+)?$/.test(text.trim())) return undefined;
  return Number(text);
}
