import type { Both } from '../../model/change.ts';
import { LOCALES } from '../../model/locale.ts';
import { markOf, schemaAt, shapeOf } from '../../model/schema-shape.ts';
import type { Edit } from '../edit.ts';
import { newAddress, openChanges, pairAt, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, capital, listed, plainWords } from '../phrase.ts';
import type { Plain } from '../plain.ts';
import { addressOf, idsOf, labelOf, nameOf, printField, referenceOf } from '../print-value.ts';
import type { Entry } from '../side.ts';
import { fieldName } from '../words/field-names.ts';
import { itemNoun } from '../words/item-nouns.ts';
import { itemName } from './owners.ts';

type ChangedEdit = Extract<Edit, { kind: 'changed' }>;

/** A name of more letters than this is a sentence: other words for it are wording. */
const LONGEST_NAME = 60;

/** Tells what is called otherwise now. */
export function tellNames(ledger: Ledger): void {
  for (const edit of openChanges(ledger, ({ field }) => field === 'label' || field === 'title')) {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined || !hasNewWords(edit, ledger.sides.after.resolved.plan.language))
      continue;
    const [from, to] = [
      printField(pair.before, edit.field, ledger.sides.before),
      printField(pair.after, edit.field, ledger.sides.after),
    ];
    if (from === undefined || to === undefined) continue;
    if ([from, to].some((name) => LOCALES.some((one) => [...name[one]].length > LONGEST_NAME)))
      continue;
    const noun = itemNoun(pair.after.kind);
    tell(ledger, {
      kind: 'changed',
      entry: pair.after,
      field: edit.field,
      text: both((locale) => {
        const step = `“${from[locale]}” → “${to[locale]}”`;
        return locale === 'zh-CN'
          ? `${noun[locale]}更名：${step}`
          : `${capital(noun[locale])} renamed: ${step}`;
      }),
      from,
      to,
      edits: [edit],
    });
  }
}

/** Whether a text reads otherwise in the language of the plan, and not only in a translation. */
function hasNewWords({ from, to }: ChangedEdit, language: string): boolean {
  return inLanguage(from, language) !== inLanguage(to, language);
}

function inLanguage(text: Plain | undefined, language: string): string {
  if (typeof text !== 'object') return String(text ?? '');
  if (Array.isArray(text)) return text.map((each: Plain) => inLanguage(each, language)).join('\n');
  const map = text as Readonly<Record<string, Plain>>; // no list: a map by language
  return String(map[language] ?? Object.values(map)[0] ?? '');
}

/** Tells texts that read otherwise, one change an item; figures within them that change are worth a look. */
export function tellWording(ledger: Ledger): void {
  const texts = openChanges(ledger).filter((edit) => {
    const pair = pairAt(ledger, edit.at);
    return pair !== undefined && edit.field !== 'unknown' && isTextField(pair.after, edit.field);
  });
  const { plan } = ledger.sides.after.resolved;
  for (const [at, edits] of Map.groupBy(texts, (edit) => edit.at)) {
    const pair = pairAt(ledger, at);
    if (pair === undefined) continue;
    const { after } = pair;
    const isFraming = after.kind === 'narrative';
    const worded = edits.filter(
      ({ from, to }) => inLanguage(from, plan.language) !== inLanguage(to, plan.language),
    );
    const figures = isFraming ? [] : worded.filter((edit) => figuresChanged(edit, plan.language));
    for (const edit of figures) tellFigures(ledger, pair, edit);
    const rest = edits.filter((edit) => !figures.includes(edit));
    for (const isTranslation of [false, true]) {
      const own = rest.filter((edit) => worded.includes(edit) !== isTranslation);
      if (own.length === 0) continue;
      const name = itemName(after, labelOf(after, ledger.sides.after));
      const isPart = after.address === '' || (after.parent === undefined && after.key === '');
      const fields = own.map(({ field }) => fieldName(after.kind, field));
      tell(ledger, {
        kind: 'changed',
        weight: 'minor',
        entry: after,
        ...(own.length === 1 && own[0] !== undefined ? { field: own[0].field } : {}),
        text: both((locale) => {
          const what = listed(
            fields.map((each) => each[locale]),
            locale,
            6,
          );
          const who = isPart ? itemNoun(after.kind)[locale] : name[locale];
          if (locale === 'zh-CN') return `${who}：修改${what}的${isTranslation ? '译文' : '措辞'}`;
          return `${capital(who)}: ${isTranslation ? 'translation' : 'wording'} of ${what}`;
        }),
        edits: own,
      });
    }
  }
}

function isTextField(entry: Entry, field: string): boolean {
  const schema = schemaAt(entry.schema, field.split('.'));
  if (schema === undefined) return false;
  const shape = shapeOf(schema);
  const own = shape.type === 'list' ? shape.element : schema;
  return markOf(own, 'id') === 'text';
}

const FIGURE = /\d+(?:[.,:]\d+)*\s?(?:%|‰)?/gu;

function figuresIn(text: Plain | undefined, language: string): string[] {
  return (inLanguage(text, language).match(FIGURE) ?? []).map((each) => each.replace(/\s/gu, ''));
}

/** A text that states other figures than before, where it stated some. */
function figuresChanged({ from, to }: ChangedEdit, language: string): boolean {
  if (from === undefined || to === undefined) return false;
  const [old, own] = [figuresIn(from, language), figuresIn(to, language)];
  return old.length > 0 && own.length > 0 && old.join(' ') !== own.join(' ');
}

