import type { Playbook } from '../../../../model/knowledge.ts';
import { candidatePlaybooks } from '../../../rules/candidate-playbooks.ts';
import type { SectionTask } from '../../section-task.ts';

type Known = Pick<SectionTask, 'inputs' | 'knowledge'>;

/** The playbooks that a model may draw on: those that the rules take or weigh. */
export function candidatesOf({ inputs, knowledge }: Known): Playbook[] {
  return candidatePlaybooks(inputs, knowledge).candidates.map(({ playbook }) => playbook);
}
