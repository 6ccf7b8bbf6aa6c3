import type { Resolved } from '../../../model/resolved.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { quoteNames } from './print.ts';

type Phase = Resolved['phases'][number];
type Resource = Phase['resources'][number];

/** People of the organisation itself that a phase needs, and not how many. */
export const withoutNumber = rule('resource/no-number', ({ phases }) =>
  phases.flatMap((phase) =>
    unnumbered(phase)
      .filter(({ mode = 'own' }) => mode === 'own' || mode === 'part-time')
      .map(({ address, label }) =>
        finding('resource/no-number', address, { values: { role: label, phase: phase.label } }),
      ),
  ),
);

/**
 * People from elsewhere without a number. Their time is not planned here but bought, asked for or still
 * to be settled; who is called on demand can have none.
 */
export const openNumber = rule('resource/open-number', ({ phases }) =>
  phases.flatMap((phase) =>
    unnumbered(phase)
      .filter(({ mode = 'own' }) => mode !== 'own' && mode !== 'part-time' && mode !== 'on-demand')
      .map(({ address, label }) =>
        finding('resource/open-number', address, { values: { role: label, phase: phase.label } }),
      ),
  ),
);

/** One number for two roles: nobody knows what each of them gives. */
export const sharedNumber = rule('resource/shared-number', (plan) =>
  plan.phases.flatMap(({ resources, label: phase }) =>
    resources.flatMap((resource): Finding[] => {
      const { address, label, sharedWith = [], unknown } = resource;
      if (sharedWith.length === 0 || unknown !== undefined || !isNumbered(resource)) return [];
      const others = quoteNames(
        sharedWith.map((role) => plan.roles[role] ?? role),
        plan,
      );
      return [
        finding(
          'resource/shared-number',
          { at: address, field: 'sharedWith' },
          { values: { role: label, others, phase } },
        ),
      ];
    }),
  ),
);

/** Whether people are hired, borrowed or bought is still open. */
export const modeUndecided = rule('resource/mode-undecided', ({ phases }) =>
  phases.flatMap(({ resources, label: phase }) =>
    resources
      .filter(({ mode, unknown }) => mode === 'undecided' && unknown === undefined)
      .map(({ address, label }) =>
        finding(
          'resource/mode-undecided',
          { at: address, field: 'mode' },
          { values: { role: label, phase } },
        ),
      ),
  ),
);

/** Resources without a number of their own, and without one that another role shares with them. */
function unnumbered({ resources }: Phase): Resource[] {
  const shared = new Set(resources.filter(isNumbered).flatMap(({ sharedWith = [] }) => sharedWith));
  return resources.filter(
    (resource) =>
      !isNumbered(resource) && resource.unknown === undefined && !shared.has(resource.role),
  );
}

function isNumbered({ fte, effort }: Resource): boolean {
  return fte !== undefined || effort !== undefined;
}
