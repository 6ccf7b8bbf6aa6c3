import { itemKey, joinAddress } from '../model/item-key.ts';
import type { Link, Resolved } from '../model/resolved.ts';
import { letter, type Context } from './context.ts';
import { addSlack, type PlacedPhase } from './plan-slack.ts';
import { untilEnd } from './resolve-direction.ts';
import { resolveTarget } from './resolve-target.ts';

/**
 * Phases with calendar dates, numbered work with its slack, numbered milestones, and the strategies
 * they carry; and the work that has the least slack.
 */
export function resolvePhases(context: Context): Pick<Resolved, 'phases' | 'criticalPath'> {
  const { content, inputs, clock } = context;
  const phases = placePhases(context);
  const end =
    inputs.horizon === undefined
      ? phases.reduce((last, { dates }) => (dates.end > last ? dates.end : last), '')
      : clock.stretch(inputs.horizon.to).end.toString();
  return addSlack(
    phases,
    { strategies: content.strategies, constraints: inputs.constraints },
    end,
    context,
  );
}

function placePhases(context: Context): PlacedPhase[] {
  const { content, clock, links } = context;
  const tactics = tacticLinks(context);
  let milestoneCount = 0;
  return content.phases.map(({ work, milestones, resources, targets, ...phase }, at) => {
    const address = joinAddress('phases', phase.id);
    const strategyIds = new Set<string>();
    for (const { tactics: done } of work) {
      for (const path of done ?? []) strategyIds.add(path.split('/')[0] ?? '');
    }
    for (const { strategies } of milestones) for (const id of strategies ?? []) strategyIds.add(id);
    return {
      ...phase,
      address,
      key: phase.id,
      number: String(at),
      dates: clock.dates(phase.span),
      strategies: links('strategies', strategyIds),
      work: work.map(({ tactics: done, ...item }) => ({
        ...item,
        address: joinAddress(address, 'work', item.id),
        key: item.id,
        span: item.span ?? phase.span,
        dates: clock.workDates(item.span ?? phase.span),
        ...owner(context, item.owner),
        tactics: (done ?? []).flatMap((path) => tactics.get(path) ?? []),
      })),
      milestones: milestones.map(({ strategies, targets: proven, ...milestone }) => ({
        ...milestone,
        address: joinAddress(address, 'milestones', milestone.id),
        key: milestone.id,
        number: `M${++milestoneCount}`,
        date: clock.due(milestone.at),
        ...owner(context, milestone.owner),
        strategies: links('strategies', strategies),
        targets: proven.map((target) =>
          resolveTarget(
            context,
            target,
            joinAddress(address, 'milestones', milestone.id, 'targets'),
            milestone.at,
          ),
        ),
      })),
      resources: resources.map((resource) => {
        const key = itemKey(resource) ?? resource.role;
        return {
          ...resource,
          address: joinAddress(address, 'resources', key),
          key,
          label: context.roleLabel(resource.role) ?? resource.role,
        };
      }),
      targets: targets.map((target) =>
        resolveTarget(context, target, joinAddress(address, 'targets'), untilEnd(phase.span)),
      ),
    };
  });
}

export function owner(
  context: Context,
  role: string | undefined,
): { ownerLabel?: NonNullable<ReturnType<Context['roleLabel']>> } {
  const ownerLabel = context.roleLabel(role);
  return ownerLabel === undefined ? {} : { ownerLabel };
}

/** Links to tactics by `strategy/tactic`. */
function tacticLinks({ content }: Context): Map<string, Link> {
  return new Map(
    content.strategies.flatMap(({ id, tactics }, at) =>
      tactics.map((tactic, position) => {
        const key = `${id}/${tactic.id}`;
        return [
          key,
          { key, number: `${letter(at)}-${position + 1}`, label: tactic.label },
        ] as const;
      }),
    ),
  );
}
