import type { z } from 'zod';
import type { responsibilitySchema } from '../../model/plan/responsibility.ts';
import { causesOf, ownerOf, playbookIn, type Draft } from './draft.ts';
import { label, type Bilingual, bilingual, say } from './wording.ts';

type Written = z.input<typeof responsibilitySchema>;

/** Who does, answers for, advises on and hears of the plan as a whole, and of each strategy. */
export function writeResponsibilities(draft: Draft): Written[] {
  return [wholePlan(draft), ...strategyRows(draft)];
}

function wholePlan(draft: Draft): Written {
  const leads = [...new Set(draft.frames.map(({ template }) => template.lead.role))];
  const others = [...new Set(draft.selections.map(({ playbook }) => playbook.owner))].filter(
    (role) => !leads.includes(role),
  );
  return {
    id: 'whole-plan',
    label: { 'zh-CN': '推进方案，管理指标看板', en: 'Run the plan and its dashboard' },
    responsible: leads.length > 0 ? leads : ['crm-lead'],
    accountable: 'sponsor',
    ...(others.length > 0 ? { consulted: others } : {}),
    informed: ['all-staff'],
    origin: { rule: 'responsibilities', because: ['horizon'] },
    why: {
      'zh-CN': '高管发起人为目标负责，阶段牵头人负责推进。',
      en: 'The sponsor answers for the goals; those who lead the phases do the work.',
    },
  };
}

function strategyRows(draft: Draft): Written[] {
  return draft.selections.map((selection): Written => {
    const { playbook } = selection;
    const tasks = draft.placed.filter(({ from }) => from?.selection === selection);
    const responsible = [
      ...new Set([
        ...playbook.tactics.map(({ owner }) => owner),
        ...tasks.map((task) => ownerOf(task)),
      ]),
    ];
    const needsIt = tasks.some(({ it }) => it);
    const consulted = without(
      [...(playbook.consulted ?? []), ...(needsIt ? ['it-lead'] : [])],
      [...responsible, playbook.owner],
    );
    const informed = without(
      [...(playbook.informed ?? []), 'crm-lead'],
      [...responsible, ...consulted, playbook.owner],
    );
    const because = causesOf(selection, draft);
    return {
      id: playbook.id,
      label: playbook.label,
      responsible,
      accountable: playbook.owner,
      ...(consulted.length > 0 ? { consulted } : {}),
      ...(informed.length > 0 ? { informed } : {}),
      origin: {
        rule: 'responsibilities',
        ...playbookIn(selection),
        ...(because.length > 0 ? { because } : {}),
      },
      why: whyRow(selection.playbook.label, draft),
    };
  });
}

function without(roles: readonly string[], taken: readonly string[]): string[] {
  return [...new Set(roles)].filter((role) => !taken.includes(role));
}

function whyRow(name: Parameters<typeof label>[0], { inputs }: Draft): Bilingual {
  return bilingual((locale) => {
    const own = label(name, locale, inputs.language);
    return say(
      locale,
      `“${own}”要有一个人负责到底，战术负责人执行。`,
      `One person answers for “${own}”; those who own its tactics do the work.`,
    );
  });
}
