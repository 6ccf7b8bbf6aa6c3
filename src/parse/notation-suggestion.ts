import { nearest } from '../diagnostics/nearest.ts';
import { parseDuration } from '../model/duration.ts';
import { parseFigure } from '../model/figure.ts';
import { parseEffort, parseFte } from '../model/fte.ts';
import { parseQuantity, parseShare } from '../model/quantity.ts';
import { parseTarget } from '../model/target.ts';
import { isCalendarDate, parseTime } from '../model/time.ts';
import { unitSpellings } from '../model/unit.ts';

/** What an author most likely meant by a figure or time that cannot be read. */
export function suggestNotation(problem: string, found: string): string | undefined {
  if (found.length > LONGEST) return undefined;
  if (problem === 'notation/unit') return nearest(found, unitSpellings());
  if (problem === 'notation/time-unit') return nearest(found, timeSpellings());
  if (problem === 'notation/date') return suggestDate(found);
  const repair = REPAIRS[problem];
  if (repair === undefined) return undefined;
  return rewrites(found, repair.slips).find((text) => repair.parse(text).ok);
}

/** The spellings of units that a duration may have. */
function timeSpellings(): string[] {
  return unitSpellings().filter((unit) => parseDuration(`1 ${unit}`).ok);
}

/** The figure that a text begins with, when the rest is words: `30%` of `30% more orders`. */
export function leadingFigure(written: string): string | undefined {
  if (written.length > 200) return undefined;
  const parts = written.trim().split(/(?<=\S)(?=\s)/);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const lead = parts.slice(0, length).join('').trim();
    if (parseFigure(lead).ok) return lead;
  }
  return undefined;
}

/** A figure or time is short; what is longer is prose. */
const LONGEST = 40;

type Slip = readonly [wrong: RegExp, right: string];

/** 以上 and 以内 include the figure itself (Civil Code of China, article 1259). */
const SPAN_SLIPS: readonly Slip[] = [
  [/\s*(?:\.{3,}|…|—|–|~|～|(?<=[\d%％])-(?=\d)|至|到)\s*/u, '..'],
  [/^(-?[\d.,]+)(.*?)\.\.(-?[\d.,]+)(.*)$/u, '$3..$1$4'],
  [/^(?:不低于|至少|at least|min\.?|=>)\s*/iu, '>='],
  [/^(?:不超过|至多|at most|max\.?|=<)\s*/iu, '<='],
  [/^(.*?)\s*(?:以上|or more)$/u, '>=$1'],
  [/^(.*?)\s*(?:以内|以下|内|or less)$/u, '<=$1'],
  [/^(?:约|大约|近|about|around|approx\.?|ca\.?)\s*/iu, ''],
  [/\s*左右$/u, ''],
  [/[.。]$/u, ''],
];

const TARGET_SLIPS: readonly Slip[] = [
  ...SPAN_SLIPS,
  [/^(?:\+|提升|提高|增长|增加|上升|increase|rise|grow)\s*(?:by\s*)?/iu, 'up '],
  [/^(?:下降|降低|减少|缩短|decrease|reduce|fall|drop)\s*(?:by\s*)?/iu, 'down '],
  [/^(?:提升至|提高到)?\s*(?:行业)?(?:前|top)\s*/iu, 'top '],
  [/\+$/u, ''],
];

const FIGURE_SLIPS: readonly Slip[] = [
  [
    /^(?:由|从|from)?\s*(\d.*?)\s*(?:-->|=>|--|提升至|提升到|升至|降至|降到|至|到|\bto\b)\s*(\d.*)$/iu,
    '$1 -> $2',
  ],
  [/^(?:up|提升|提高|增长|增加|上升|rise|grew)\s*(?:by\s*)?(?=\d)/iu, '+'],
  [/^(?:down|下降|降低|减少|缩短|fell)\s*(?:by\s*)?(?=\d)/iu, '-'],
  ...SPAN_SLIPS,
];

