import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { namesOf, rolesInUse } from './party-names.ts';

/** A team that is only named, where the others say what they answer for. */
export const teamWithoutDuty = rule('team/no-duty', ({ teams }) => {
  if (teams.every(({ duty }) => duty === undefined)) return [];
  // A team of teams answers for what they answer for.
  const parents = new Set(teams.map(({ parent }) => parent));
  return teams
    .filter(({ duty, unknown }) => duty === undefined && unknown === undefined)
    .filter(({ key }) => !parents.has(key))
    .map(({ address, label }) => finding('team/no-duty', address, { values: { team: label } }));
});

/** Somebody takes part in a loop who is no team, role or partner of the plan. */
export const unknownParty = rule('loop/unknown-party', (plan): Finding[] => {
  // Without a list of teams nobody is missing from it.
  if (plan.teams.length === 0 && plan.organisationUnits.length === 0) return [];
  const known = new Set([...EVERYBODY.flatMap(namesOf), ...partiesOf(plan).flatMap(namesOf)]);
  return plan.loops.flatMap(({ steps, address, label: loop }) =>
    steps
      .filter(({ unknown }) => unknown === undefined)
      .flatMap(({ id, parties = [] }) =>
        parties
          .filter((party) => !namesOf(party).some((name) => known.has(name)))
          .map((party) =>
            finding(
              'loop/unknown-party',
              { at: `${address}/steps/${id}`, field: 'parties' },
              { values: { party, loop } },
            ),
          ),
      ),
  );
});

/** Those who take part without being in a list of teams. */
const EVERYBODY: readonly Text[] = [
  { 'zh-CN': '客户', en: 'customer' },
  { 'zh-CN': '用户', en: 'customers' },
  { 'zh-CN': '全员', en: 'everyone' },
  { 'zh-CN': '各部门', en: 'all departments' },
  { 'zh-CN': '相关部门', en: 'all teams' },
];

function partiesOf(plan: Resolved): Text[] {
  return [
    ...plan.teams.map(({ label }) => label),
    ...plan.organisationUnits.map(({ label }) => label),
    ...plan.partners.flatMap(({ label, names = [] }) => [label, ...names]),
    ...rolesInUse(plan).map((role) => plan.roles[role] ?? role),
  ];
}
