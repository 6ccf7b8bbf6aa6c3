import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { BETWEEN, NUMBER, narrow, readNumber } from '../figures/amount-pattern.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

/** What the items of a list are called where they are counted, in both languages. */
const NOUNS: readonly (readonly [noun: string, list: string])[] = [
  ['反馈主题|themes', 'themes'],
  ['内部挑战|内部问题|挑战|challenges', 'challenges'],
  ['策略|strategies', 'strategies'],
  ['阶段|phases', 'phases'],
  ['总体目标|目标|goals', 'goals'],
  ['风险|risks', 'risks'],
];
const COUNTED = NOUNS.map(([noun, list]) => ({
  list,
  pattern: new RegExp(
    String.raw`(?<!第|${BETWEEN})(?<a>${NUMBER})\s?(?:个|项|条|大|类|种)?\s?(?:${noun})`,
    'giu',
  ),
}));

/** More items than the plan has: eight strategies where there are six. Fewer may be some of them. */
export const counts: TextRule = ({ task: { inputs, before, again }, reply, texts }) => {
  const totals = new Map(
    COUNTED.map(({ list }) => {
      const ids = new Set(
        [inputs, before, again?.content ?? {}, reply].flatMap((plan) => idsOf(plan, list)),
      );
      return [list, ids.size];
    }),
  );
  return texts.flatMap(({ path, text }) =>
    COUNTED.flatMap(({ list, pattern }): Diagnostic[] => {
      const actual = totals.get(list) ?? 0;
      if (actual === 0) return [];
      return Array.from(narrow(text).matchAll(pattern)).flatMap(({ 0: found, groups }) => {
        const count = readNumber(groups?.['a'] ?? '');
        return count > actual && Number.isInteger(count)
          ? [finding('reply/count', path, { found: excerpt(found), actual })]
          : [];
      });
    }),
  );
};

function idsOf(plan: object, list: string): unknown[] {
  const items: unknown = (plan as Record<string, unknown>)[list];
  return Array.isArray(items) ? items.map((one: { id?: unknown }) => one.id) : [];
}
