import type { Both, Change } from '../model/change.ts';
import { both, listed, quoted } from './phrase.ts';
import { PART_TITLES } from './words/part-titles.ts';

/** Fields that hold a time: what is worse there is late. */
const TIMES: ReadonlySet<string> = new Set(['at', 'span', 'by', 'to', 'start', 'from']);

/** So many are named; more are counted. */
const NAMED = 2;

type Wording = (changes: readonly Change[]) => Both;

/** What a headline tells, what matters most first. Each change is told by the first that takes it. */
const TOPICS: readonly { is: (change: Change) => boolean; word: Wording }[] = [
  {
    is: (change) => change.kind === 'removed' && isItemOf(change, 'strategies'),
    word: named(
      { 'zh-CN': ['撤销策略', '撤销 # 项策略'], en: ['strategy', 'strategies'] },
      'given up',
    ),
  },
  {
    is: (change) => change.kind === 'added' && isItemOf(change, 'strategies'),
    word: named(
      { 'zh-CN': ['新增策略', '新增 # 项策略'], en: ['strategy', 'strategies'] },
      'added',
    ),
  },
  {
    is: (change) => change.kind === 'removed' && isItemOf(change, 'goals'),
    word: named({ 'zh-CN': ['撤销目标', '撤销 # 项目标'], en: ['goal', 'goals'] }, 'given up'),
  },
  {
    is: (change) => change.kind === 'added' && isItemOf(change, 'goals'),
    word: named({ 'zh-CN': ['新增目标', '新增 # 项目标'], en: ['goal', 'goals'] }, 'added'),
  },
  {
    is: ({ field, trend }) => field === 'target' && trend === 'better',
    word: counted('# 个目标值提高', 'target raised', 'targets raised'),
  },
  {
    is: ({ field, trend }) => field === 'target' && trend === 'worse',
    word: counted('# 个目标值降低', 'target lowered', 'targets lowered'),
  },
  {
    is: (change) => change.kind === 'removed' && isTargetOf(change),
    word: counted('取消 # 个目标值', 'target dropped', 'targets dropped'),
  },
  {
    is: (change) => change.at === 'horizon' && change.field === 'to' && change.trend === 'worse',
    word: fixed('方案结束推迟', 'the plan ends later'),
  },
  {
    is: (change) => change.at === 'horizon' && change.field === 'to' && change.trend === 'better',
    word: fixed('方案结束提前', 'the plan ends earlier'),
  },
  {
    is: (change) => change.at === 'horizon' && change.field === 'start' && change.trend === 'worse',
    word: fixed('方案启动推迟', 'the plan starts later'),
  },
  {
    is: (change) =>
      change.at === 'horizon' && change.field === 'start' && change.trend === 'better',
    word: fixed('方案启动提前', 'the plan starts earlier'),
  },
  {
    is: (change) => change.at === '' && isShift(change) && change.trend === 'worse',
    word: fixed('整个实施计划推迟', 'the whole roadmap later'),
  },
  {
    is: (change) => change.at === '' && isShift(change) && change.trend === 'better',
    word: fixed('整个实施计划提前', 'the whole roadmap earlier'),
  },
  {
    is: (change) => isTime(change) && change.trend === 'worse',
    word: counted('# 处推迟', 'date later', 'dates later'),
  },
  {
    is: (change) => isTime(change) && change.trend === 'better',
    word: counted('# 处提前', 'date earlier', 'dates earlier'),
  },
  {
    is: ({ at, field }) => at === 'budget' && field === 'total',
    word: fixed('预算总额调整', 'another budget total'),
  },
  {
    is: ({ at, field }) => at.startsWith('budget/items/') && field === 'share',
    word: counted('# 项预算占比调整', 'budget share moved', 'budget shares moved'),
  },
  {
    is: ({ at }) => at === 'budget' || at.startsWith('budget/'),
    word: counted('# 项预算调整', 'budget item changed', 'budget items changed'),
  },
  {
    is: (change) => isNeed(change) && growthOf(change) > 0,
    word: counted('# 处用人增加', 'role needs more people', 'roles need more people'),
  },
  {
    is: (change) => isNeed(change) && growthOf(change) < 0,
    word: counted('# 处用人减少', 'role needs fewer people', 'roles need fewer people'),
  },
  {
    is: (change) => isGrade(change) && change.trend === 'worse',
    word: counted('# 项风险加重', 'risk scores higher', 'risks score higher'),
  },
  {
    is: (change) => isGrade(change) && change.trend === 'better',
    word: counted('# 项风险减轻', 'risk scores lower', 'risks score lower'),
  },
  {
    is: (change) => change.kind === 'added' && isItemOf(change, 'risks'),
    word: counted('新增 # 项风险', 'risk added', 'risks added'),
  },
  {
    is: ({ field }) => field === 'owner',
    word: counted('# 处负责人变更', 'owner changed', 'owners changed'),
  },
  {
    is: ({ kind, part, field }) => kind === 'changed' && part === 'metrics' && field === 'value',
    word: counted('# 项现状数据更新', 'figure of today changed', 'figures of today changed'),
  },
  {
    is: ({ kind, at }) => kind === 'changed' && at.startsWith('constraints/'),
    word: counted('# 项约束变化', 'constraint changed', 'constraints changed'),
  },
  {
    is: ({ kind }) => kind === 'removed',
    word: inParts('删除 # 项', 'item removed', 'items removed'),
  },
  { is: ({ kind }) => kind === 'added', word: inParts('新增 # 项', 'item added', 'items added') },
  { is: () => true, word: inParts('# 处其他调整', 'other change', 'other changes') },
];

