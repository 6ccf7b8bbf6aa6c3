import type { Inputs, PlaybookDecision } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { Text } from '../model/text.ts';

/** What became of a playbook of the knowledge base in a plan. */
export interface ExplainedPlaybook {
  id: string;
  label: Text;
  /** In the plan, weighed and left out, or called for by no problem of the plan. */
  status: 'chosen' | 'left-out' | 'not-called-for';
  /** What speaks against it, beside each strategy that was taken in its place. */
  against: { strategy: string; why: Text }[];
  /** What the inputs decide about it. */
  decision?: PlaybookDecision;
}

/** What a plan did with a playbook; undefined when the knowledge base has none of that id. */
export function explainPlaybook(
  { inputs, generated }: Pick<PlanLayers, 'inputs' | 'generated'>,
  knowledge: Pick<Knowledge, 'playbooks'>,
  id: string,
): ExplainedPlaybook | undefined {
  const playbook = knowledge.playbooks.find((one) => one.id === id);
  if (playbook === undefined) return undefined;
  const { strategies } = generated.value;
  const against = strategies.flatMap(({ id: strategy, origin }) =>
    (origin?.considered ?? [])
      .filter((other) => other.playbook === id)
      .map(({ why }) => ({ strategy, why })),
  );
  const decision = decisionAbout(inputs.value, id);
  const isChosen = strategies.some(({ origin }) => origin?.playbook === id);
  return {
    id,
    label: playbook.label,
    status: isChosen ? 'chosen' : against.length > 0 ? 'left-out' : 'not-called-for',
    against,
    ...(decision === undefined ? {} : { decision }),
  };
}

function decisionAbout({ playbooks }: Inputs, id: string): PlaybookDecision | undefined {
  return playbooks.find(({ playbook }) => playbook === id);
}
