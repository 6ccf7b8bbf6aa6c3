import type { Address } from '../model/item-key.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/place.ts';
import { readText } from '../model/text.ts';
import { CATALOGUE, type Code, type ValueNames } from './catalogue.ts';
import type { Entry } from './catalogue/entry.ts';
import type { Diagnostic, MessageValue, Related } from './diagnostic.ts';

type Values<C extends Code> = Record<ValueNames<C>, MessageValue> & Record<string, MessageValue>;

/** What a finding says besides its code. Values may be left out only where the wording has none. */
export type DiagnosticFields<C extends Code> = {
  plan?: string | undefined;
  path?: Address | undefined;
  place?: Place | undefined;
  related?: readonly Related[] | undefined;
} & ([ValueNames<C>] extends [never]
  ? { values?: Record<string, MessageValue> | undefined }
  : { values: Values<C> });

/** Makes a finding, with the severity that the catalogue gives to its code. */
export function diagnostic<C extends Code>(code: C, fields: DiagnosticFields<C>): Diagnostic {
  const { plan, path, place, related = [], values = {} } = fields;
  return {
    code,
    severity: CATALOGUE[code].severity,
    ...(plan === undefined ? {} : { plan }),
    ...(path === undefined ? {} : { path }),
    ...(place === undefined ? {} : { place }),
    values,
    related: [...related],
  };
}

/** A finding in a language: what is wrong, and what to do next. */
export interface Worded {
  message: string;
  hint: string;
}

/** Words a finding for a reader of `locale`. */
export function word(diagnostic: Diagnostic, locale: Locale): Worded {
  const { message, hint, suggestion }: Entry = CATALOGUE[diagnostic.code];
  const { nearest } = diagnostic.values;
  const known = nearest !== undefined && nearest !== '';
  const step = known && suggestion !== undefined ? suggestion : hint;
  return {
    message: fill(message[locale], diagnostic.values, locale),
    hint: fill(step[locale], diagnostic.values, locale),
  };
}

/** Values are put in once; braces inside a value are left alone. */
function fill(
  wording: string,
  values: Readonly<Record<string, MessageValue>>,
  locale: Locale,
): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) return '?';
    return typeof value === 'number' ? String(value) : readText(value, locale, locale).text;
  });
}
