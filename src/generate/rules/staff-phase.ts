import type { Need } from '../../model/knowledge.ts';
import { roundAmount } from '../../model/unit.ts';
import type { RulesContent } from '../generator.ts';
import { causesOf, playbookIn, type Draft } from './draft.ts';
import type { Frame } from './frame-phases.ts';
import type { PlacedTask } from './schedule-work.ts';
import { TeamCapacity } from './team-capacity.ts';
import { bilingual, label, midSentence, quoteList, say } from './wording.ts';

type WrittenResource = RulesContent['phases'][number]['resources'][number];

/** Pieces of work that the task of a role names before it says how many more there are. */
const NAMED = 3;

/**
 * Who a phase needs: its lead first, then every role of its work. A role gives what it is needed for
 * at its busiest time in the phase, so that the figure holds for every week of it.
 */
export function staffPhase(frame: Frame, draft: Draft): WrittenResource[] {
  const { lead } = frame.template;
  const tasks = draft.placed.filter((task) => task.frame === frame);
  const roles = new Set([
    lead.role,
    ...tasks.flatMap(({ needs }) => needs.map(({ role }) => role)),
  ]);
  return [...roles].map((role) => writeResource(role, frame, tasks, draft));
}

function writeResource(
  role: string,
  frame: Frame,
  tasks: readonly PlacedTask[],
  draft: Draft,
): WrittenResource {
  const { language } = draft.inputs;
  const { lead } = frame.template;
  const isLead = lead.role === role;
  const own = tasks.filter(({ needs }) => needs.some((need) => need.role === role));
  const selections = [...new Set(own.flatMap(({ from }) => from?.selection ?? []))];
  const because = [...new Set(selections.flatMap((selection) => causesOf(selection, draft)))];
  const only = selections.length === 1 ? selections[0] : undefined;
  const mode = own
    .flatMap(({ needs }) => needs.find((need) => need.role === role)?.mode ?? [])
    .at(0);
  return {
    role,
    fte: Math.max(peakOf(role, own, draft), isLead ? lead.fte : 0),
    ...(mode === undefined ? {} : { mode }),
    task: bilingual((locale) => {
      const names = own.map((task) => label(task.label, locale, language));
      const parts = [...(isLead ? [label(lead.task, locale, language)] : []), ...names];
      const further = parts.length - NAMED;
      const named = parts
        .slice(0, further > 1 ? NAMED : undefined)
        .map((part, index) => (index === 0 ? part : midSentence(part)))
        .join(say(locale, '；', '; '));
      return further > 1
        ? say(
            locale,
            `${named}；另有 ${further} 项工作`,
            `${named}; ${further} more pieces of work`,
          )
        : named;
    }),
    ...(isLead ? { lead: true } : {}),
    origin:
      selections.length > 0
        ? {
            rule: 'staffing',
            ...(only === undefined ? {} : playbookIn(only)),
            ...(because.length > 0 ? { because } : {}),
          }
        : { rule: 'phase-template', because: ['horizon'] },
    why: bilingual((locale) => {
      const names = selections.map(({ playbook }) => label(playbook.label, locale, language));
      if (isLead) {
        return say(locale, '每个阶段都要有人牵头。', 'Every phase needs someone who leads it.');
      }
      return names.length > 0
        ? say(
            locale,
            `策略${quoteList(names, locale)}在本阶段需要这个角色；人力按最忙的时候计（估计值）。`,
            `${quoteList(names, locale)} ${names.length > 1 ? 'need' : 'needs'} this role in the phase, counted at its busiest (an estimate).`,
          )
        : say(
            locale,
            '本阶段的固定工作需要这个角色。',
            'The standing work of the phase needs this role.',
          );
    }),
  };
}

/** Full-time people that work needs of a role at its busiest time; never more than the team has. */
function peakOf(role: string, tasks: readonly PlacedTask[], draft: Draft): number {
  const most = new TeamCapacity(draft.inputs, draft.grid).limitOf(role)?.fte ?? Infinity;
  const shareOf = ({ needs }: PlacedTask): number =>
    Math.min(most, needs.find((need: Need) => need.role === role)?.fte ?? 0);
  const peaks = tasks.map(({ slots: { from } }) =>
    tasks
      .filter(({ slots }) => slots.from <= from && slots.to >= from)
      .reduce((sum, task) => sum + shareOf(task), 0),
  );
  return roundAmount(Math.max(0, ...peaks));
}

/** Most people needed at once: the phase and its sum of full-time equivalents. */
export function peakStaff(draft: Draft): { frame: Frame; fte: number } | undefined {
  const sums = draft.frames.map((frame) => ({
    frame,
    fte: roundAmount(staffPhase(frame, draft).reduce((total, { fte }) => total + Number(fte), 0)),
  }));
  return sums.reduce<(typeof sums)[number] | undefined>(
    (most, next) => (most === undefined || next.fte > most.fte ? next : most),
    undefined,
  );
}

/** Who states this share of the roles that are needed has stated the team, not one bottleneck. */
const WHOLE_TEAM = 0.4;

/** Roles that the plan needs and the stated team lacks; none where no team is stated. */
export function missingRoles(draft: Draft): string[] {
  const { roles } = new TeamCapacity(draft.inputs, draft.grid);
  const needed = draft.placed.flatMap(({ needs }) =>
    needs.flatMap(({ role, mode }) => (mode === undefined || mode === 'own' ? [role] : [])),
  );
  const all = [...new Set(needed)];
  const known = all.filter((role) => roles.includes(role));
  return known.length < all.length * WHOLE_TEAM ? [] : all.filter((role) => !roles.includes(role));
}