function tellFigures(ledger: Ledger, { after }: Pair, edit: ChangedEdit): void {
  const { language } = ledger.sides.after.resolved.plan;
  const [old, own] = [figuresIn(edit.from, language), figuresIn(edit.to, language)];
  const gone = without(old, own);
  const come = without(own, old);
  const name = itemName(after, labelOf(after, ledger.sides.after));
  const field = fieldName(after.kind, edit.field);
  // The same figures in another order are wording.
  const weight = gone.length + come.length === 0 ? 'minor' : 'major';
  tell(ledger, {
    kind: 'changed',
    weight,
    entry: after,
    field: edit.field,
    text: both((locale) => {
      const zh = locale === 'zh-CN';
      if (weight === 'minor') {
        return zh
          ? `${name[locale]}：修改${field[locale]}的措辞`
          : `${capital(name[locale])}: wording of ${field[locale]}`;
      }
      const none = zh ? '无' : 'none';
      const step = [gone, come].map((list) =>
        list.length === 0 ? none : list.slice(0, 6).join(zh ? '、' : ', '),
      );
      return zh
        ? `${name[locale]}：${field[locale]}中的数字 ${step.join(' → ')}`
        : `${capital(name[locale])}: figures in ${field[locale]} ${step.join(' → ')}`;
    }),
    edits: [edit],
  });
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** Closes references that changed only because what they named is gone, is new or has moved. */
export function foldReferences(ledger: Ledger): void {
  const { before, after } = ledger.sides;
  for (const edit of openChanges(ledger)) {
    const pair = pairAt(ledger, edit.at);
    const collection = pair && referenceOf(pair.after, edit.field);
    if (pair === undefined || collection === undefined || collection === 'roles') continue;
    const [old, own] = [idsOf(pair.before, edit.field), idsOf(pair.after, edit.field)];
    const isElsewhere = (id: string): boolean => {
      const address = addressOf(collection, id);
      return !after.entries.has(address) || newAddress(ledger, address) !== address;
    };
    const lost = old.filter((id) => !own.includes(id));
    const gained = own.filter((id) => !old.includes(id));
    const isNew = (id: string): boolean => {
      const address = addressOf(collection, id);
      return after.entries.has(address) && !before.entries.has(address);
    };
    if (lost.every(isElsewhere) && gained.every(isNew)) {
      ledger.open.delete(edit);
      const causes = [...lost, ...gained].map((id) => addressOf(collection, id));
      for (const draft of ledger.drafts) {
        if (causes.some((cause) => draft.touches.has(cause))) draft.touches.add(edit.at);
      }
    }
  }
}

/** Fields that say how something is filed, not what is planned. */
const FILING: ReadonlySet<string> = new Set([
  'tags',
  'section',
  'estimate',
  'style',
  'scale',
  'evidence',
]);

/** Tells whatever is left, field by field. */
export function tellFields(ledger: Ledger): void {
  for (const edit of openChanges(ledger)) {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined) {
      ledger.open.delete(edit);
      continue;
    }
    const { before, after } = pair;
    const { sides } = ledger;
    const isReference =
      Array.isArray(edit.from ?? edit.to) && referenceOf(after, edit.field) !== undefined;
    const [from, to] = [
      printField(before, edit.field, sides.before) ?? UNSTATED,
      printField(after, edit.field, sides.after) ?? UNSTATED,
    ];
    const label = labelOf(after, sides.after);
    const isPart = after.address === '' || (after.parent === undefined && after.key === '');
    const name = fieldName(after.kind, edit.field);
    const change = isReference
      ? referencesText(ledger, pair, edit.field)
      : both((locale) => `${from[locale]} → ${to[locale]}`);
    tell(ledger, {
      kind: 'changed',
      weight: FILING.has(edit.field) ? 'minor' : 'major',
      entry: after,
      field: edit.field,
      text: both((locale) => {
        const who = isPart ? itemNoun(after.kind)[locale] : itemName(after, label)[locale];
        const gap = locale === 'zh-CN' ? '：' : ': ';
        const shown = change[locale];
        const what = name[locale];
        if (isReference)
          return `${capital(who)}${gap}${what}${locale === 'zh-CN' ? '' : ' '}${shown}`;
        return `${capital(who)}${gap}${what} ${shown}`;
      }),
      ...(isReference ? {} : { from, to }),
      edits: [edit],
    });
  }
}

const UNSTATED: Both = { 'zh-CN': '未写明', en: 'not stated' };

/** Samples: `now also A and B, no longer C`; `增加 A、B，去掉 C`. */
function referencesText({ sides }: Ledger, { before, after }: Pair, field: string): Both {
  const collection = referenceOf(after, field);
  const [old, own] = [idsOf(before, field), idsOf(after, field)];
  if (collection === undefined) return both(() => '');
  const lost = old
    .filter((id) => !own.includes(id))
    .map((id) => nameOf(collection, id, sides.before));
  const gained = own
    .filter((id) => !old.includes(id))
    .map((id) => nameOf(collection, id, sides.after));
  return both((locale) => {
    const zh = locale === 'zh-CN';
    const row = (names: readonly Both[]): string =>
      listed(
        names.map((name) => `“${plainWords(name[locale], 40)}”`),
        locale,
        4,
      );
    const parts = [
      ...(gained.length === 0 ? [] : [zh ? `增加${row(gained)}` : `now also ${row(gained)}`]),
      ...(lost.length === 0 ? [] : [zh ? `去掉${row(lost)}` : `no longer ${row(lost)}`]),
    ];
    return parts.join(zh ? '，' : ', ');
  });
}
