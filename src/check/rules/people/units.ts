import type { Effort } from '../../../model/fte.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { areOwn } from './own-people.ts';

type Resource = Resolved['phases'][number]['resources'][number];
type Unit = Effort['kind'];

const UNITS: Record<Unit, Text> = {
  fte: { 'zh-CN': '全职人数', en: 'full-time people' },
  hours: { 'zh-CN': '人数和工时', en: 'heads and hours' },
  capacity: { 'zh-CN': '容量点', en: 'points' },
};

/**
 * People of the organisation that are counted now in one unit, now in another, so that nobody can add them
 * up. A role whose limit is stated in a unit is rightly counted in it.
 */
export const unitsMixed = rule('resource/units-mixed', ({ phases, constraints }): Finding[] => {
  const own = new Set(
    constraints.flatMap(({ role, effort }) => (role && effort ? [`${role} ${effort.kind}`] : [])),
  );
  const byUnit = Map.groupBy(
    phases
      .flatMap(({ resources }) => resources)
      .filter(areOwn)
      .filter((resource) => !own.has(`${resource.role} ${unitOf(resource)}`)),
    unitOf,
  );
  byUnit.delete(undefined);
  const [usual, ...others] = [...byUnit].sort(([, a], [, b]) => b.length - a.length);
  const [unit, resources] = others.at(-1) ?? [];
  const [first, example] = [resources?.[0], usual?.[1][0]];
  if (unit === undefined || usual?.[0] === undefined || !first || !example) return [];
  return [
    finding(
      'resource/units-mixed',
      { at: first.address, field: fieldOf(first) },
      {
        values: {
          role: first.label,
          unit: UNITS[unit],
          other: example.label,
          usual: UNITS[usual[0]],
        },
      },
      [
        {
          at: example.address,
          field: fieldOf(example),
          label: { 'zh-CN': '另一种写法', en: 'the other unit' },
        },
      ],
    ),
  ];
});

function unitOf({ fte, effort }: Resource): Unit | undefined {
  return fte === undefined ? effort?.kind : 'fte';
}

function fieldOf({ fte }: Resource): string {
  return fte === undefined ? 'effort' : 'fte';
}
