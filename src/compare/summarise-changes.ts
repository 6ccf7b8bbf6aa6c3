import { WARNING, type Both, type Change } from '../model/change.ts';
import { both, times } from './phrase.ts';

/** Fields that hold a time: what is worse there is late. */
const TIMES: ReadonlySet<string> = new Set(['at', 'span', 'by', 'to', 'start', 'from']);

/** Most warnings that are quoted in the summary. */
const MOST_WARNINGS = 3;

/**
 * The changes in a line: how much is raised, late, gone and new, and what the plan is warned of. Empty when
 * there are none.
 */
export function summariseChanges(changes: readonly Change[]): Both {
  const major = changes.filter(({ weight }) => weight === 'major');
  const minor = changes.length - major.length;
  const warnings = warningsOf(major);
  return both((locale) => {
    const zh = locale === 'zh-CN';
    if (changes.length === 0) return '';
    if (major.length === 0) {
      return zh
        ? `只有 ${minor} 处文字或次序的改动。`
        : `Only wording or order changed, in ${times(minor, 'place')}.`;
    }
    const counts = countsOf(major).map(({ count, word }) => word[locale](count));
    const head = zh ? `${major.length} 处主要变更` : times(major.length, 'main change');
    const parts =
      counts.length === 0 ? '' : zh ? `：${counts.join('，')}` : `: ${counts.join(', ')}`;
    const quoted = warnings.slice(0, MOST_WARNINGS).map((warning) => warning[locale]);
    const rest = warnings.length - quoted.length;
    const more = rest === 0 ? '' : zh ? `；还有 ${rest} 处` : `; and ${rest} more`;
    const mind =
      warnings.length === 0
        ? ''
        : zh
          ? `需要注意 ${warnings.length} 处：${quoted.join('；')}${more}。`
          : ` ${times(warnings.length, 'warning')}: ${quoted.join('; ')}${more}.`;
    const small =
      minor === 0
        ? ''
        : zh
          ? `另有 ${minor} 处文字或次序的改动。`
          : ` ${minor} more of wording or order.`;
    return `${head}${parts}${zh ? '。' : '.'}${mind}${small}`;
  });
}

type Word = Record<'zh-CN' | 'en', (count: number) => string>;

/** What is counted, each change once. */
const COUNTS: readonly { is: (change: Change) => boolean; word: Word }[] = [
  {
    is: ({ field, trend }) => field === 'target' && trend === 'better',
    word: {
      'zh-CN': (count) => `${count} 个目标值提高`,
      en: (count) => `${times(count, 'target')} raised`,
    },
  },
  {
    is: ({ field, trend }) => field === 'target' && trend === 'worse',
    word: {
      'zh-CN': (count) => `${count} 个目标值降低`,
      en: (count) => `${times(count, 'target')} lowered`,
    },
  },
  {
    is: (change) => isTime(change) && change.trend === 'worse',
    word: { 'zh-CN': (count) => `${count} 处推迟`, en: (count) => `${times(count, 'date')} later` },
  },
  {
    is: (change) => isTime(change) && change.trend === 'better',
    word: {
      'zh-CN': (count) => `${count} 处提前`,
      en: (count) => `${times(count, 'date')} earlier`,
    },
  },
  {
    is: ({ kind }) => kind === 'removed',
    word: { 'zh-CN': (count) => `撤销 ${count} 项`, en: (count) => `${count} removed` },
  },
  {
    is: ({ kind }) => kind === 'added',
    word: { 'zh-CN': (count) => `新增 ${count} 项`, en: (count) => `${count} added` },
  },
];

function isTime({ kind, field, from }: Change): boolean {
  return kind === 'changed' && field !== undefined && TIMES.has(field) && from !== undefined;
}

function countsOf(changes: readonly Change[]): { count: number; word: Word }[] {
  const left = new Set(changes);
  return COUNTS.flatMap(({ is, word }) => {
    const own = [...left].filter(is);
    for (const change of own) left.delete(change);
    return own.length === 0 ? [] : [{ count: own.length, word }];
  });
}

/** What the changes bring about that puts the plan at risk. */
function warningsOf(changes: readonly Change[]): Both[] {
  return changes.flatMap(({ text, details = [] }) =>
    [text, ...details].flatMap((line) =>
      line.en.startsWith(WARNING.en)
        ? [both((locale) => line[locale].slice(WARNING[locale].length))]
        : [],
    ),
  );
}
