import { parseDuration, type Duration } from '../../../model/duration.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { readings } from '../../readings.ts';
import { finding, rule, type Finding, type Side } from '../../rule.ts';
import { longest, printLongest } from './times.ts';

type Automation = Resolved['automations'][number];
type ServiceLevel = Resolved['serviceLevels'][number];

/**
 * Alerts that come later than the answer that was promised. An alert belongs to the service levels of
 * the loops of its strategies: it sets off what they promise.
 */
export const detectedTooLate = rule('service-level/detected-too-late', (plan) => {
  const levels = new Map(plan.serviceLevels.map((level) => [level.key, level]));
  return plan.automations
    .filter(({ kind, purpose }) => purpose === 'alert' || kind === 'threshold')
    .flatMap((automation): Finding[] => {
      const wait = waitOf(automation);
      if (wait === undefined) return [];
      const late = levelsOf(plan, automation, levels).find(
        ({ respond }) => respond !== undefined && longest(wait.time) > longest(respond),
      );
      if (late?.respond === undefined) return [];
      return [
        finding(
          'service-level/detected-too-late',
          { at: automation.address, field: wait.field },
          {
            values: {
              alert: automation.label,
              wait: printLongest(wait.time),
              level: late.label,
              respond: printLongest(late.respond),
            },
          },
          [
            {
              at: late.address,
              field: 'respond',
              label: { 'zh-CN': '承诺的响应时限', en: 'the time promised' },
            },
          ],
        ),
      ];
    });
});

function levelsOf(
  plan: Resolved,
  { strategies = [] }: Automation,
  levels: ReadonlyMap<string, ServiceLevel>,
): ServiceLevel[] {
  return plan.loops
    .filter((loop) => loop.strategies?.some((strategy) => strategies.includes(strategy)) === true)
    .flatMap(({ steps }) => steps.flatMap(({ serviceLevels = [] }) => serviceLevels))
    .flatMap((id) => levels.get(id) ?? []);
}

const SILENCE =
  /(\d{1,4}\s*(?:分钟|小时|天))(?:以上|内)?(?:没有|无人?|未)|\b(?:no|without|not) [\p{L} ]{1,40} for (?:over |more than )?(\d{1,4} (?:minutes|min|hours|h|days))\b/iu;

/** How long it takes before something is noticed: the delay, or the silence that its trigger names. */
function waitOf({
  delay,
  purpose,
  trigger,
}: Automation): { time: Duration; field: string } | undefined {
  if (delay !== undefined) return { time: delay, field: 'delay' };
  // Silence of customers is noticed for marketing as well; nobody was promised an answer there.
  if (purpose !== 'alert' && purpose !== 'service') return undefined;
  for (const text of readings(trigger)) {
    const match = SILENCE.exec(text);
    const reading = parseDuration(match?.[1] ?? match?.[2] ?? '');
    if (reading.ok) return { time: reading.value, field: 'trigger' };
  }
  return undefined;
}

/** Steps of a loop that may take longer than any time of a service level that they keep. */
export const stepsTooLong = rule('service-level/step-too-long', (plan) => {
  const levels = new Map(plan.serviceLevels.map((level) => [level.key, level]));
  return plan.loops.flatMap((loop) =>
    loop.steps.flatMap(({ id, label, limit, serviceLevels = [] }) => {
      if (limit === undefined) return [];
      const at = `${loop.address}/steps/${id}`;
      return serviceLevels.flatMap((key): Finding[] => {
        const level = levels.get(key);
        const most = level === undefined ? undefined : longestOf(level);
        if (level === undefined || most === undefined || longest(limit) <= longest(most.time))
          return [];
        const side: Side = {
          at: level.address,
          field: most.field,
          label: { 'zh-CN': '服务时限', en: 'the service level' },
        };
        const values = {
          step: label,
          limit: printLongest(limit),
          level: level.label,
          time: printLongest(most.time),
        };
        return [finding('service-level/step-too-long', { at, field: 'limit' }, { values }, [side])];
      });
    }),
  );
});

function longestOf(level: ServiceLevel): { field: string; time: Duration } | undefined {
  return (['respond', 'solve', 'complex', 'callBack', 'priority'] as const)
    .flatMap((field) => {
      const time = level[field];
      return time === undefined ? [] : [{ field, time }];
    })
    .sort((a, b) => longest(b.time) - longest(a.time))[0];
}
