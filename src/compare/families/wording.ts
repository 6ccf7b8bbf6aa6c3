import type { Both } from '../../model/change.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { markOf, schemaAt, shapeOf } from '../../model/schema-shape.ts';
import { openChanges, pairAt, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, capital, listed, quotedStep } from '../phrase.ts';
import type { Plain } from '../plain.ts';
import { printField, valueOf } from '../print-value.ts';
import type { Entry } from '../side.ts';
import { fieldName } from '../words/field-names.ts';
import { itemName } from './item-name.ts';
import { sentenceLines } from './sentence-lines.ts';
import { figuresChanged, replacement, type FigureChange } from './figures-changed.ts';
import { languagesChanged, readsOtherwise, type FieldEdit, type TextStep } from './text-change.ts';

/** Tells texts that read otherwise, one change an item. What decides something is worth a change of its own. */
export function tellWording(ledger: Ledger): void {
  const { language } = ledger.sides.after.resolved.plan;
  const texts = openChanges(ledger).filter((edit) => {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined) return false;
    // What the cover states are facts: whose plan it is, how confidential.
    const isFact = edit.at === '' && readsOtherwise(edit, language);
    return !isFact && isTextField(pair.after, edit.field);
  });
  for (const [at, edits] of Map.groupBy(texts, (edit) => edit.at)) {
    const pair = pairAt(ledger, at);
    if (pair === undefined) continue;
    const isOther = (edit: FieldEdit): boolean => readsOtherwise(edit, language);
    const quiet = edits.filter((edit) => !isOther(edit) || !tellWeighty(ledger, pair, edit));
    tellTexts(ledger, pair, quiet.filter(isOther), 'wording');
    const translated = quiet.filter((edit) => !isOther(edit));
    tellTexts(ledger, pair, translated, 'translation');
  }
}

const WHAT = {
  wording: { 'zh-CN': '措辞', en: 'wording' },
  translation: { 'zh-CN': '译文', en: 'translation' },
} as const;

function tellTexts(
  ledger: Ledger,
  pair: Pair,
  edits: readonly FieldEdit[],
  what: keyof typeof WHAT,
): void {
  const [first] = edits;
  if (first === undefined) return;
  const { kind } = pair.after;
  const fields = edits.map(({ field }) => fieldName(kind, field));
  const row = both((locale) =>
    listed(
      fields.map((each) => each[locale]),
      locale,
      6,
    ),
  );
  tellText(ledger, pair, edits, {
    weight: 'minor',
    row,
    text: (name, locale) =>
      locale === 'zh-CN'
        ? `${name}：修改${row[locale]}的${WHAT[what][locale]}`
        : `${capital(name)}: ${WHAT[what][locale]} of ${row[locale]}`,
  });
}

/** A text that says something else, or states other figures, where it decides something. */
function tellWeighty(ledger: Ledger, pair: Pair, edit: FieldEdit): boolean {
  const { language } = ledger.sides.after.resolved.plan;
  const { kind } = pair.after;
  const row = fieldName(kind, edit.field);
  const deed = DECIDES.has(edit.field) ? replacement(edit, language) : undefined;
  // What frames or describes only repeats the figures of other items.
  const isProse = kind === 'narrative' || DESCRIBES.has(edit.field);
  const figures = isProse ? undefined : figuresChanged(edit, language);
  if (deed === undefined && figures === undefined) return false;
  tellText(ledger, pair, [edit], {
    weight: 'major',
    row,
    text: (name, locale) => {
      if (deed !== undefined) {
        const { before, after } = DEEDS[locale][deed];
        const subject = locale === 'zh-CN' ? name : `${capital(name)}: `;
        return `${subject}${before}${row[locale]}${after}`;
      }
      return locale === 'zh-CN'
        ? `${name}的${row[locale]}有改动，涉及数字`
        : `${capital(name)}: ${row[locale]}, ${figureWords(figures)}`;
    },
  });
  return true;
}

/** Texts by which it is decided whether something is reached, happens, or is done. */
const DECIDES: ReadonlySet<string> = new Set(['acceptance', 'trigger', 'response', 'answer']);

