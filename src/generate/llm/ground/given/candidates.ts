import type { WrittenContent } from '../../../../model/content.ts';
import type { Playbook } from '../../../../model/knowledge.ts';
import type { SectionTask } from '../../section-task.ts';

/** The playbooks that a model may draw on: those that the rules chose or weighed, and what was decided. */
export function candidatesOf({ draft, inputs, knowledge }: SectionTask): Playbook[] {
  const ids = new Set(inputs.playbooks.map(({ playbook }) => playbook));
  for (const { origin } of strategiesOf(draft)) {
    if (origin?.playbook !== undefined) ids.add(origin.playbook);
    for (const { playbook } of origin?.considered ?? []) ids.add(playbook);
  }
  return knowledge.playbooks.filter(({ id }) => ids.has(id));
}

const strategiesOf = ({ strategies }: WrittenContent) => strategies ?? [];
