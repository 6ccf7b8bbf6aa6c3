import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { leavesOf, mindmap, type Branch } from './mindmap.ts';

const WORDS = {
  'zh-CN': {
    title: '策略与战术',
    root: '策略',
    description: (strategies: number, tactics: number) =>
      `思维导图：${strategies} 项策略，落实为 ${tactics} 项战术。`,
  },
  en: {
    title: 'Strategies and tactics',
    root: 'Strategies',
    description: (strategies: number, tactics: number) =>
      `Mind map: ${strategies} strategies, carried out by ${tactics} tactics.`,
  },
} as const;

const MOST_STRATEGIES = 8;

/** Mind map strategy → tactics; undefined for more strategies than one reads at a glance. */
export function strategyTree(plan: Resolved, locale: Locale): Diagram | undefined {
  if (plan.strategies.length > MOST_STRATEGIES) return undefined;
  if (plan.strategies.every(({ tactics }) => tactics.length === 0)) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const branches = plan.strategies.map(({ number, label, tactics }): Branch => ({
    label: `${number} ${read(label)}`,
    children: tactics.map((tactic) => ({ label: read(tactic.label) })),
  }));
  const source = mindmap(words.root, branches);
  return source === undefined
    ? undefined
    : {
        id: 'strategy-tree',
        title: words.title,
        description: words.description(branches.length, leavesOf(branches)),
        locale,
        source,
      };
}
