import type { Both } from '../../model/change.ts';
import { LOCALES } from '../../model/locale.ts';
import { markOf, schemaAt, shapeOf } from '../../model/schema-shape.ts';
import { openChanges, pairAt, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, capital, listed, quotedStep } from '../phrase.ts';
import { printField } from '../print-value.ts';
import type { Entry } from '../side.ts';
import { fieldName } from '../words/field-names.ts';
import { itemName } from './item-name.ts';
import { figuresChanged, readsOtherwise, type FieldEdit } from './text-change.ts';

/** Tells texts that read otherwise, one change an item. A text that states other figures is worth a look. */
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
    const quiet = edits.filter(
      (edit) => !isOther(edit) || !tellFigures(ledger, pair, edit, language),
    );
    tellTexts(ledger, pair, quiet.filter(isOther), WORDING);
    tellTexts(
      ledger,
      pair,
      quiet.filter((edit) => !isOther(edit)),
      TRANSLATION,
    );
  }
}

const WORDING = { 'zh-CN': '措辞', en: 'wording' } as const;
const TRANSLATION = { 'zh-CN': '译文', en: 'translation' } as const;

function tellTexts(
  ledger: Ledger,
  pair: Pair,
  edits: readonly FieldEdit[],
  what: typeof WORDING | typeof TRANSLATION,
): void {
  const [first] = edits;
  const { after } = pair;
  if (first === undefined) return;
  const name = itemName(after, ledger.sides.after);
  const step = what === WORDING && edits.length === 1 ? shortStep(ledger, pair, first) : undefined;
  const fields = edits.map(({ field }) => fieldName(after.kind, field));
  tell(ledger, {
    kind: 'changed',
    weight: 'minor',
    entry: after,
    ...(edits.length === 1 ? { field: first.field } : {}),
    text: both((locale) => {
      const row = listed(
        fields.map((each) => each[locale]),
        locale,
        6,
      );
      if (step !== undefined) {
        const change = quotedStep(step.from, step.to, locale);
        return locale === 'zh-CN'
          ? `${name[locale]}：${row}${change}`
          : `${capital(name[locale])}: ${row} ${change}`;
      }
      if (locale === 'zh-CN') return `${name[locale]}：修改${row}的${what[locale]}`;
      return `${capital(name[locale])}: ${what[locale]} of ${row}`;
    }),
    ...step,
    edits,
  });
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

/** Figures that stand in words; whatever frames the plan only repeats them. Tells whether there were any. */
function tellFigures(ledger: Ledger, { after }: Pair, edit: FieldEdit, language: string): boolean {
  const figures = after.kind === 'narrative' ? undefined : figuresChanged(edit, language);
  if (figures === undefined) return false;
  const { gone, come } = figures;
  const name = itemName(after, ledger.sides.after);
  const field = fieldName(after.kind, edit.field);
  tell(ledger, {
    kind: 'changed',
    entry: after,
    field: edit.field,
    text: both((locale) => {
      const zh = locale === 'zh-CN';
      const row = (list: readonly string[]): string =>
        [...new Set(list)].slice(0, 6).join(zh ? '、' : ', ');
      const step =
        gone.length === 0
          ? `${zh ? '新增 ' : 'new '}${row(come)}`
          : come.length === 0
            ? `${zh ? '去掉 ' : 'without '}${row(gone)}`
            : `${row(gone)} → ${row(come)}`;
      return zh
        ? `${name[locale]}：${field[locale]}中的数字有变，${step}`
        : `${capital(name[locale])}: other figures in ${field[locale]}, ${step}`;
    }),
    edits: [edit],
  });
  return true;
}
