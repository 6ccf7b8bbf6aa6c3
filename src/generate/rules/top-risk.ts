import type { RiskTemplate } from '../../model/knowledge.ts';
import { causeOf } from './cause.ts';
import type { Draft } from './draft.ts';

/** The risk of the plan with the highest product of probability and impact. */
export function topRisk(draft: Draft): RiskTemplate | undefined {
  const weight = ({ probability = 1, impact = 1 }: RiskTemplate): number => probability * impact;
  const [first] = draft.knowledge.risks
    .filter((risk) => causeOf(risk, draft) !== undefined)
    .sort((a, b) => weight(b) - weight(a));
  return first;
}
