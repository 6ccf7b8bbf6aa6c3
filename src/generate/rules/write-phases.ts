import { formatQuantity } from '../../model/format.ts';
import { joinAddress } from '../../model/item-key.ts';
import type { RulesContent } from '../generator.ts';
import { answeredNames } from './answered-names.ts';
import { causesOf, ownerOf, playbookIn, unmeasured, type Draft } from './draft.ts';
import { slotName } from './fill-text.ts';
import type { Frame } from './frame-phases.ts';
import { planGoals } from './plan-goals.ts';
import { endOf, slotsOf, spanOf } from './plan-grid.ts';
import type { PlacedTask } from './schedule-work.ts';
import { roleName } from './role-name.ts';
import { USUAL_TEAM } from './team-capacity.ts';
import { staffPhase } from './staff-phase.ts';
import { type Bilingual, bilingual, inSentence, label, midSentence, say } from './wording.ts';
import { writeInterim, writeTarget } from './write-target.ts';

type WrittenPhase = RulesContent['phases'][number];
type WrittenMilestone = WrittenPhase['milestones'][number];

/** Metrics without a baseline that the work which measures them names. */
const MOST_ITEMS = 60;

/** The phases with their work, the milestones that end it, and who is needed. */
export function writePhases(draft: Draft): RulesContent['phases'] {
  return draft.frames.map((frame, index): WrittenPhase => {
    const tasks = draft.placed.filter((task) => task.frame === frame);
    const { template, slots, stated } = frame;
    return {
      id: frame.id,
      label: frame.label,
      span: stated?.span.raw ?? spanOf(slots, draft.grid),
      ...(stated === undefined ? { summary: template.summary } : {}),
      work: tasks.map((task) => writeWork(task, draft)),
      milestones: [
        ...tasks.flatMap((task) => writeMilestone(task, draft)),
        ...goalReviews(frame, draft),
      ]
        .sort((a, b) => a.slot - b.slot)
        .map(({ milestone }) => milestone),
      resources: staffPhase(frame, draft),
      origin: {
        rule: 'phase-template',
        because: [stated === undefined ? 'horizon' : joinAddress('phases', frame.id)],
      },
      why: bilingual((locale) =>
        stated === undefined
          ? say(
              locale,
              `${draft.months} 个月的方案分 ${draft.frames.length} 个阶段，这是第 ${index + 1} 个。`,
              `Phase ${index + 1} of the ${draft.frames.length} that a plan of ${draft.months} months takes.`,
            )
          : say(locale, '阶段和时间由团队定下。', 'The team has set this phase and its time.'),
      ),
    };
  });
}

function writeWork(task: PlacedTask, draft: Draft): WrittenPhase['work'][number] {
  const measured = task.standing?.work.baselines === true ? unmeasured(draft) : [];
  return {
    id: task.id,
    label: task.label,
    span: spanOf(task.slots, draft.grid),
    ...(task.from ? { tactics: [`${task.from.selection.playbook.id}/${task.from.tactic}`] } : {}),
    ...(measured.length === 0
      ? {}
      : {
          // How each is measured stands beside its target.
          items: measured
            .slice(0, MOST_ITEMS)
            .map(({ metric }) =>
              bilingual((locale) => label(metric.label, locale, draft.inputs.language)),
            ),
        }),
    ...leadTimes(task, draft),
    owner: ownerOf(task),
    origin: originOf(task, draft, 'playbook-work'),
    why: whyWork(task, draft),
  };
}

/** Whether it files the requests that IT waits for, or waits for IT itself. */
function leadTimes(
  { it, standing }: PlacedTask,
  { queue, placed }: Draft,
): Pick<WrittenPhase['work'][number], 'requests' | 'awaits'> {
  const isFiled = placed.some((task) => task.standing?.work.request === true);
  if (queue === undefined || !isFiled) return {};
  const [, constraint = ''] = queue.constraint.split('/');
  if (standing?.work.request === true) return { requests: [constraint] };
  // What every plan does takes place in its phase, whether IT is free or not.
  return it && standing === undefined ? { awaits: [constraint] } : {};
}

interface Dated {
  slot: number;
  milestone: WrittenMilestone;
}

function writeMilestone(task: PlacedTask, draft: Draft): Dated[] {
  const { milestone, slots, from } = task;
  if (milestone === undefined) return [];
  const targets = provenTarget(task, draft);
  return [
    {
      slot: slots.to,
      milestone: {
        id: milestone.id,
        label: milestone.label,
        at: endOf(slots, draft.grid),
        acceptance: milestone.acceptance,
        owner: milestone.owner ?? ownerOf(task),
        ...(from ? { strategies: [from.selection.playbook.id] } : {}),
        ...(targets.length > 0 ? { targets } : {}),
        origin: originOf(task, draft, 'milestone'),
        why: bilingual((locale) => {
          const name = label(task.label, locale, draft.inputs.language);
          return say(
            locale,
            `它通过验收，“${name}”才算完成。`,
            `It proves that “${name}” is done.`,
          );
        }),
      },
    },
  ];
}

/** The level that a milestone proves: of the first of its metrics that shows one by then. */
function provenTarget(
  { milestone, slots }: PlacedTask,
  draft: Draft,
): NonNullable<WrittenMilestone['targets']> {
  for (const id of milestone?.proves ?? []) {
    const sized = draft.targets.get(id);
    const proven = sized && writeInterim(sized, slots.to / draft.grid.slots, draft);
    if (proven !== undefined) return [proven];
  }
  return [];
}

