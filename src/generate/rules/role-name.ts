import type { Locale } from '../../model/locale.ts';
import type { Draft } from './draft.ts';
import { label } from './wording.ts';

/** What a role is called in the plan: by its own list of roles, else by the dictionary. */
export function roleName(
  id: string,
  { inputs, knowledge }: Pick<Draft, 'inputs' | 'knowledge'>,
  locale: Locale,
): string {
  const role = [...inputs.roles, ...knowledge.roles].find((one) => one.id === id);
  return label(role?.label ?? id, locale, inputs.language);
}
