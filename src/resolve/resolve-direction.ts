import { joinAddress } from '../model/item-key.ts';
import type { Resolved, ResolvedGoal } from '../model/resolved.ts';
import { letter, type Context } from './context.ts';
import { resolveTarget } from './resolve-target.ts';
import type { TimeValue } from '../model/time.ts';
import { day as toDay } from '../model/working-calendar.ts';

export function resolveGoals(context: Context): ResolvedGoal[] {
  const { content, clock, links } = context;
  return content.goals.map(({ orientation, challenges, targets, ...goal }, at) => {
    const address = joinAddress('goals', goal.id);
    const dueFrom = goal.by === undefined ? undefined : clock.dueFrom(goal.by);
    return {
      ...goal,
      address,
      key: goal.id,
      number: `G${at + 1}`,
      ...(goal.by === undefined ? {} : { due: clock.due(goal.by) }),
      ...(dueFrom === undefined ? {} : { dueFrom }),
      orientation: links('orientation', orientation),
      challenges: links('challenges', challenges),
      targets: targets.map((target) =>
        resolveTarget(context, target, joinAddress(address, 'targets'), goal.by),
      ),
      strategies: links(
        'strategies',
        content.strategies.filter(({ goals }) => goals?.includes(goal.id)).map(({ id }) => id),
      ),
    };
  });
}

export function resolveOutcomes(context: Context): Resolved['outcomes'] {
  const { content, inputs, links } = context;
  return content.outcomes.map(({ goals, results, ...outcome }, at) => {
    const address = joinAddress('outcomes', outcome.id);
    const deadline = content.goals.find(({ id }) => goals?.includes(id))?.by ?? inputs.horizon?.to;
    return {
      ...outcome,
      address,
      key: outcome.id,
      number: String(at + 1),
      goals: links('goals', goals),
      results: results.map((result) =>
        resolveTarget(context, result, joinAddress(address, 'results'), deadline),
      ),
    };
  });
}

/** Stage goals with the days of their stage; its targets are due at its end unless they say otherwise. */
export function resolveStages(context: Context): Resolved['stages'] {
  return context.content.stages.map(({ targets, ...stage }, at) => {
    const address = joinAddress('stages', stage.id);
    return {
      ...stage,
      address,
      key: stage.id,
      number: String(at + 1),
      dates: context.clock.dates(stage.style === 'elapsed' ? elapsedSpan(stage.span) : stage.span),
      targets: targets.map((target) =>
        resolveTarget(context, target, joinAddress(address, 'targets'), untilEnd(stage.span)),
      ),
    };
  });
}

export function resolveIndicators(context: Context): Resolved['indicators'] {
  const { content, inputs } = context;
  return content.indicators.map(({ items, ...group }, at) => {
    const address = joinAddress('indicators', group.id);
    return {
      ...group,
      address,
      key: group.id,
      number: String(at + 1),
      items: items.map((item) =>
        resolveTarget(context, item, joinAddress(address, 'items'), inputs.horizon?.to),
      ),
    };
  });
}

/** A result is due when its stretch ends. */
export function untilEnd(span: TimeValue): TimeValue {
  return { ...span, from: span.to };
}

/**
 * `Y1..Y3`, elapsed, runs from the end of the first year: it starts with the second. One period alone
 * and calendar times say when they start themselves.
 */
function elapsedSpan(span: TimeValue): TimeValue {
  const { from, to } = span;
  if (from.kind !== 'period' || to.kind !== 'period') return span;
  if (from.unit === to.unit && from.count >= to.count) return span;
  return { ...span, from: { ...from, count: from.count + 1 } };
}

export function resolveStrategies(
  context: Context,
  phases: Resolved['phases'],
): Resolved['strategies'] {
  const { content, links } = context;
  return content.strategies.map(({ addresses, goals, tactics, kpis, ...strategy }, at) => {
    const address = joinAddress('strategies', strategy.id);
    const number = letter(at);
    const goal = content.goals.find(({ id }) => goals?.includes(id));
    const resolvedTactics = tactics.map((tactic, position) => {
      const work = phases.flatMap((phase) =>
        phase.work
          .filter(({ tactics: done }) =>
            done.some(({ key }) => key === `${strategy.id}/${tactic.id}`),
          )
          .map(({ dates }) => ({ phase, dates })),
      );
      const ownerLabel = context.roleLabel(tactic.owner);
      const starts = work.map(({ dates }) => dates.start).sort();
      const ends = work.map(({ dates }) => dates.end).sort();
      const [start, end] = [starts[0], ends.at(-1)];
      return {
        ...tactic,
        address: joinAddress(address, 'tactics', tactic.id),
        key: tactic.id,
        number: `${number}-${position + 1}`,
        ...(ownerLabel === undefined ? {} : { ownerLabel }),
        ...(start === undefined || end === undefined
          ? {}
          : {
              dates: {
                start,
                end,
                workingDays: context.calendar.workingDays(toDay(start), toDay(end)),
              },
            }),
        phases: links(
          'phases',
          work.map(({ phase }) => phase.key),
        ),
      };
    });
    const ownerLabel = context.roleLabel(strategy.owner);
    return {
      ...strategy,
      address,
      key: strategy.id,
      number,
      ...(ownerLabel === undefined ? {} : { ownerLabel }),
      challenges: links('challenges', addresses?.challenges),
      themes: links('themes', addresses?.themes),
      segments: addresses?.segments ?? [],
      goals: links('goals', goals),
      phases: links(
        'phases',
        resolvedTactics.flatMap(({ phases: own }) => own.map(({ key }) => key)),
      ),
      tactics: resolvedTactics,
      kpis: kpis.map((kpi) => resolveTarget(context, kpi, joinAddress(address, 'kpis'), goal?.by)),
    };
  });
}
