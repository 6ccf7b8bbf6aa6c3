import type { Both } from '../../model/change.ts';
import type { Locale } from '../../model/locale.ts';
import { openChanges, pairAt, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, capital, listed, spaced, stepInChinese } from '../phrase.ts';
import { printField, printList, referenceOf } from '../print-value.ts';
import { fieldName } from '../words/field-names.ts';
import { itemName } from './item-name.ts';
import { referencesText } from './references.ts';
import type { FieldEdit } from './text-change.ts';

/** Fields that say how something is filed, not what is planned. */
const FILING: ReadonlySet<string> = new Set(['tags', 'section', 'estimate', 'style', 'evidence']);

/** From so many items on, the same change of the same field is told once. */
const MANY = 3;

interface FieldChange {
  edit: FieldEdit;
  pair: Pair;
}

/** Tells whatever is left, field by field. */
export function tellFields(ledger: Ledger): void {
  const changes = openChanges(ledger).flatMap((edit): FieldChange[] => {
    const pair = pairAt(ledger, edit.at);
    return pair === undefined ? [] : [{ edit, pair }];
  });
  const groups = Map.groupBy(changes, ({ edit: { field, from, to } }) =>
    JSON.stringify([field, from, to]),
  );
  for (const group of groups.values()) {
    if (group.length >= MANY) tellTogether(ledger, group);
    else for (const change of group) tellField(ledger, change);
  }
}

function tellField(ledger: Ledger, { edit, pair }: FieldChange): void {
  const { after } = pair;
  const { field } = edit;
  const who = itemName(after, ledger.sides.after);
  const what = fieldName(after.kind, field);
  const step = stepOf(ledger, { edit, pair });
  tell(ledger, {
    kind: 'changed',
    weight: weightOf(field),
    entry: after,
    field,
    text: both((locale) => {
      if (locale === 'zh-CN') return `${who[locale]}：${spaced(what[locale], step.text[locale])}`;
      return `${capital(who[locale])}: ${what[locale]} ${step.text[locale]}`;
    }),
    from: step.from,
    to: step.to,
    edits: [edit],
  });
}

/** Sample: `How a change is counted, of 11 targets: not stated → in points`. */
function tellTogether(ledger: Ledger, group: readonly FieldChange[]): void {
  const [first] = group;
  if (first === undefined) return;
  const { field } = first.edit;
  const what = fieldName(first.pair.after.kind, field);
  const step = stepOf(ledger, first);
  const names = group.map(({ pair }) => itemName(pair.after, ledger.sides.after));
  tell(ledger, {
    kind: 'changed',
    weight: weightOf(field),
    entry: first.pair.after,
    field,
    text: both((locale) =>
      locale === 'zh-CN'
        ? spaced(`${group.length} 项内容的${what[locale]}`, step.text[locale])
        : `${capital(what[locale])} of ${group.length} items: ${step.text[locale]}`,
    ),
    details: [
      both((locale) =>
        listed(
          names.map((name) => name[locale]),
          locale,
          8,
        ),
      ),
    ],
    from: step.from,
    to: step.to,
    edits: group.map(({ edit }) => edit),
  });
}

function weightOf(field: string): 'major' | 'minor' {
  return FILING.has(field) ? 'minor' : 'major';
}

const NO: Both = { 'zh-CN': '否', en: 'no' };

interface StepOfField {
  text: Both;
  from?: Both | undefined;
  to?: Both | undefined;
}

function stepOf(ledger: Ledger, { edit, pair }: FieldChange): StepOfField {
  const { before, after } = pair;
  const { field } = edit;
  if (Array.isArray(edit.from ?? edit.to) && referenceOf(after, field) !== undefined) {
    return { text: referencesText(ledger, pair, field) };
  }
  if (Array.isArray(edit.from) && Array.isArray(edit.to)) {
    return { text: listStep(ledger, pair, field) };
  }
  // A flag that is not set says no.
  const absent = typeof (edit.from ?? edit.to) === 'boolean' ? NO : undefined;
  const from = printField(before, field, ledger.sides.before) ?? absent;
  const to = printField(after, field, ledger.sides.after) ?? absent;
  return {
    text: both((locale) =>
      locale === 'zh-CN'
        ? stepInChinese(from?.[locale], to?.[locale])
        : `${from?.[locale] ?? 'not stated'} → ${to?.[locale] ?? 'not stated'}`,
    ),
    from,
    to,
  };
}

/** What differs in a list. Sample: `Annual spend +100% → Annual spend +112.5%`. */
function listStep({ sides }: Ledger, { before, after }: Pair, field: string): Both {
  const [from, to] = [printList(before, field, sides.before), printList(after, field, sides.after)];
  const only = (list: readonly Both[], others: readonly Both[], locale: Locale): string => {
    const known = new Set(others.map((each) => each[locale]));
    const own = list.map((each) => each[locale]).filter((each) => !known.has(each));
    return own.length === 0 ? NONE[locale] : listed(own, locale);
  };
  return both((locale) => {
    const [old, own] = [only(from, to, locale), only(to, from, locale)];
    return locale === 'zh-CN' ? stepInChinese(old, own) : `${old} → ${own}`;
  });
}

const NONE: Both = { 'zh-CN': '无', en: 'none' };
