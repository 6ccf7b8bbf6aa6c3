import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../../diagnostics/nearest.ts';
import { CONTENT_LISTS, type WrittenContent } from '../../../../model/content.ts';
import { INPUT_LISTS, type PlannableInputs } from '../../../../model/inputs.ts';
import { itemsWithin } from '../items.ts';
import { candidatesOf } from '../given/candidates.ts';
import { excerpt, finding, type GroundRule } from '../rule.ts';

/** Fields of the inputs that call for things by themselves. */
const HEAD = ['horizon', 'ambition', 'profile', 'industry'] as const;

/** What an item gives as its causes, and the playbook that it draws on, must have been given. */
export const origins: GroundRule = ({ task, items }) => {
  const { inputs, before } = task;
  const causes = new Set([...causesOf(inputs), ...causesOf(before), ...HEAD]);
  // An item may also follow from another of the same reply, as indicators do from goals.
  for (const { address } of items) causes.add(address);
  const [sample = 'horizon'] = causes;
  const drawn = items.some(({ fields }) => typeof fields['playbook'] === 'string');
  const books = drawn ? candidatesOf(task).map(({ id }) => id) : [];
  return items.flatMap(({ address, fields: { because, playbook } }): Diagnostic[] => [
    ...(Array.isArray(because) ? because : []).flatMap((found: unknown, at): Diagnostic[] =>
      typeof found !== 'string' || causes.has(found)
        ? []
        : [
            finding('reply/because', `${address}#because/${at}`, {
              found: excerpt(found),
              sample,
              nearest: nearest(found, causes) ?? '',
            }),
          ],
    ),
    ...(typeof playbook !== 'string' || books.includes(playbook)
      ? []
      : [
          finding('reply/playbook', `${address}#playbook`, {
            found: excerpt(playbook),
            nearest: nearest(playbook, books) ?? '',
          }),
        ]),
  ]);
};

const LISTS = [...INPUT_LISTS, 'playbooks', ...CONTENT_LISTS] as const;

/** The address of every item that is stated or settled. */
function causesOf(plan: PlannableInputs | WrittenContent): string[] {
  const parts: Readonly<Record<string, unknown>> = { ...plan };
  return LISTS.flatMap((list) => itemsWithin(parts[list], list).map(({ address }) => address));
}
