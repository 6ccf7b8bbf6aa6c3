import type { Locale } from './locale.ts';
import type { Quantity } from './quantity.ts';
import type { TargetValue } from './target.ts';
import { convertAmount, roundAmount, UNITS, type Unit } from './unit.ts';

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
  const money = unit !== undefined && UNITS[unit].family === 'money';
  if (money) return formatMoney(min, max, unit, locale);
  if (unit === 'count') return { figure: range(min, max), unit: '' };
  const symbol = unitSymbol(unit, locale);
  const singular = locale === 'en' && min === 1 && max === 1 && /^ [a-z]{3,}s$/.test(symbol);
  return { figure: range(min, max), unit: singular ? symbol.slice(0, -1) : symbol };
}

function formatMoney(min: number, max: number, unit: Unit, locale: Locale): Printed {
  const yuan = (amount: number) => convertAmount(amount, unit, 'CNY') ?? amount;
  const [low, high] = [yuan(min), yuan(max)];
  const steps: [number, string][] =
    locale === 'zh-CN'
      ? [
          [100_000_000, '亿元'],
          [10_000, '万元'],
          [1, '元'],
        ]
      : [
          [1_000_000_000, ' billion CNY'],
          [1_000_000, ' million CNY'],
          [1, ' CNY'],
        ];
  const [size, symbol] = steps.find(([step]) => Math.abs(high) >= step) ?? [1, steps[2]?.[1] ?? ''];
  return { figure: range(roundAmount(low / size), roundAmount(high / size)), unit: symbol };
}

function range(min: number, max: number): string {
  return min === max ? formatNumber(min) : `${formatNumber(min)}–${formatNumber(max)}`;
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
  const printed = formatAmount(quantity.amount, quantity.amount, quantity.unit ?? unit, locale);
  const bound = quantity.bound === undefined ? '' : COMPARATORS[quantity.bound];
  const figure = `${bound}${printed.figure}`;
  return (quantity.unit ?? unit) === 'score5'
    ? { figure, unit: ` / ${scale ?? 5}` }
    : { figure, unit: printed.unit };
}

/** Prints a change with its sign: `+4`, `−0.5%`. */
export function formatChange(quantity: Quantity, locale: Locale, unit?: Unit): Printed {
  const own = quantity.unit ?? unit;
  const sign = quantity.amount > 0 ? '+' : '';
  const printed = formatAmount(
    quantity.amount,
    quantity.amount,
    own === 'percent' ? 'pp' : own,
    locale,
  );
  return { figure: `${sign}${printed.figure}`, unit: own === 'score5' ? '' : printed.unit };
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
      const own = target.unit ?? unit;
      const printed = formatAmount(target.min, target.max, own, locale);
      const cmp = target.comparator === undefined ? '' : COMPARATORS[target.comparator];
      return {
        figure: `${cmp}${printed.figure}`,
        unit: own === 'score5' ? ` / ${scale ?? 5}` : printed.unit,
      };
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
