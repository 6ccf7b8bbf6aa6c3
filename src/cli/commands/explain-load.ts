import { neutralise } from '../../diagnostics/neutralise.ts';
import { formatDates, formatEffort, formatTime, printed } from '../../model/format.ts';
import type { Locale } from '../../model/locale.ts';
import type { Resolved, RoleLoad } from '../../model/resolved.ts';
import { readText } from '../../model/text.ts';
import { WORDS } from '../words.ts';

/** Address of the load of all roles; `load/<role>` is that of one. */
export const LOAD = 'load';

/** The load of the roles that a path asks for; undefined where it asks for something else. */
export function findLoad({ load }: Resolved, path: string): RoleLoad[] | undefined {
  if (path === LOAD) return load;
  const found = load.filter(({ role }) => path === `${LOAD}/${role}`);
  return found.length === 0 ? undefined : found;
}

/** How much of each role the plan takes in which weeks, for what, and how much of it there is. */
export function tellLoad(
  loads: readonly RoleLoad[],
  { plan }: Pick<Resolved, 'plan'>,
  locale: Locale,
): string {
  const words = WORDS[locale].explain.load;
  if (loads.length === 0) return `${words.none}\n`;
  const people = (min: number, max: number): string =>
    printed(formatEffort({ kind: 'fte', min, max, raw: '' }, locale));
  return loads
    .flatMap(({ role, label, capacity, stretches }) => [
      `${LOAD}/${role}  ${readText(label, locale, plan.language).text}`,
      ...(capacity === undefined
        ? []
        : [`  ${words.limit(people(capacity.fte, capacity.fte))}  ${capacity.at}`]),
      ...(stretches.length === 0 ? [`  ${words.unused}`] : []),
      ...stretches.map(({ weeks, start, end, min, max, from }) => {
        const [first, last] = weeks.map(
          (count) => ({ kind: 'period', unit: 'week', count }) as const,
        );
        const counted = first && last && formatTime({ from: first, to: last, raw: '' }, locale);
        // A guide has no dates, and days before the first week have no number.
        const when = [
          ...(weeks[0] > 0 && counted !== undefined ? [counted] : []),
          ...(plan.horizon === undefined ? [] : [formatDates(start, end, locale)]),
        ];
        return `    ${[...when, people(min, max), from.join(', ')].join('  ')}`;
      }),
    ])
    .map((line) => `${neutralise(line)}\n`)
    .join('');
}