/** One review for each goal: at its end all its targets must be proven. */
function goalReviews(frame: Frame, draft: Draft): Dated[] {
  const { inputs, grid } = draft;
  if (frame !== draft.frames.at(-1)) return [];
  const { to } = inputs.horizon;
  const slot = Math.min(frame.slots.to, slotsOf(to, inputs.horizon.start.date, grid).to);
  return planGoals(draft).map(({ targets, ...goal }) => {
    const milestone: WrittenMilestone = {
      id: `${goal.id}-reached`,
      label: bilingual((locale) => {
        const name = label(goal.label, locale, inputs.language);
        return say(locale, `目标达成：${name}`, `Goal reached: ${midSentence(name)}`);
      }),
      at: endOf({ from: slot, to: slot }, grid),
      acceptance: bilingual((locale) =>
        say(
          locale,
          targets.length === 1
            ? '该指标按统一口径取最近一个完整周期的数字，达到目标值；没有达到的写明原因和补救日期。'
            : `${targets.length} 个指标按统一口径各取最近一个完整周期的数字，全部达到目标值；没有达到的写明原因和补救日期。`,
          targets.length === 1
            ? 'The metric, over its last full period and counted as defined, is at target; if not, there is a cause and a date.'
            : `All ${targets.length} metrics, each over its last full period and counted as defined, are at target; what is not has a cause and a date.`,
        ),
      ),
      owner: frame.template.lead.role,
      targets: targets.map((target) => writeTarget(target, 'outcome', draft)),
      origin: { rule: 'goal-review', because: [joinAddress('goals', goal.id)] },
      why: bilingual((locale) =>
        say(
          locale,
          '每个目标都要有一个日期来证明它达成了。',
          'Every goal needs a day on which it is proven.',
        ),
      ),
    };
    return { slot, milestone };
  });
}

function originOf(
  task: PlacedTask,
  draft: Draft,
  rule: string,
): { rule: string; playbook?: string; because?: string[] } {
  const { delay } = task;
  const waits =
    delay?.kind === 'it-queue' && draft.queue !== undefined
      ? [draft.queue.constraint]
      : delay?.kind === 'capacity'
        ? [delay.constraint]
        : [];
  if (task.from === undefined) return { rule: 'phase-template', because: ['horizon', ...waits] };
  const { selection } = task.from;
  const because = [...causesOf(selection, draft), ...waits];
  return { rule, ...playbookIn(selection), ...(because.length > 0 ? { because } : {}) };
}

function whyWork(task: PlacedTask, draft: Draft): Bilingual {
  const { inputs, months } = draft;
  return bilingual((locale) => {
    if (task.from === undefined) {
      const phase = label(task.frame.label, locale, inputs.language);
      return say(
        locale,
        `${months} 个月的方案在“${phase}”阶段都要做这件事。`,
        `Every plan of ${months} months does this in “${phase}”.`,
      );
    }
    const { selection, tactic } = task.from;
    const text = selection.playbook.tactics.find(({ id }) => id === tactic)?.label ?? tactic;
    const name = label(text, locale, inputs.language);
    const names = answeredNames(selection, locale, inputs);
    const reason =
      names === ''
        ? say(locale, `落实战术“${name}”`, `Carries out “${name}”`)
        : say(
            locale,
            `落实战术“${name}”，针对${names}`,
            `Carries out “${name}”, which answers ${names}`,
          );
    const parts = [reason, ...whyThen(task, draft, locale)];
    return say(locale, `${parts.join('；')}。`, `${parts.join('; ')}.`);
  });
}

/** What moved work back or made it longer; nothing when it starts with its phase. */
function whyThen(task: PlacedTask, draft: Draft, locale: 'zh-CN' | 'en'): string[] {
  const { delay, stretch, slots } = task;
  const { queue, inputs } = draft;
  const parts: string[] = [];
  if (delay?.kind === 'it-queue' && queue !== undefined) {
    const lead = inSentence(formatQuantity(queue.lead, locale, 'week'), locale);
    const ready = slotName(queue.ready, draft, locale);
    parts.push(
      say(
        locale,
        `IT 排期需要 ${lead}，最早${ready}开工`,
        `IT needs ${lead} of notice, so it starts in ${ready} at the earliest`,
      ),
    );
  }
  if (delay?.kind === 'after') {
    const before = draft.placed.find(({ id }) => id === delay.task);
    if (before !== undefined) {
      const name = label(before.label, locale, inputs.language);
      parts.push(say(locale, `要等“${name}”完成`, `it waits for “${name}”`));
    }
  }
  if (delay?.kind === 'capacity') {
    const role = roleName(delay.role, draft, locale);
    const start = slotName(slots.from, draft, locale);
    parts.push(
      say(
        locale,
        `${role}此前没有余力，排到${start}开工`,
        `${midSentence(role)} has no time before ${start}`,
      ),
    );
  }
  if (delay?.kind === 'crowded') {
    const start = slotName(slots.from, draft, locale);
    parts.push(
      say(
        locale,
        `同期工作已满（按 ${USUAL_TEAM} 名全职人员估计），错开到${start}`,
        `it waits until ${start}, since a team of ${USUAL_TEAM} is taken up before (an estimate)`,
      ),
    );
  }
  if (stretch > 1) {
    parts.push(
      say(
        locale,
        `现有人手少于所需，工期按 ${Number(stretch.toFixed(1))} 倍计`,
        `the team is smaller than it needs, so it takes ${Number(stretch.toFixed(1))} times as long`,
      ),
    );
  }
  return parts;
}
