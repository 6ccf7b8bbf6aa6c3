import { formatQuantity } from '../../model/format.ts';
import type { RulesContent } from '../generator.ts';
import { answeredNames } from './answered-names.ts';
import { causesOf, type Draft } from './draft.ts';
import type { PlacedTask } from './place-work.ts';
import { staffPhase } from './staff-phase.ts';
import { type Bilingual, bilingual, inSentence, label, say } from './wording.ts';

type WrittenPhase = RulesContent['phases'][number];

/** The phases with their work, the milestones that end it, and who is needed. */
export function writePhases(draft: Draft): RulesContent['phases'] {
  return draft.frames.map((frame, index): WrittenPhase => {
    const tasks = draft.placed.filter((task) => task.frame === frame);
    const { template, span } = frame;
    return {
      id: template.id,
      label: template.label,
      span: span.raw,
      summary: template.summary,
      work: tasks.map((task) => writeWork(task, draft)),
      milestones: tasks
        .flatMap((task) => writeMilestone(task, draft))
        .sort((a, b) => a.order - b.order)
        .map(({ milestone }) => milestone),
      resources: staffPhase(frame, draft),
      origin: { rule: 'phase-template', because: ['horizon'] },
      why: bilingual((locale) =>
        say(
          locale,
          `${draft.months} 个月的方案分 ${draft.frames.length} 个阶段，这是第 ${index + 1} 个。`,
          `Phase ${index + 1} of the ${draft.frames.length} that a plan of ${draft.months} months takes.`,
        ),
      ),
    };
  });
}

function writeWork(task: PlacedTask, draft: Draft): WrittenPhase['work'][number] {
  return {
    id: task.id,
    label: task.label,
    span: task.at,
    ...(task.from ? { tactics: [`${task.from.selection.playbook.id}/${task.from.tactic}`] } : {}),
    owner: task.owner,
    origin: originOf(task, draft, 'playbook-work'),
    why: whyWork(task, draft),
  };
}

function writeMilestone(
  task: PlacedTask,
  draft: Draft,
): { order: number; milestone: WrittenPhase['milestones'][number] }[] {
  const { milestone } = task;
  if (milestone === undefined) return [];
  const at = task.at.split('..').at(-1) ?? task.at;
  return [
    {
      order: task.days.to,
      milestone: {
        id: milestone.id,
        label: milestone.label,
        at,
        acceptance: milestone.acceptance,
        owner: milestone.owner ?? task.owner,
        ...(task.from ? { strategies: [task.from.selection.playbook.id] } : {}),
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

function originOf(
  task: PlacedTask,
  draft: Draft,
  rule: string,
): { rule: string; playbook?: string; because?: string[] } {
  const waits = task.it && draft.queue !== undefined ? [draft.queue.constraint] : [];
  if (task.from === undefined) return { rule: 'phase-template', because: ['horizon', ...waits] };
  const { selection } = task.from;
  const because = [...causesOf(selection, draft), ...waits];
  return { rule, playbook: selection.playbook.id, ...(because.length > 0 ? { because } : {}) };
}

function whyWork(task: PlacedTask, { inputs, queue, months }: Draft): Bilingual {
  return bilingual((locale) => {
    if (task.from === undefined) {
      const phase = label(task.frame.template.label, locale, inputs.language);
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
    const reason = say(
      locale,
      `落实战术“${name}”，针对${names}`,
      `Carries out “${name}”, which answers ${names}`,
    );
    if (!task.it || queue === undefined) return say(locale, `${reason}。`, `${reason}.`);
    const lead = inSentence(formatQuantity(queue.lead, locale, 'week'), locale);
    return say(
      locale,
      `${reason}；IT 排期需要 ${lead}，最早第 ${queue.ready.slice(1)} 周开工。`,
      `${reason}; IT needs ${lead} of notice, so it starts in week ${queue.ready.slice(1)} at the earliest.`,
    );
  });
}
