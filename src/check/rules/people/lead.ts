import type { Resolved } from '../../../model/resolved.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { quoteNames } from './print.ts';

type Phase = Resolved['phases'][number];
type Resource = Phase['resources'][number];

/** A phase with people but nobody who leads it. */
export const phaseWithoutLead = rule('resource/no-lead', ({ phases }) => {
  const inGaps = new Set(leadGaps(phases).flatMap((gap) => gap.phases));
  return phases
    .filter((phase) => lacksLead(phase) && !inGaps.has(phase))
    .map(({ address, label }) =>
      finding(
        'resource/no-lead',
        { at: address, field: 'resources' },
        { values: { phase: label } },
      ),
    );
});

/** Phases without a lead between two that the same role leads. */
export const leadGap = rule('resource/lead-gap', (plan) =>
  leadGaps(plan.phases).flatMap((gap): Finding[] => {
    const [first] = gap.phases;
    if (first === undefined) return [];
    return [
      finding(
        'resource/lead-gap',
        { at: first.address, field: 'resources' },
        {
          values: {
            role: gap.before.label,
            phases: quoteNames(
              gap.phases.map(({ label }) => label),
              plan,
            ),
          },
        },
        [
          {
            at: gap.before.address,
            field: 'lead',
            label: { 'zh-CN': '之前的牵头', en: 'the lead before' },
          },
          {
            at: gap.after.address,
            field: 'lead',
            label: { 'zh-CN': '之后的牵头', en: 'the lead after' },
          },
        ],
      ),
    ];
  }),
);

interface Gap {
  /** The phases that nobody leads. */
  phases: Phase[];
  before: Resource;
  after: Resource;
}

/** In the order of time: who led last leads next, and in between nobody does. */
function leadGaps(phases: readonly Phase[]): Gap[] {
  const ordered = phases.toSorted((a, b) => (a.dates.start < b.dates.start ? -1 : 1));
  const gaps: Gap[] = [];
  let before: Resource[] = [];
  let open: Phase[] = [];
  for (const phase of ordered) {
    const leads = phase.resources.filter(({ lead }) => lead);
    if (leads.length === 0) {
      if (lacksLead(phase)) open.push(phase);
      continue;
    }
    const after = leads.find(({ role }) => before.some((one) => one.role === role));
    const led = before.find(({ role }) => role === after?.role);
    if (after !== undefined && led !== undefined && open.length > 0) {
      gaps.push({ phases: open, before: led, after });
    }
    before = leads;
    open = [];
  }
  return gaps;
}

function lacksLead({ resources }: Phase): boolean {
  return resources.length > 0 && !resources.some(({ lead }) => lead);
}
