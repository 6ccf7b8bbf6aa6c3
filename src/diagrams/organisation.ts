import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { multiline } from './path-chart.ts';

const WORDS = {
  'zh-CN': {
    units: '组织架构',
    teams: '项目团队',
    description: (count: number) => `组织结构图：${count} 个单位及其汇报关系。`,
  },
  en: {
    units: 'Organisation',
    teams: 'Project team',
    description: (count: number) => `Organisation chart: ${count} units and whom they report to.`,
  },
} as const;

interface Unit {
  key: string;
  label: Text;
  parent?: string | undefined;
  style: 'goal' | 'strategy' | 'muted';
}

/** A level wider than this is set in a column instead, or it would not fit on a page. */
const MOST_BESIDE = 4;

/** Who reports to whom: the units of the organisation, else the teams. Undefined without a link. */
export function organisationChart(plan: Resolved, locale: Locale): Diagram | undefined {
  const words = WORDS[locale];
  const own = linked(unitsOf(plan));
  const units = own.length > 0 ? own : linked(teamsOf(plan));
  if (units.length === 0) return undefined;
  const read = labelReader(plan, locale);
  const at = new Map(units.map(({ key }, index) => [key, index]));
  const children = Map.groupBy(units, ({ parent }) => parent);
  const widest = Math.max(...levels(children).map(({ length }) => length));
  return {
    id: 'organisation',
    title: units === own ? words.units : words.teams,
    description: words.description(units.length),
    locale,
    source: [
      `flowchart ${widest > MOST_BESIDE ? 'LR' : 'TB'}`,
      ...units.map(
        ({ label, style }, index) => `  u${index}["${multiline([read(label)])}"]:::${style}`,
      ),
      ...units.flatMap(({ parent }, index) =>
        parent === undefined ? [] : [`  u${at.get(parent)} --> u${index}`],
      ),
      '',
    ].join('\n'),
  };
}

function unitsOf({ organisationUnits }: Resolved): Unit[] {
  const styles = { committee: 'goal', group: 'strategy', post: 'muted' } as const;
  return known(
    organisationUnits.flatMap(({ key, label, kind, parent }) =>
      kind === 'incentive' ? [] : [{ key, label, parent, style: styles[kind] }],
    ),
  );
}

/** Teams with the team they belong to; where none says so, a post that comes first leads them. */
function teamsOf({ teams }: Resolved): Unit[] {
  const [first] = teams;
  const isLed = first?.kind === 'post' && teams.every(({ parent }) => parent === undefined);
  return known(
    teams.map(({ key, label, kind, parent }, at) => ({
      key,
      label,
      parent: isLed && at > 0 ? first.key : parent,
      style:
        (isLed && at === 0) || kind === 'group' ? 'goal' : kind === 'post' ? 'muted' : 'strategy',
    })),
  );
}

/** Without links to units that are not drawn, and without circles. */
function known(units: readonly Unit[]): Unit[] {
  const parents = new Map(units.map(({ key, parent }) => [key, parent]));
  const isSound = (unit: Unit): boolean => {
    let above = unit.parent;
    for (let step = 0; above !== undefined; step += 1) {
      if (!parents.has(above) || step > units.length) return false;
      above = parents.get(above);
    }
    return true;
  };
  return units.map((unit) => (isSound(unit) ? unit : { ...unit, parent: undefined }));
}

/** Units that report to one or are reported to; the others are in the table. */
function linked(units: readonly Unit[]): Unit[] {
  const parents = new Set(units.map(({ parent }) => parent));
  return units.filter(({ key, parent }) => parent !== undefined || parents.has(key));
}

function levels(children: ReadonlyMap<string | undefined, readonly Unit[]>): Unit[][] {
  const found: Unit[][] = [];
  let level = [...(children.get(undefined) ?? [])];
  while (level.length > 0) {
    found.push(level);
    level = level.flatMap(({ key }) => children.get(key) ?? []);
  }
  return found;
}