const EFFORT_SLIPS: readonly Slip[] = [
  [/\s*(?:FTE|全职|名全职)$/iu, ''],
  [/^(\d+)\s*(?:人|people|persons?)\s*(?:[x×*,，]\s*)?(?:每周|each)?\s*/iu, '$1 x '],
  [/(?<=(?:h|hours?|小时))\s*(?:weekly|每周)?$/iu, '/week'],
  ...SPAN_SLIPS,
];

const TIME_SLIPS: readonly Slip[] = [
  [/\s*(?:\.{3,}|…|—|–|~|～|(?<=[DWMQY]\d{1,4})-|至|到)\s*/iu, '..'],
  [/^(.+)\.\.(.+)$/u, '$2..$1'],
  [/(?:week|wk)\s*(\d+)/iu, 'W$1'],
  [/month\s*(\d+)/iu, 'M$1'],
  [/quarter\s*(\d+)/iu, 'Q$1'],
  [/year\s*(\d+)/iu, 'Y$1'],
  [/day\s*(\d+)/iu, 'D$1'],
  [/第?(\d+)\s*个?(?:周|星期|weeks?|wks?)/iu, 'W$1'],
  [/第?(\d+)\s*个?(?:月|months?)/iu, 'M$1'],
  [/第?(\d+)\s*个?(?:季度|quarters?)/iu, 'Q$1'],
  [/第?(\d+)\s*(?:年|years?)/iu, 'Y$1'],
  [/第?(\d+)\s*(?:天|days?)/iu, 'D$1'],
  [/^(\d{1,2})([WMQDY])$/iu, '$2$1'],
  [/^Q([1-4])[-/ ](\d{4})$/iu, '$2-Q$1'],
  [/^(\d{4})[/ ]?Q([1-4])$/iu, '$1-Q$2'],
  [/([DWMQY])0+(\d)/giu, '$1$2'],
];

interface Repair {
  slips: readonly Slip[];
  parse: (text: string) => { ok: boolean };
}

const TARGET: Repair = { slips: TARGET_SLIPS, parse: parseTarget };
const TIME: Repair = { slips: TIME_SLIPS, parse: parseTime };

/** The slips that may be behind each problem, and what reads a text in which they are put right. */
const REPAIRS: Partial<Record<string, Repair>> = {
  'notation/quantity': { slips: SPAN_SLIPS, parse: parseQuantity },
  'notation/range-order': TARGET,
  'notation/target': TARGET,
  'notation/figure': { slips: FIGURE_SLIPS, parse: parseFigure },
  'notation/duration': { slips: SPAN_SLIPS, parse: parseDuration },
  'notation/share': { slips: SPAN_SLIPS, parse: parseShare },
  'notation/fte': { slips: EFFORT_SLIPS, parse: parseFte },
  'notation/effort': { slips: EFFORT_SLIPS, parse: parseEffort },
  'notation/time': TIME,
  'notation/time-order': TIME,
};

/** Quotes that a word processor put in place of plain ones, which stay when YAML is read. */
const QUOTES = /^["'“”‘’„「」『』]+|["'“”‘’「」『』]+$/gu;

/** The text with one slip put right, then with two. */
function rewrites(found: string, slips: readonly Slip[]): string[] {
  const fix = (text: string) =>
    slips.map(([wrong, right]) => text.replace(wrong, right)).filter((other) => other !== text);
  const start = found.normalize('NFKC').trim().replaceAll(QUOTES, '').trim();
  const upper = start.toUpperCase();
  const once = fix(start);
  const all = [start, upper, ...once, ...fix(upper), ...once.flatMap(fix), padDate(start)];
  return all.filter((text) => text !== found);
}

/** Sample: `2026/3/2` becomes `2026-03-02`. */
function padDate(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text);
  if (!match) return text;
  const [, year, month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day as it should be written, or the last day of a month that is shorter than thought. */
function suggestDate(found: string): string | undefined {
  const padded = padDate(found.trim());
  if (isCalendarDate(padded)) return padded;
  const [, month, day] = /^(\d{4}-\d{2})-(\d{2})$/.exec(padded) ?? [];
  if (month === undefined || Number(day) < 29 || Number(day) > 31) return undefined;
  return ['30', '29', '28'].map((last) => `${month}-${last}`).find(isCalendarDate);
}
