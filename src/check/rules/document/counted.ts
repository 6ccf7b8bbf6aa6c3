import { LIST_LABELS } from '../../../diagnostics/list-label.ts';
import type { AnnouncedList } from '../../../model/content.ts';
import { LOCALES, type Locale } from '../../../model/locale.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { readText } from '../../../model/text.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { firstOf, itemsOf } from './named-items.ts';

/**
 * A number in the texts that frame the plan, right before what it counts, that is not the number of
 * such items: 12 milestones, 四个挑战. What may count only some of them, as the first two phases do, is
 * left alone.
 */
export const countedInText = rule('text/count-differs', (plan) =>
  FIELDS.flatMap((field): Finding[] => {
    const text = plan.narrative[field];
    if (text === undefined) return [];
    const told = new Map<AnnouncedList, number>();
    for (const locale of LOCALES) {
      const read = readText(text, locale, plan.plan.language);
      for (const { list, count } of countsIn(read.text, read.locale)) {
        if (!told.has(list) && !countsOf(plan, list).includes(count)) told.set(list, count);
      }
    }
    return [...told]
      .map(([list, count]) => ({ list, count, items: itemsOf(plan, list) }))
      .filter(({ items }) => items.length > 0)
      .map(({ list, count, items }) =>
        finding(
          'text/count-differs',
          { at: 'narrative', field },
          { values: { list: LIST_LABELS[list], count, actual: items.length } },
          firstOf(items),
        ),
      );
  }),
);

const FIELDS = ['promise', 'situation', 'summary'] as const;

/** What the items of a list are called where they are counted. */
const NOUNS: Record<Locale, Partial<Record<string, AnnouncedList>>> = {
  'zh-CN': {
    反馈主题: 'themes',
    挑战: 'challenges',
    目标: 'goals',
    策略: 'strategies',
    战术: 'tactics',
    阶段: 'phases',
    里程碑: 'milestones',
    客群: 'segments',
    层级: 'segments',
    触点: 'touchpoints',
    旅程: 'journeys',
    预期成果: 'outcomes',
    风险: 'risks',
    步骤: 'steps',
    交付物: 'deliverables',
  },
  en: {
    themes: 'themes',
    challenges: 'challenges',
    goals: 'goals',
    strategies: 'strategies',
    tactics: 'tactics',
    phases: 'phases',
    milestones: 'milestones',
    segments: 'segments',
    tiers: 'segments',
    touchpoints: 'touchpoints',
    journeys: 'journeys',
    outcomes: 'outcomes',
    risks: 'risks',
    steps: 'steps',
    deliverables: 'deliverables',
  },
};

const ENGLISH =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const CHINESE = '一二三四五六七八九';

/** Not the first two, two of them, another two or about two; nor the end of a range. */
const PATTERNS: Record<Locale, RegExp> = {
  'zh-CN': new RegExp(
    String.raw`(?<![第前后首末头另余外中的这那每各约近到至过少多上下\d.–~〇百千${CHINESE}两十-])` +
      String.raw`(?<number>\d{1,3}|[两十${CHINESE}]{1,3})\s?[个项大条类种步]?\s?` +
      `(?<noun>${Object.keys(NOUNS['zh-CN']).join('|')})(?![性者式期组])`,
    'gu',
  ),
  en: new RegExp(
    String.raw`(?<![\p{L}\d.–~-]|\b(?:first|last|next|other|another|more|most|least|only|than|about|over|under|nearly|every|each|these|those|to|or|another|up to|of the) )` +
      String.raw`(?<number>\d{1,3}|${ENGLISH.join('|')}) ` +
      String.raw`(?<noun>${Object.keys(NOUNS.en).join('|')})(?!\p{L}|-)`,
    'giu',
  ),
};

function countsIn(text: string, locale: Locale): { list: AnnouncedList; count: number }[] {
  return Array.from(text.matchAll(PATTERNS[locale]), ({ groups = {} }) => ({
    list: NOUNS[locale][groups['noun']?.toLowerCase() ?? ''],
    count: readCount(groups['number'] ?? ''),
  })).flatMap(({ list, count }) => (list === undefined || count < 2 ? [] : [{ list, count }]));
}

function readCount(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const english = ENGLISH.indexOf(written.toLowerCase());
  if (english !== -1) return english + 2;
  // 十二 is twelve, 二十三 is twenty-three, and 两 is two.
  const digit = (sign: string): number => CHINESE.indexOf(sign === '两' ? '二' : sign) + 1;
  const [tens, ones] = written.includes('十') ? written.split('十') : ['none', written];
  if (tens === 'none') return ones === undefined || ones.length !== 1 ? 0 : digit(ones);
  return (tens === '' || tens === undefined ? 1 : digit(tens)) * 10 + (ones ? digit(ones) : 0);
}

/** Numbers that a text may rightly say: of all items, or of those that stand in one place. */
function countsOf(plan: Resolved, list: AnnouncedList): number[] {
  const all = itemsOf(plan, list).length;
  const each = (lists: readonly (readonly unknown[])[]): number[] => lists.map((one) => one.length);
  switch (list) {
    case 'challenges':
      return [all, new Set(plan.challenges.map(({ group }) => JSON.stringify(group))).size];
    case 'goals':
      return [all, plan.stages.length, plan.goals.flatMap(({ targets }) => targets).length];
    case 'tactics':
      return [all, ...each(plan.strategies.map(({ tactics }) => tactics))];
    case 'phases':
      return [all, plan.stages.length];
    case 'milestones':
      return [all, ...each(plan.phases.map(({ milestones }) => milestones))];
    case 'segments':
      return [all, ...each(plan.segmentations.map(({ segments }) => segments))];
    case 'touchpoints':
      return [all, ...each(plan.journeys.map(({ stages }) => stages))];
    case 'risks':
      return [all, plan.risks.flatMap(({ kinds = [] }) => kinds).length];
    case 'steps':
      return [
        all,
        ...each(plan.loops.map(({ steps }) => steps)),
        ...each(plan.steps.map(({ actions }) => actions)),
      ];
    default:
      return [all];
  }
}