/** Texts that describe and promise nothing; figures in a name belong to what it names. */
const DESCRIBES: ReadonlySet<string> = new Set([
  'covers',
  'task',
  'why',
  'reading',
  'label',
  'title',
  'called',
]);

const DEEDS = {
  'zh-CN': {
    replaced: { before: '更换了', after: '' },
    extended: { before: '补充了', after: '' },
    shortened: { before: '去掉了', after: '' },
  },
  en: {
    replaced: { before: '', after: ' replaced' },
    extended: { before: '', after: ' added' },
    shortened: { before: '', after: ' removed' },
  },
} as const;

function figureWords(figures: FigureChange | undefined): string {
  const { come = 0, gone = 0 } = figures ?? {};
  if (come === 0) return gone === 1 ? 'without a figure it had' : 'without figures it had';
  return come === 1 ? 'with a new figure' : 'with new figures';
}

interface TextTelling {
  weight: 'major' | 'minor';
  /** What the fields are called, in a row. */
  row: Both;
  text: (name: string, locale: Locale) => string;
}

/** A change of texts with what differs in them; a language in which nothing does says so. */
function tellText(
  ledger: Ledger,
  pair: Pair,
  edits: readonly FieldEdit[],
  { weight, row, text }: TextTelling,
): void {
  const [first] = edits;
  const { after } = pair;
  if (first === undefined) return;
  const isOne = edits.length === 1;
  const name = itemName(after, ledger.sides.after);
  const changed = new Set(edits.flatMap(languagesChanged));
  const step = isOne ? shortStep(ledger, pair, first) : undefined;
  tell(ledger, {
    kind: 'changed',
    weight,
    entry: after,
    ...(isOne ? { field: first.field } : {}),
    text: both((locale) => {
      if (!changed.has(locale)) return inOtherLanguage(name, row, locale);
      if (step === undefined) return text(name[locale], locale);
      const change = quotedStep(step.from[locale], step.to[locale]);
      return locale === 'zh-CN'
        ? `${name[locale]}：${row[locale]}${change}`
        : `${capital(name[locale])}: ${row[locale]} ${change}`;
    }),
    details:
      step === undefined
        ? edits.flatMap((edit) =>
            sentenceLines(
              edit,
              writtenStep(pair, edit.field),
              isOne ? undefined : fieldName(after.kind, edit.field),
            ),
          )
        : [],
    ...(changed.size === LOCALES.length ? step : {}),
    edits,
  });
}

/** Both forms of a text as they were written, with the spaces that an edit does without. */
function writtenStep({ before, after }: Pair, field: string): TextStep {
  const [from, to] = [before, after].map((entry) => valueOf(entry, field) as Plain | undefined); // by its schema
  return { from, to };
}

/** Sample: `Tactic “Cap contacts”: name in Chinese changed`. */
export function inOtherLanguage(name: Both, row: Both, locale: Locale): string {
  return locale === 'zh-CN'
    ? `${name[locale]}：英文版的${row[locale]}有改动`
    : `${capital(name[locale])}: ${row[locale]} in Chinese changed`;
}

/** The most letters of a text that is quoted whole. */
const SHORT = 40;

/** Both forms of a text, where both are short. */
function shortStep(
  { sides }: Ledger,
  { before, after }: Pair,
  { field }: FieldEdit,
): { from: Both; to: Both } | undefined {
  const from = printField(before, field, sides.before);
  const to = printField(after, field, sides.after);
  if (from === undefined || to === undefined) return undefined;
  const texts = [from, to].flatMap((text) => LOCALES.map((locale) => [...text[locale]].length));
  return Math.max(...texts) <= SHORT ? { from, to } : undefined;
}

export function isTextField(entry: Entry, field: string): boolean {
  const schema = schemaAt(entry.schema, field.split('.'));
  if (schema === undefined) return false;
  const shape = shapeOf(schema);
  return markOf(shape.type === 'list' ? shape.element : schema, 'id') === 'text';
}
