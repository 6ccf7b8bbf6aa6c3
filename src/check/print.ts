import type { Figure } from '../model/figure.ts';
import {
  formatAmount,
  formatDate,
  formatFigure,
  formatQuantity,
  formatTarget,
  printed,
  type Printed,
} from '../model/format.ts';
import { LOCALES, type Locale } from '../model/locale.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Resolved, ResolvedTarget } from '../model/resolved.ts';
import { readText, type Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';

/** A text that is made for each language. */
export function inEach(make: (locale: Locale) => string): Text {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)]));
}

/** Names one after the other. Samples: `name, source and year`, `名称、出处和年份`. */
export function listInEach(names: readonly Text[], language: Locale): Text {
  return inEach((locale) => {
    const read = names.map((name) => readText(name, locale, language).text);
    const last = read.pop() ?? '';
    if (read.length === 0) return last;
    return locale === 'zh-CN' ? `${read.join('、')}和${last}` : `${read.join(', ')} and ${last}`;
  });
}

/** An item by its name, as a sentence names it. Sample: `“Data platform”`. */
export function quoted(label: Text, { plan }: Pick<Resolved, 'plan'>): Text {
  return inEach((locale) => `“${readText(label, locale, plan.language).text}”`);
}

/** A target as the plan prints it. Samples: `≤45 min`, `down 30%`. */
export function printTarget({
  target,
  unit,
  scale,
}: Pick<ResolvedTarget, 'target' | 'unit' | 'scale'>): Text {
  return inEach((locale) => printed(formatTarget(target, locale, unit, scale)));
}

/** A quantity as the plan prints it, in its own unit or else in `unit`. Sample: `2.5 h`. */
export function printQuantity(quantity: Quantity | undefined, unit?: Unit, scale?: number): Text {
  return inEach((locale) => printed(formatQuantity(quantity, locale, unit, scale)));
}

/** An amount, or a range of them. Sample: `2–3 months`. */
export function printAmount(min: number, max: number, unit: Unit | undefined): Text {
  return inEach((locale) => printed(formatAmount(min, max, unit, locale)));
}

/** A figure of evidence as the plan prints it. Sample: `35% → 5%`. */
export function printFigure(figure: Figure): Text {
  return inEach((locale) => printed(formatFigure(figure, locale)));
}

export function printDay(date: string): Text {
  return inEach((locale) => formatDate(date, locale));
}

/** A figure with its unit in a sentence; Chinese units stand apart from figures. Sample: `3 个月`. */
export function spaced(value: Printed): string {
  const { figure, unit } = value;
  return /^\p{Script=Han}/u.test(unit) ? `${figure} ${unit}` : printed(value);
}
