import type { Figure } from './figure.ts';
import type { Effort } from './fte.ts';
import type { Locale } from './locale.ts';
import { unitOf, type Quantity, type Share } from './quantity.ts';
import type { TargetValue } from './target.ts';
import type { TimeValue } from './time.ts';
import { convertAmount, currencyOf, UNITS, type Unit } from './unit.ts';

/** A figure split so that a page can print its unit lighter. Sample: `{ figure: '2.5', unit: ' h' }`. */
export interface Printed {
  figure: string;
  unit: string;
}

const UNKNOWN: Printed = { figure: '—', unit: '' };

/** Prints a bare number: grouped thousands from 10,000 on, never more than four decimals. */
export function formatNumber(amount: number): string {
  const rounded = Number(amount.toFixed(4));
  const [whole = '0', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

export function unitSymbol(unit: Unit | undefined, locale: Locale): string {
  return unit === undefined ? '' : UNITS[unit].symbol[locale];
}

/** Prints an amount in `unit`; money is spelled the way each language counts it. */
export function formatAmount(
  min: number,
  max: number,
  unit: Unit | undefined,
  locale: Locale,
): Printed {
  const currency = unit === undefined ? undefined : currencyOf(unit);
  if (unit !== undefined && currency !== undefined) {
    return formatMoney(min, max, unit, currency, locale);
  }
  if (unit === 'count') return { figure: range(min, max), unit: '' };
  const symbol = unitSymbol(unit, locale);
  const isOne = locale === 'en' && min === 1 && max === 1;
  // ` days per release` has one day per release; ` s` is a second in any number.
  const shown = isOne ? symbol.replace(/^( [a-z]{2,})s(?= |$)/, '$1') : symbol;
  return { figure: range(min, max), unit: shown };
}

/** The number words of each language with what they multiply by, the largest first. */
const NUMBER_WORDS = {
  'zh-CN': [
    [100_000_000, '亿'],
    [10_000, '万'],
    [1, ''],
  ],
  en: [
    [1_000_000_000, ' billion'],
    [1_000_000, ' million'],
    [1, ''],
  ],
} as const;

/** Both ends in the largest number word that leaves no more than two decimals: nothing is lost. */
function counted(min: number, max: number, locale: Locale): { figure: string; word: string } {
  const exact = (amount: number, size: number) =>
    Number((amount / size).toPrecision(15)) === Number((amount / size).toFixed(2));
  const far = Math.max(Math.abs(min), Math.abs(max));
  const [size, word] = NUMBER_WORDS[locale].find(
    ([size]) => far >= size && exact(min, size) && exact(max, size),
  ) ?? [1, ''];
  return { figure: range(min / size, max / size), word };
}

const CURRENCIES = { 'zh-CN': { CNY: '元', USD: '美元' }, en: { CNY: ' CNY', USD: ' USD' } };

function formatMoney(
  min: number,
  max: number,
  unit: Unit,
  currency: 'CNY' | 'USD',
  locale: Locale,
): Printed {
  const convert = (amount: number) => convertAmount(amount, unit, currency) ?? amount;
  const { figure, word } = counted(convert(min), convert(max), locale);
  return { figure, unit: `${word}${CURRENCIES[locale][currency]}` };
}

function range(min: number, max: number): string {
  if (min === max) return formatNumber(min);
  // A dash beside a minus needs room: −15 – −10.
  const dash = min < 0 || max < 0 ? ' – ' : '–';
  return `${formatNumber(min)}${dash}${formatNumber(max)}`;
}

/** A written figure or stretch of figures, as quantities and levels both are. */
interface Written {
  min: number;
  max: number;
  bound: keyof typeof COMPARATORS | undefined;
  of: Pick<Quantity, 'unit' | 'numberWord' | 'ratio'>;
}

function formatWritten(
  { min, max, bound, of }: Written,
  locale: Locale,
  unit: Unit | undefined,
  scale: number | undefined,
): Printed {
  const own = unit === undefined ? of.unit : unitOf(of, unit);
  const sign = bound === undefined ? '' : COMPARATORS[bound];
  if (of.ratio) return { figure: `${sign}1:${range(min, max)}`, unit: '' };
  const printed = formatAmount(min, max, own, locale);
  if (own === 'score5') return { figure: `${sign}${printed.figure}`, unit: ` / ${scale ?? 5}` };
  if (of.numberWord === undefined || (own !== undefined && currencyOf(own) !== undefined)) {
    return { figure: `${sign}${printed.figure}`, unit: printed.unit };
  }
  // A count written with a number word keeps one, that of the language: 500万 is 5 million.
  const { figure, word } = counted(min, max, locale);
  return { figure: `${sign}${figure}${word}`, unit: printed.unit };
}

const COMPARATORS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' } as const;

/** Prints a figure. `unit` is used when the figure states none; `scale` prints `3.6 / 5`. */
export function formatQuantity(
  quantity: Quantity | undefined,
  locale: Locale,
  unit?: Unit,
  scale?: number,
): Printed {
  if (quantity === undefined) return UNKNOWN;
  const { amount, max = amount, bound } = quantity;
  return formatWritten({ min: amount, max, bound, of: quantity }, locale, unit, scale);
}

/** Prints a change of a metric with its sign: `+4`, `−0.5 pp`; percent of a share are points. */
export function formatChange(quantity: Quantity, locale: Locale, unit?: Unit): Printed {
  const own = unit === undefined ? quantity.unit : unitOf(quantity, unit);
  const change = signed({ ...quantity, unit: own === 'percent' ? 'pp' : own }, locale);
  return { figure: change.figure, unit: own === 'score5' ? '' : change.unit };
}

function signed(quantity: Quantity, locale: Locale): Printed {
  const { figure, unit } = formatQuantity(quantity, locale);
  return { figure: `${quantity.amount > 0 ? '+' : ''}${figure}`, unit };
}

/** Prints a share: `40%`, `25–30%`. */
export function formatShare({ min, max }: Share): Printed {
  return { figure: range(min, max), unit: '%' };
}

/** Prints a figure of evidence: `≥2000`, `+28%`, `35% → 5%`, `1:8.5`, `2.3×`. */
export function formatFigure(figure: Figure, locale: Locale): Printed {
  switch (figure.kind) {
    case 'level':
      return formatQuantity(figure.level, locale);
    case 'change':
      return signed(figure.by, locale);
    case 'shift': {
      const to = formatQuantity(figure.to, locale);
      const from = printed(formatQuantity(figure.from, locale));
      return { figure: `${from} → ${to.figure}`, unit: to.unit };
    }
    case 'ratio':
      return { figure: `1:${formatNumber(figure.of)}`, unit: '' };
    case 'multiple':
      return { figure: formatNumber(figure.factor), unit: unitSymbol('x', locale) };
  }
}

/** Prints what a role gives: `0.5–1 FTE`, `6 × 2–3 h a week`, `1 of 2 points a quarter`. */
export function formatEffort(effort: Effort, locale: Locale): Printed {
  switch (effort.kind) {
    case 'fte':
      return { figure: range(effort.min, effort.max), unit: ' FTE' };
    case 'hours': {
      const each = formatAmount(effort.min, effort.max, 'hour/week', locale);
      const heads = effort.heads === 1 ? '' : `${formatNumber(effort.heads)} × `;
      return { figure: `${heads}${each.figure}`, unit: each.unit };
    }
    case 'capacity':
      return formatCapacity(effort, locale);
  }
}

function formatCapacity(
  { points, available, quarters }: Extract<Effort, { kind: 'capacity' }>,
  locale: Locale,
): Printed {
  const [used, all] = [formatNumber(points), available && formatNumber(available)];
  if (locale === 'zh-CN') {
    const each = quarters === 1 ? '每季度' : `${quarters} 个季度`;
    return {
      figure: all === undefined ? `${each} ${used}` : `${each} ${all} 点中的 ${used}`,
      unit: ' 点',
    };
  }
  const figure = all === undefined ? used : `${used} of ${all}`;
  const word = (available ?? points) === 1 ? 'point' : 'points';
  return {
    figure,
    unit: quarters === 1 ? ` ${word} a quarter` : ` ${word} in ${quarters} quarters`,
  };
}

const WORDS = {
  'zh-CN': { up: '提升 ', down: '下降 ', top: '前 ', done: '完成', open: '未量化' },
  en: { up: 'up ', down: 'down ', top: 'top ', done: 'done', open: 'not quantified' },
} as const;

/** Prints a target expression in a language. `unit` is used when the target states none. */
export function formatTarget(
  target: TargetValue,
  locale: Locale,
  unit?: Unit,
  scale?: number,
): Printed {
  const words = WORDS[locale];
  switch (target.kind) {
    case 'level': {
      const { min, max, comparator: bound } = target;
      return formatWritten({ min, max, bound, of: target }, locale, unit, scale);
    }
    case 'change': {
      const printed = formatAmount(target.min, target.max, target.unit, locale);
      const cmp = target.comparator === undefined ? '' : `${COMPARATORS[target.comparator]}`;
      return { figure: `${words[target.direction]}${cmp}${printed.figure}`, unit: printed.unit };
    }
    case 'rank':
      return { figure: `${words.top}${formatNumber(target.top)}`, unit: '%' };
    case 'multiple':
      return { figure: formatNumber(target.factor), unit: unitSymbol('x', locale) };
    case 'done':
      return { figure: words.done, unit: '' };
    case 'open':
      return { figure: words.open, unit: '' };
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Prints a day: `2026年3月2日`, `2 Mar 2026`. `short` leaves the year out. */
export function formatDate(iso: string, locale: Locale, short = false): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (locale === 'zh-CN') {
    return `${short ? '' : `${year}年`}${Number(month)}月${Number(day)}日`;
  }
  const name = MONTHS[Number(month) - 1] ?? month;
  return `${Number(day)} ${name}${short ? '' : ` ${year}`}`;
}

/** Prints a stretch of days, naming a year once when both ends share it. */
export function formatDates(start: string, end: string, locale: Locale): string {
  if (start === end) return formatDate(start, locale);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  if (locale === 'zh-CN')
    return `${formatDate(start, locale)}—${formatDate(end, locale, sameYear)}`;
  return `${formatDate(start, locale, sameYear)} – ${formatDate(end, locale)}`;
}

/** Prints both parts as one string. */
export function printed({ figure, unit }: Printed): string {
  return `${figure}${unit}`;
}

const PERIODS = {
  'zh-CN': {
    day: (n: string) => `第 ${n} 天`,
    week: (n: string) => `第 ${n} 周`,
    month: (n: string) => `第 ${n} 个月`,
    quarter: (n: string) => `第 ${n} 季度`,
    year: (n: string) => `第 ${n} 年`,
  },
  en: {
    day: (n: string) => `day ${n}`,
    week: (n: string) => `week ${n}`,
    month: (n: string) => `month ${n}`,
    quarter: (n: string) => `quarter ${n}`,
    year: (n: string) => `year ${n}`,
  },
} as const;

/** Prints plan time as it is counted. Samples: `第 3 周`, `week 3`, `months 6–12`, `第 6–12 个月`. */
export function formatTime(time: TimeValue, locale: Locale): string {
  const { from, to } = time;
  if (from.kind === 'period' && to.kind === 'period' && from.unit === to.unit) {
    const one = from.count === to.count;
    const text = PERIODS[locale][from.unit](one ? String(to.count) : `${from.count}–${to.count}`);
    return one || locale === 'zh-CN' ? text : text.replace(' ', 's ');
  }
  const [first, last] = [printMoment(from, locale), printMoment(to, locale)];
  if (first === last) return first;
  return locale === 'zh-CN' ? `${first}—${last}` : `${first} – ${last}`;
}

function printMoment(moment: TimeValue['from'], locale: Locale): string {
  switch (moment.kind) {
    case 'period':
      return PERIODS[locale][moment.unit](String(moment.count));
    case 'date':
      return formatDate(moment.date, locale);
    case 'quarter':
      return locale === 'zh-CN'
        ? `${moment.year}年第 ${moment.quarter} 季度`
        : `Q${moment.quarter} ${moment.year}`;
  }
}
