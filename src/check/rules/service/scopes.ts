import type { Duration } from '../../../model/duration.ts';
import type { Address } from '../../../model/item-key.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { listInEach } from '../../print.ts';
import { says } from '../../readings.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { scopeName } from '../../same-scope.ts';
import { longest, printTime } from './times.ts';

const WHAT = {
  respond: { 'zh-CN': '首次响应', en: 'the first answer' },
  solve: { 'zh-CN': '解决', en: 'the solution' },
} as const satisfies Record<string, Text>;
type Field = keyof typeof WHAT;

/** A time that service promises. */
interface Promised {
  at: Address;
  field: string;
  time: Duration;
}

/** Different times for one thing, and no scope that says which of them is meant for what. */
export const scopesUnclear = rule('service-level/scopes-unclear', (plan) =>
  (Object.keys(WHAT) as Field[]).flatMap((field) =>
    [...promises(plan, field).values()].flatMap((group): Finding[] => {
      const [first, ...others] = group;
      if (first === undefined) return [];
      const different = others.filter(({ time }) => longest(time) !== longest(first.time));
      if (different.length === 0) return [];
      return [
        finding(
          'service-level/scopes-unclear',
          { at: first.at, field: first.field },
          {
            values: {
              what: WHAT[field],
              times: listInEach(
                [first, ...different].map(({ time }) => printTime(time)),
                plan.plan.language,
              ),
            },
          },
          different.map(({ at, field: other }) => ({
            at,
            field: other,
            label: { 'zh-CN': '另一个时限', en: 'another time' },
          })),
        ),
      ];
    }),
  ),
);

/**
 * Times by their scope; those without one belong together. Rules that answer anyone are held against
 * levels for anyone; among themselves they differ by their trigger.
 */
function promises(plan: Resolved, field: Field): Map<string | undefined, Promised[]> {
  const levels = plan.serviceLevels.flatMap((level) => {
    const time = level[field];
    const scope = scopeName(level, plan);
    return time === undefined ? [] : [{ at: level.address, field, time, scope }];
  });
  const groups = new Map<string | undefined, Promised[]>(Map.groupBy(levels, ({ scope }) => scope));
  if (field === 'respond') groups.get(undefined)?.push(...answers(plan));
  return groups;
}

const ANSWERS = /回复|响应|答复|回应|应答|\b(?:answer\w*|repl(?:y|ies|ied)|respon[ds]\w*)\b/iu;

/** Rules that must answer customers by a limit, whoever they are. */
function answers(plan: Resolved): Promised[] {
  return plan.automations.flatMap((automation) => {
    const { address, purpose, limit, condition, segments = [], label, action } = automation;
    const isAnswer =
      (purpose === 'service' || purpose === 'follow-up') && says(ANSWERS, label, action);
    if (!isAnswer || limit === undefined || condition !== undefined) return [];
    return segments.length > 0 ? [] : [{ at: address, field: 'limit', time: limit }];
  });
}
