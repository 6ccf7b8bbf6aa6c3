import { planTargets } from '../../../model/plan-targets.ts';
import { finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';

/**
 * A target that names a metric and no figure, without a word on why. A guide lists metrics for its
 * readers to set targets for; there it is meant so.
 */
export const targetWithoutFigure = rule('target/no-figure', (plan) => {
  if (plan.plan.profile === 'guide') return [];
  const open = planTargets(plan).filter(({ target }) => target.kind === 'open');
  const explained = new Set(
    open.filter(({ note, unknown }) => note ?? unknown).map((target) => figureKey(target, plan)),
  );
  return firstOfEach(open, (target) => figureKey(target, plan))
    .filter((target) => !explained.has(figureKey(target, plan)))
    .map((target) =>
      finding(
        'target/no-figure',
        { at: target.address, field: 'target' },
        { values: { metric: target.label } },
      ),
    );
});
