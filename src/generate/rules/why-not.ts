import type { Draft } from './draft.ts';
import type { RunnerUp, Selection } from './select-playbooks.ts';
import { bilingual, label, reason, say, type Bilingual } from './wording.ts';

/** Why a playbook that answers the same problem is not in the plan. */
export function whyNot(
  { playbook, reason: against }: RunnerUp,
  chosen: Selection,
  draft: Draft,
): Bilingual {
  const { inputs, months } = draft;
  return bilingual((locale) => {
    const [own, other] = [chosen.playbook.label, playbook.label].map((text) =>
      label(text, locale, inputs.language),
    );
    switch (against) {
      case 'refused': {
        const decision = inputs.playbooks.find((one) => one.playbook === playbook.id);
        const why = decision?.why && reason(decision.why, locale, inputs.language);
        return why === undefined
          ? say(locale, `“${other}”：团队已决定不采用。`, `“${other}”: the team has ruled it out.`)
          : say(
              locale,
              `“${other}”：团队已决定不采用，理由是${why}。`,
              `“${other}”: the team has ruled it out (${why}).`,
            );
      }
      case 'too-long':
        return say(
          locale,
          `“${other}”：至少 ${playbook.months[0]} 个月才见效，超出 ${months} 个月的规划周期。`,
          `“${other}”: takes ${playbook.months[0]} months at least to bear fruit, and the plan has ${months}.`,
        );
      case 'covers-less':
        return say(
          locale,
          `“${other}”：回应的问题比“${own}”少。`,
          `“${other}”: answers fewer of the problems than “${own}”.`,
        );
      case 'more-work':
        return say(
          locale,
          `“${other}”：投入更大（${playbook.effort}，“${own}”为 ${chosen.playbook.effort}，均为估计）。`,
          `“${other}”: takes more work (${playbook.effort} against ${chosen.playbook.effort}, both estimates).`,
        );
      case 'not-needed':
        return say(
          locale,
          `“${other}”：“${own}”和其他策略已经回应了同样的问题。`,
          `“${other}”: “${own}” and the other strategies already answer the same problems.`,
        );
    }
  });
}
