import type { Content } from '../model/content.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Metric } from '../model/metric.ts';
import type { Link } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';
import { itemKey } from '../model/item-key.ts';
import { UNDATED_START } from '../model/stretch.ts';
import { planClock, type PlanClock } from './plan-clock.ts';
import {
  weekdayCalendar,
  workingCalendar,
  type WorkingCalendar,
} from '../model/working-calendar.ts';

/** What every part of the resolver looks things up in. */
export interface Context {
  inputs: Inputs;
  content: Content;
  calendar: WorkingCalendar;
  clock: PlanClock;
  metric(id: string): Metric | undefined;
  roleLabel(id: string | undefined): Text | undefined;
  /** Links to the items that exist, in the order of the document; unknown ids are left out. */
  links(list: LinkedList, keys: Iterable<string> | undefined): Link[];
}

export type LinkedList =
  | 'orientation'
  | 'metrics'
  | 'themes'
  | 'challenges'
  | 'constraints'
  | 'goals'
  | 'strategies'
  | 'phases';

export function createContext(inputs: Inputs, content: Content, knowledge: Knowledge): Context {
  const calendar =
    inputs.horizon === undefined ? weekdayCalendar() : workingCalendar(knowledge.calendar);
  const metrics = new Map(knowledge.metrics.map((metric) => [metric.id, metric]));
  const roles = new Map([...knowledge.roles, ...inputs.roles].map(({ id, label }) => [id, label]));
  const byKey = new Map<LinkedList, Map<string, Link>>();
  const index = (
    list: LinkedList,
    items: readonly { label?: Text }[],
    number: (position: number) => string,
  ): void => {
    byKey.set(
      list,
      new Map(
        items.map((item, position) => {
          const key = itemKey(item) ?? '';
          const label = item.label ?? metrics.get(key)?.label ?? key;
          return [key, { key, number: number(position), label }];
        }),
      ),
    );
  };
  index('orientation', inputs.orientation, (at) => String(at + 1));
  index(
    'metrics',
    inputs.metrics.map(({ id, metric }) => ({
      id: id ?? metric,
      label: metrics.get(metric)?.label ?? metric,
    })),
    (at) => `M${at + 1}`,
  );
  index('themes', inputs.themes, (at) => `T${at + 1}`);
  index('challenges', inputs.challenges, (at) => `C${at + 1}`);
  index('constraints', inputs.constraints, (at) => `K${at + 1}`);
  index('goals', content.goals, (at) => `G${at + 1}`);
  index('strategies', content.strategies, letter);
  index('phases', content.phases, (at) => String(at));
  return {
    inputs,
    content,
    calendar,
    clock: planClock(inputs.horizon?.start.date ?? UNDATED_START, calendar),
    metric: (id) => metrics.get(id),
    roleLabel: (id) => (id === undefined ? undefined : (roles.get(id) ?? id)),
    links(list, keys) {
      const wanted = new Set(keys ?? []);
      return [...(byKey.get(list)?.values() ?? [])].filter(({ key }) => wanted.has(key));
    },
  };
}

/** A, B … Z, AA, AB … */
export function letter(position: number): string {
  const head = Math.floor(position / 26);
  return `${head === 0 ? '' : letter(head - 1)}${String.fromCharCode(65 + (position % 26))}`;
}
