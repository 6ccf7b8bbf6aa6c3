import type { Quantity } from '../../../model/quantity.ts';
import { convertAmount, currencyOf, roundAmount } from '../../../model/unit.ts';

/** Money as the least and the most that it can be; equal for a single figure. */
export interface Money {
  min: number;
  max: number;
  /** Absent where no figure of the budget names one. */
  currency: 'CNY' | 'USD' | undefined;
}

/** A quantity as money; undefined for what is none. An open figure has no end on one side. */
export function moneyOf(quantity: Quantity | undefined): Money | undefined {
  if (quantity === undefined) return undefined;
  const { amount, max = amount, unit, bound } = quantity;
  const currency = unit === undefined ? undefined : currencyOf(unit);
  if (unit !== undefined && currency === undefined) return undefined;
  const convert = (value: number): number =>
    (unit && currency && convertAmount(value, unit, currency)) ?? value;
  const isMost = bound === '<' || bound === '<=';
  const isLeast = bound === '>' || bound === '>=';
  return { min: isMost ? 0 : convert(amount), max: isLeast ? Infinity : convert(max), currency };
}

/** Whether two amounts cannot be the same, whatever lies within `slack` of each other. */
export function apart(a: Money, b: Money, slack: number): boolean {
  // Without a rate, money of two countries cannot be compared.
  if (a.currency !== b.currency) return false;
  return a.min > b.max + slack || b.min > a.max + slack;
}

export function times({ min, max, currency }: Money, low: number, high: number): Money {
  return { min: roundAmount(min * low), max: roundAmount(max * high), currency };
}

/** What amounts add up to; undefined where there is none, or where they are of two countries. */
export function sumOf(amounts: readonly Money[]): Money | undefined {
  const [first] = amounts;
  if (first === undefined) return undefined;
  const { currency } = first;
  if (amounts.some((one) => one.currency !== currency)) return undefined;
  const sum = (side: 'min' | 'max'): number =>
    roundAmount(amounts.reduce((total, one) => total + one[side], 0));
  return { min: sum('min'), max: sum('max'), currency };
}
