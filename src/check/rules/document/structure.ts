import { CONTENT_LISTS, listFields } from '../../../model/content.ts';
import { factFields } from '../../../model/inputs.ts';
import { joinAddress } from '../../../model/item-key.ts';
import { LOCALES } from '../../../model/locale.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { walkPlan, type Reference, type Visitor } from '../../../model/walk-plan.ts';
import { finding, type Finding, rule, writingRule } from '../../rule.ts';

/** Tactics that wait for each other, and units that stand above themselves. */
export const cycles = rule('structure/cycle', (plan) => [
  ...cyclesAmong(
    plan,
    'requires',
    plan.strategies.flatMap((strategy) =>
      strategy.tactics.map(({ address, key, label, requires }) => ({
        key: `${strategy.key}/${key}`,
        at: address,
        label,
        next: requires ?? [],
      })),
    ),
  ),
  ...[plan.teams, plan.organisationUnits].flatMap((units) =>
    cyclesAmong(
      plan,
      'parent',
      units.map(({ address, key, label, parent }) => ({
        key,
        at: address,
        label,
        next: parent === undefined ? [] : [parent],
      })),
    ),
  ),
]);

interface Node {
  key: string;
  at: string;
  label: Text;
  /** Keys of the items that its field names. */
  next: readonly string[];
}

/** Each circle once, at the item of it that stands first. */
function cyclesAmong(plan: Resolved, field: string, nodes: readonly Node[]): Finding[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const done = new Set<Node>();
  const found: Node[][] = [];
  const trail: Node[] = [];
  const visit = (node: Node): void => {
    const start = trail.indexOf(node);
    if (start !== -1) found.push(trail.slice(start));
    if (start !== -1 || done.has(node)) return;
    trail.push(node);
    for (const key of node.next) {
      const next = byKey.get(key);
      if (next !== undefined) visit(next);
    }
    trail.pop();
    done.add(node);
  };
  nodes.forEach(visit);
  return found.flatMap(([first, ...others]): Finding[] => {
    if (first === undefined) return [];
    const way = wayOf(plan, [first, ...others, first]);
    return [
      finding(
        'structure/cycle',
        { at: first.at, field },
        { values: { item: first.label, field, way } },
        others.map(({ at }) => ({
          at,
          field,
          label: { 'zh-CN': '这一圈中的另一项', en: 'another item of the circle' },
        })),
      ),
    ];
  });
}

/** Sample: `Portal → Training → Portal`. */
function wayOf({ plan }: Resolved, nodes: readonly Node[]): Text {
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      nodes.map(({ label }) => readText(label, locale, plan.language).text).join(' → '),
    ]),
  );
}

/** Rows of a template without one text for each column, where the rest is not said to be unknown. */
export const rowCells = writingRule('structure/row-cells', (plan) =>
  plan.deliverables.flatMap(({ address, label, columns = [], rows }) =>
    rows
      .filter(({ unknown }) => unknown === undefined)
      .filter(({ cells }) => columns.length > 0 && cells.length !== columns.length)
      .map(({ id, cells }) =>
        finding(
          'structure/row-cells',
          { at: joinAddress(address, 'rows', id), field: 'cells' },
          { values: { row: id, template: label, cells: cells.length, columns: columns.length } },
          [{ at: address, field: 'columns', label: { 'zh-CN': '模板的列', en: 'its columns' } }],
        ),
      ),
  ),
);

/**
 * Ids that a list of references names twice. Lists that are resolved to links, as the goals of a
 * strategy, hold each item once and are not looked at.
 */
export const repeatedReferences = writingRule('structure/repeated', (plan) => {
  const first = new Map<string, Reference>();
  const findings: Finding[] = [];
  const visitor: Visitor = {
    reference(found) {
      const { at, field, inner, value } = found;
      const end = inner.lastIndexOf('/');
      // A field that names one thing cannot name it twice; two items of one id are told as such.
      if (end === -1) return;
      const list = inner.slice(0, end);
      const key = JSON.stringify([at, list, value]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, found);
        return;
      }
      findings.push(
        finding('structure/repeated', { at, field: inner }, { values: { id: value, field } }, [
          { at, field: earlier.inner, label: { 'zh-CN': '第一次', en: 'the first time' } },
        ]),
      );
    },
  };
  for (const name of ['themes', 'challenges', 'constraints'] as const) {
    walkPlan(factFields[name], plan[name], name, visitor);
  }
  for (const name of CONTENT_LISTS) {
    if (name !== 'responses') walkPlan(listFields[name], plan[name], name, visitor);
  }
  return findings;
});
