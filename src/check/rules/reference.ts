import { listLabel } from '../../diagnostics/list-label.ts';
import { finding, type Rule } from '../rule.ts';

/**
 * Ids that lead nowhere once all layers lie over each other. References inside one file are found
 * when it is parsed; these are the ones across files, or broken by an override.
 */
export const danglingReferences: Rule = (plan) =>
  plan.dangling.map(({ at, field, to, id, nearest }) =>
    finding(
      'reference/dangling',
      { at, field },
      {
        values: { id, collection: listLabel(to), nearest: nearest ?? '' },
      },
    ),
  );
