import { formatEffort } from '../../model/format.ts';
import { joinAddress } from '../../model/item-key.ts';
import type { Constraint } from '../../model/plan/constraint.ts';
import { roundAmount } from '../../model/unit.ts';
import type { Draft } from './draft.ts';
import { roleName } from './role-name.ts';
import { staffPhase } from './staff-phase.ts';
import { bilingual, inSentence, label, midSentence, say, type Bilingual } from './wording.ts';

/**
 * What the plan does about the limited time of a role: how much of it the plan takes at its busiest, and
 * what had no room. Undefined for a constraint that limits nobody's time.
 */
export function answerCapacity(constraint: Constraint, draft: Draft): Bilingual | undefined {
  const { role, effort, id } = constraint;
  if (role === undefined || effort === undefined) return undefined;
  const { inputs, frames } = draft;
  const shares = frames.map((frame) => ({
    frame,
    fte: Number(staffPhase(frame, draft).find((one) => one.role === role)?.fte ?? 0),
  }));
  const busiest = shares.reduce<(typeof shares)[number] | undefined>(
    (most, next) => (most === undefined || next.fte > most.fte ? next : most),
    undefined,
  );
  const own = joinAddress('constraints', id);
  const lost = draft.leftOut.filter(
    ({ lacks }) => lacks !== 'time' && lacks.constraint === own,
  ).length;
  return bilingual((locale) => {
    const who = roleName(role, draft, locale);
    const limit = inSentence(formatEffort(effort, locale), locale);
    const phase = busiest && label(busiest.frame.label, locale, inputs.language);
    const fte = roundAmount(busiest?.fte ?? 0);
    const need =
      fte === 0 || phase === undefined
        ? say(locale, '方案没有用到', 'the plan does not need it')
        : effort.kind === 'capacity'
          ? say(locale, '同一季度的需求不超过这个点数', 'no quarter holds more work than that')
          : say(
              locale,
              `方案最忙在“${phase}”，用到 ${fte} 名全职`,
              `at its busiest, in “${phase}”, the plan takes ${fte} full-time`,
            );
    const rest =
      lost === 0
        ? say(locale, '，没有排不下的工作', ', and nothing is left out')
        : say(
            locale,
            `；另有 ${lost} 项工作排不下，没有写进方案`,
            `; ${lost === 1 ? 'one piece of work finds' : `${lost} pieces of work find`} no room and ${lost === 1 ? 'is' : 'are'} left out`,
          );
    return say(
      locale,
      `${who}的时间按 ${limit}${/\p{Script=Han}$/u.test(limit) ? '' : ' '}安排，工作前后错开：${need}${rest}。`,
      `Work of the ${midSentence(who)} is staggered within ${limit}: ${need}${rest}.`,
    );
  });
}
