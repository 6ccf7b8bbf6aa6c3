import { isMainChange, WARNING, type Both, type Change } from '../model/change.ts';
import type { Locale } from '../model/locale.ts';
import { OVER_CAPACITY } from './consequences/load.ts';
import { headline } from './headline.ts';
import { both, times } from './phrase.ts';

/** Most warnings that are quoted in the summary. */
const MOST_WARNINGS = 2;

/** Longest quotation of a warning, in characters. */
const LONGEST = 80;

/**
 * The changes in a line: what is given up, raised, late and moved, and what the plan is warned of. What merely
 * follows is not counted, nor who wrote a section. Empty when there are no changes.
 */
export function summariseChanges(changes: readonly Change[]): Both {
  if (changes.length === 0) return { 'zh-CN': '', en: '' };
  const minor = changes.filter(({ weight }) => weight === 'minor').length;
  const told = changes.filter(({ weight, part }) => weight === 'major' && part !== 'origins');
  const main = told.filter(isMainChange);
  const warnings = warningsOf(told);
  const topics = headline(main);
  return both((locale) => {
    const head = headOf(main.length, told.length - main.length, minor, locale);
    const over = warnings.some((line) => line.en.includes(OVER_CAPACITY.en)) && main.length > 0;
    const parts = [
      ...topics.map((topic) => topic[locale]),
      ...(over ? [{ 'zh-CN': '人力超出上限', en: 'people over capacity' }[locale]] : []),
    ];
    const zh = locale === 'zh-CN';
    const row = parts.join(zh ? '，' : ', ');
    const first = `${head}${row === '' ? '' : `${zh ? '：' : ': '}${row}`}${zh ? '。' : '.'}`;
    const small = told.length === 0 || minor === 0 ? [] : [MORE[locale](minor)];
    return [first, ...quotations(warnings, locale), ...small].join(zh ? '' : ' ');
  });
}

const MORE: Record<Locale, (count: number) => string> = {
  'zh-CN': (count) => `另有 ${count} 处文字或次序的改动。`,
  en: (count) => `${count} more of wording or order.`,
};

function headOf(main: number, follows: number, minor: number, locale: Locale): string {
  const zh = locale === 'zh-CN';
  if (main > 0) return zh ? `${main} 处主要变更` : times(main, 'main change');
  if (follows > 0) {
    return zh
      ? `没有主要变更，但有 ${follows} 处随之变化`
      : `No main change, but ${follows === 1 ? '1 thing follows' : `${follows} things follow`} from others`;
  }
  return zh
    ? `只有 ${minor} 处文字或次序的改动`
    : `Only wording or order changed, in ${times(minor, 'place')}`;
}

/** The shortest warnings, as one sentence. */
function quotations(warnings: readonly Both[], locale: Locale): string[] {
  const lines = [...new Set(warnings.map((line) => quotable(line[locale], locale)))];
  if (lines.length === 0) return [];
  const shown = lines.toSorted((a, b) => a.length - b.length).slice(0, MOST_WARNINGS);
  const rest = lines.length - shown.length;
  if (locale === 'zh-CN') {
    const more = rest === 0 ? '' : `；另有 ${rest} 处`;
    return [`需要注意 ${lines.length} 处：${shown.join('；')}${more}。`];
  }
  const more = rest === 0 ? '' : `; and ${rest} more`;
  const text = `${times(lines.length, 'warning')}: ${shown.join('; ')}${more}`;
  return [text.endsWith('…') ? text : `${text}.`];
}

/** The first sentence of a warning, cut between words where it is long, without a mark at its end. */
function quotable(line: string, locale: Locale): string {
  const zh = locale === 'zh-CN';
  const [first = ''] = line.split(zh ? /[。；！？]/u : /(?<=[^.\s]{2})[.;!?](?= |$)/u);
  const words = (zh ? first.replaceAll('：', '，') : first).trim();
  if ([...words].length <= LONGEST) return words;
  const short = words.replace(/ ?[(（][^()（）]*[)）]$/u, '');
  if ([...short].length <= LONGEST) return short;
  const cut = [...short].slice(0, LONGEST - 1).join('');
  const whole = zh ? cut : cut.replace(/\s+\S*$/u, '');
  return `${whole.replace(/[\s,，、]*“[^”]*$/u, '')}…`;
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
