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
/** Lists whose items are all known from the start. */
const STATED: ReadonlySet<string> = new Set(['themes', 'challenges']);
/** Before a count of all there are. */
const ALL = /(?:全部|所有|一共|总共|(?<![a-z])all(?: the)?)\s?$/iu;
/** Before a count that in the story of the whole plan is one of all there are. */
const WHOLE =
  /(?:用|以|靠|通过|分|分为|分成|划分为|围绕|针对|回应|覆盖|集中在|归为|背后是|背后有)(?:了|着|出|这)?\s?$|(?:^|[.;:]\s|(?<![a-z])(?:in|into|through|over|across|pursues?|answers?|these|the)\s)$/iu;
/** Before a count of what stands behind the plan. */
const BEHIND = /(?:集中在|归为|背后是|背后有)\s?$/u;
/** After a count of some of them. */
const SOME = /^(?:之一|中的|里的|的?指标|\s?of(?![a-z]))/iu;

const COUNTED = NOUNS.map(([noun, list]) => ({
  list,
  pattern: new RegExp(
    String.raw`(?<!第|${BETWEEN})(?<a>${NUMBER})\s?(?:个|项|条|大|类|种)?\s?(?:${noun})`,
    'giu',
  ),
}));

/**
 * More items than the plan has: eight strategies where there are six. Fewer may be some of them, but not
 * where all are spoken of.
 */
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
      const plain = narrow(text);
      return Array.from(plain.matchAll(pattern)).flatMap(({ 0: found, index, groups }) => {
        const count = readNumber(groups?.['a'] ?? '');
        const before = plain.slice(Math.max(0, index - 12), index);
        const after = plain.slice(index + found.length, index + found.length + 8);
        const isStory = path.startsWith('narrative');
        const isAll =
          !SOME.test(after) &&
          ((isStory && count * 2 > actual && WHOLE.test(before)) ||
            ((isStory || STATED.has(list)) && ALL.test(before)) ||
            (STATED.has(list) && BEHIND.test(before)));
        const isWrong = count > actual || (isAll && count < actual);
        return isWrong && Number.isInteger(count)
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
