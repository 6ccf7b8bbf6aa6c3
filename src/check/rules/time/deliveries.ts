import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { convertQuantity, type Quantity } from '../../../model/quantity.ts';
import { oncePer } from '../../once-per.ts';
import { compareRequirements, requirementOf, type Requirement } from '../../required-level.ts';
import type { Side } from '../../rule.ts';
import { figureKey } from '../../same-scope.ts';

/** A level of a metric that the schedule comes to, and when. */
export interface Delivery {
  /** What brings it: a milestone, a phase, a piece of work. */
  label: Text;
  side: Side;
  /** It cannot be there before the first day, and is on the last one. */
  from: string;
  to: string;
  /** The same two days as they are written. */
  written: Resolved['phases'][number]['span'];
  figure: { kind: 'target'; target: ResolvedTarget } | { kind: 'parameter'; value: Quantity };
}

/** Deliveries of every metric, by metric and scope. */
export type Deliveries = ReadonlyMap<string, readonly Delivery[]>;

/** What is measured alike: the same metric of the same customers, as the same kind of average. */
function measureOf(
  target: Pick<ResolvedTarget, 'metric' | 'scope' | 'statistic'>,
  plan: Resolved,
): string {
  return `${figureKey(target, plan)} ${target.statistic ?? ''}`;
}

/**
 * What milestones prove, phases reach and work is planned with. Tactics are left out: they say how
 * much is meant in the end, and not when.
 */
export const listDeliveries = oncePer((plan: Resolved): Deliveries => {
  const found = new Map<string, Delivery[]>();
  const add = (key: string, delivery: Delivery): void => {
    const list = found.get(key);
    if (list === undefined) found.set(key, [delivery]);
    else list.push(delivery);
  };
  for (const phase of plan.phases) {
    for (const target of phase.targets) {
      const due = target.due ?? phase.dates.end;
      add(measureOf(target, plan), {
        label: phase.label,
        side: {
          at: target.address,
          label: { 'zh-CN': '阶段达到的水平', en: 'what the phase reaches' },
        },
        from: due,
        to: due,
        written: target.by ?? phase.span,
        figure: { kind: 'target', target },
      });
    }
    for (const milestone of phase.milestones) {
      const side = {
        at: milestone.address,
        field: 'at',
        label: { 'zh-CN': '证明它的里程碑', en: 'the milestone that proves it' },
      };
      for (const target of milestone.targets) {
        const due = target.due ?? milestone.date;
        add(measureOf(target, plan), {
          label: milestone.label,
          side,
          from: due,
          to: due,
          written: target.by ?? milestone.at,
          figure: { kind: 'target', target },
        });
      }
    }
    for (const { address, label, dates, span, scope, parameters = [] } of phase.work) {
      const side = {
        at: address,
        field: 'parameters',
        label: { 'zh-CN': '做到它的工作', en: 'the work that brings it' },
      };
      for (const { metric, value } of parameters) {
        add(measureOf({ metric, scope }, plan), {
          label,
          side,
          from: dates.start,
          to: dates.end,
          written: span,
          figure: { kind: 'parameter', value },
        });
      }
    }
  }
  return found;
});

/** Deliveries of what a target measures. */
export function deliveriesOf(
  target: ResolvedTarget,
  deliveries: Deliveries,
  plan: Resolved,
): readonly Delivery[] {
  return deliveries.get(measureOf(target, plan)) ?? [];
}

/**
 * Whether a target can be met only with a delivery: a step that proves the very same level, for one
 * that proves more says nothing of when less is reached, or work that brings any of what is counted.
 */
export function meets({ figure }: Delivery, wanted: ResolvedTarget): boolean {
  if (figure.kind === 'parameter') return broughtBy(figure, wanted) !== undefined;
  const { target } = figure;
  if (wanted.target.kind === 'done' || target.target.kind === 'done') {
    return wanted.target.kind === target.target.kind;
  }
  return compareRequirements(requirementOf(target), requirementOf(wanted)) === 0;
}

/** Whether work is planned with at least as much as a target asks for. */
export function covers({ figure }: Delivery, wanted: ResolvedTarget): boolean {
  const brought = figure.kind === 'parameter' ? broughtBy(figure, wanted) : undefined;
  const order = brought && compareRequirements(brought, requirementOf(wanted));
  return order !== undefined && order >= 0;
}

/** What a delivery comes to at the least, in the terms of the target it is held against. */
function broughtBy(
  figure: Delivery['figure'],
  { direction, unit }: ResolvedTarget,
): Requirement | undefined {
  if (figure.kind === 'target') return requirementOf(figure.target);
  const value = convertQuantity(figure.value, unit);
  if (value === undefined) return undefined;
  const amount = direction === 'up' ? value.amount : (value.max ?? value.amount);
  return { direction, unit, level: { amount } };
}

/** The level that a delivery comes to at the least; undefined when it says none. */
export function amountOf({ figure }: Delivery, wanted: ResolvedTarget): number | undefined {
  return broughtBy(figure, wanted)?.level?.amount;
}
