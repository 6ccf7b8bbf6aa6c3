import type { Address } from '../../../model/item-key.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { timeStretch } from '../../../model/stretch.ts';
import type { Text } from '../../../model/text.ts';
import { afterLeadTime, leadTimeOf } from '../../../model/lead-time.ts';
import { day } from '../../../model/working-calendar.ts';
import { printDay, printQuantity } from '../../print.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';

/** Work or a milestone, by what it has to do with lead times. */
interface Item {
  address: Address;
  label: Text;
  field: 'span' | 'at';
  /** First day of work, or the day of the milestone. */
  starts: string;
  ends: string;
  /** The day by which what it awaits must be there: a week has seven, whatever is worked. */
  needed: string;
  requests: readonly string[];
  awaits: readonly string[];
}

/**
 * Work that begins, and milestones that are due, before a lead time is over that they wait for, and
 * lead times that are waited for while nothing files the request.
 */
export const leadTimes = rule(
  ['schedule/before-lead-time', 'schedule/never-requested'],
  (plan): Finding[] => {
    const items = listItems(plan);
    return plan.constraints
      .filter(({ kind }) => kind === 'lead-time')
      .flatMap((constraint): Finding[] => {
        const waiting = items.filter(({ awaits }) => awaits.includes(constraint.key));
        const [first] = waiting;
        if (first === undefined) return [];
        const [request] = items
          .filter(({ requests }) => requests.includes(constraint.key))
          .sort((a, b) => (a.ends < b.ends ? -1 : 1));
        const side: Side = {
          at: constraint.address,
          field: 'value',
          label: { 'zh-CN': '排期时间', en: 'the lead time' },
        };
        if (request === undefined) {
          return [
            finding(
              'schedule/never-requested',
              { at: first.address, field: 'awaits' },
              { values: { item: first.label, constraint: constraint.label } },
              [side],
            ),
          ];
        }
        const lead = leadTimeOf(constraint.value);
        // In a guide times are counted from wherever the reader begins: there are no days to name.
        if (lead === undefined || plan.plan.horizon === undefined) return [];
        const ready = afterLeadTime(day(request.ends), lead).toString();
        return waiting
          .filter(({ needed }) => needed < ready)
          .map((item) =>
            finding(
              'schedule/before-lead-time',
              { at: item.address, field: item.field },
              {
                values: {
                  item: item.label,
                  when: printDay(item.starts),
                  constraint: constraint.label,
                  lead: printQuantity(constraint.value),
                  ready: printDay(ready),
                },
              },
              [
                {
                  at: request.address,
                  field: request.field,
                  label: { 'zh-CN': '提出需求', en: 'where it is requested' },
                },
                side,
              ],
            ),
          );
      });
  },
);

function listItems({ plan, phases }: Resolved): Item[] {
  const start = plan.horizon?.dates.start;
  return phases.flatMap(({ work, milestones }) => [
    ...work.map(({ address, label, dates, requests = [], awaits = [] }): Item => ({
      address,
      label,
      field: 'span',
      starts: dates.start,
      ends: dates.end,
      needed: dates.start,
      requests,
      awaits,
    })),
    ...milestones.map(({ address, label, at, date, requests = [], awaits = [] }): Item => ({
      address,
      label,
      field: 'at',
      starts: date,
      ends: date,
      needed: start === undefined ? date : timeStretch(at, day(start)).end.toString(),
      requests,
      awaits,
    })),
  ]);
}