/** What changes come to, as the parts of a sentence. Each change is told once. */
export function headline(changes: readonly Change[]): Both[] {
  const left = new Set(changes);
  return TOPICS.flatMap(({ is, word }) => {
    const own = [...left].filter(is);
    for (const change of own) left.delete(change);
    return own.length === 0 ? [] : [word(own)];
  });
}

function isItemOf({ at }: Change, list: string): boolean {
  const [own, , ...below] = at.split('/');
  return own === list && below.length === 0;
}

function isTargetOf({ at }: Change): boolean {
  return /^[^/]+\/[^/]+\/(?:[^/]+\/[^/]+\/)?(?:targets|kpis|results)\/[^/]+$/.test(at);
}

/** Also what moves to another phase, where that is later or earlier. */
function isTime({ kind, field, from, trend }: Change): boolean {
  if (kind === 'moved') return trend !== undefined;
  return kind === 'changed' && field !== undefined && TIMES.has(field) && from !== undefined;
}

/** The whole roadmap is put off without a field. */
function isShift({ kind, field, part }: Change): boolean {
  return kind === 'changed' && part === 'phases' && field === undefined;
}

function isGrade({ part, field }: Change): boolean {
  return part === 'risks' && (field === 'probability' || field === 'impact');
}

function isNeed({ at, kind, field }: Change): boolean {
  if (!/^phases\/[^/]+\/resources\/[^/]+$/.test(at)) return false;
  return kind !== 'changed' || field === 'fte' || field === 'effort';
}

/** Whether more of a role is needed than before; 0 where that cannot be told from the texts. */
function growthOf({ kind, from, to }: Change): number {
  if (kind === 'added') return 1;
  if (kind === 'removed') return -1;
  const [was, is] = [from, to].map((value) => Number.parseFloat(value?.en ?? ''));
  return Math.sign((is ?? NaN) - (was ?? NaN)) || 0;
}

function fixed(zh: string, en: string): Wording {
  return () => ({ 'zh-CN': zh, en });
}

/** `#` stands for the count in Chinese. */
function counted(zh: string, one: string, many: string): Wording {
  return ({ length }) => ({
    'zh-CN': zh.replace('#', String(length)),
    en: `${length} ${length === 1 ? one : many}`,
  });
}

interface Names {
  'zh-CN': [one: string, many: string];
  en: [one: string, many: string];
}

function named(words: Names, done: string): Wording {
  return (changes) =>
    both((locale) => {
      const [one, many] = words[locale];
      const names = changes.map(({ label }) => quoted(label[locale]));
      const isFew = names.length <= NAMED;
      if (locale === 'zh-CN') {
        return isFew ? `${one}${names.join('')}` : many.replace('#', String(names.length));
      }
      if (!isFew) return `${names.length} ${many} ${done}`;
      return `${names.length === 1 ? one : many} ${listed(names, locale)} ${done}`;
    });
}

/** Counted, with the sections of the document that they stand in. Sample: `2 other changes (Roadmap)`. */
function inParts(zh: string, one: string, many: string): Wording {
  return (changes) =>
    both((locale) => {
      const titles = [...new Set(changes.map(({ part }) => PART_TITLES[part][locale]))];
      if (locale === 'zh-CN') {
        const etc = titles.length > NAMED ? '等' : '';
        const row = titles.slice(0, NAMED).join('、');
        return `${zh.replace('#', String(changes.length))}（${row}${etc}）`;
      }
      const count = `${changes.length} ${changes.length === 1 ? one : many}`;
      return `${count} (${listed(titles, locale, NAMED)})`;
    });
}
