import { finding, rule } from '../../rule.ts';

/** A phase with people but nobody who leads it. */
export const phaseWithoutLead = rule('resource/no-lead', (plan) =>
  plan.phases
    .filter(({ resources }) => resources.length > 0 && !resources.some(({ lead }) => lead))
    .map(({ address, label }) =>
      finding(
        'resource/no-lead',
        { at: address, field: 'resources' },
        { values: { phase: label } },
      ),
    ),
);
