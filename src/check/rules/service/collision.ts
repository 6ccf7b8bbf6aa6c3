import type { Segment } from '../../../model/plan/segmentation.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { quoted } from '../../print.ts';
import { readings, says } from '../../readings.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { isNewcomerSegment, speaksOfNewcomers } from '../customers/newcomers.ts';
import { listSenders, type Sender } from './senders.ts';

/** A rule that holds messages back for the whole plan. */
const CAP_OF_ALL = /触达上限|频次上限|频控|频次控制|\b(?:contact|frequency) cap\b/iu;

/**
 * Two senders that reach the same customers on the same day after the same start, with no cap on
 * either. A message that goes by the same name in both is taken to be one message, told twice. Each
 * sender is reported once, with all before it that it meets.
 */
export const collisions = rule('automation/collision', (plan) => {
  if (says(CAP_OF_ALL, ...plan.automations.map(({ label }) => label))) return [];
  const segments = segmentsByPath(plan);
  const senders = listSenders(plan).filter(
    ({ hasCap, contacts }) => !hasCap && contacts.length > 0,
  );
  return senders.flatMap((later, at): Finding[] => {
    const clashes = senders.slice(0, at).flatMap((earlier) => {
      const day = sharedDay(earlier, later);
      if (day === undefined) return [];
      const whom = sharedAudience(earlier, later, segments, plan);
      return whom === undefined ? [] : [{ earlier, day, whom }];
    });
    const [first] = clashes;
    if (first === undefined) return [];
    const { earlier, day, whom } = first;
    return [
      finding(
        'automation/collision',
        { at: later.at, field: later.field },
        { values: { rule: later.label, other: earlier.label, whom, day } },
        clashes.map(({ earlier: { at: other, field } }) => ({
          at: other,
          field,
          label: { 'zh-CN': '同一天发出的另一条', en: 'what goes out on the same day' },
        })),
      ),
    ];
  });
});

function segmentsByPath(plan: Resolved): Map<string, Segment> {
  return new Map(
    plan.segmentations.flatMap(({ key, segments }) =>
      segments.map((segment) => [`${key}/${segment.id}`, segment]),
    ),
  );
}

/** The first day on which both send something that is not the same message. */
function sharedDay(a: Sender, b: Sender): number | undefined {
  return b.contacts
    .filter(({ day, label }) =>
      a.contacts.some((contact) => contact.day === day && !isSame(contact.label, label)),
    )
    .map(({ day }) => day)
    .sort((one, other) => one - other)[0];
}

function isSame(a: Text | undefined, b: Text | undefined): boolean {
  const others = new Set(readings(b).map((text) => text.trim().toLowerCase()));
  return readings(a).some((text) => others.has(text.trim().toLowerCase()));
}

/** Whom both reach, when they start by the same; undefined when they do not, or reach others. */
function sharedAudience(
  a: Sender,
  b: Sender,
  segments: ReadonlyMap<string, Segment>,
  plan: Resolved,
): Text | undefined {
  const beginWithFirstOrder =
    startsWithFirstOrder(a, segments) && startsWithFirstOrder(b, segments);
  if (!beginWithFirstOrder && !isSame(a.trigger, b.trigger)) return undefined;
  const path = a.segments.find((one) => b.segments.includes(one));
  const segment = path === undefined ? undefined : segments.get(path);
  if (segment !== undefined) return quoted(segment.label, plan);
  if (beginWithFirstOrder) return { 'zh-CN': '新客户', en: 'new customers' };
  const isForAll = a.segments.length === 0 || b.segments.length === 0;
  return isForAll ? { 'zh-CN': '同一批客户', en: 'the same customers' } : undefined;
}

/** A first order, or becoming a new customer, which is the same day. */
function startsWithFirstOrder(
  { trigger, segments: paths }: Sender,
  segments: ReadonlyMap<string, Segment>,
): boolean {
  if (trigger !== undefined) return speaksOfNewcomers(trigger);
  return (
    paths.length > 0 &&
    paths.every((path) => {
      const segment = segments.get(path);
      return segment !== undefined && isNewcomerSegment(segment);
    })
  );
}
