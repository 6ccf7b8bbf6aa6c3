import { itemKey } from '../model/item-key.ts';
import { LOCALES, type Locale } from '../model/locale.ts';
import type { Override } from '../model/overrides.ts';
import { readText, textSchema, type Text } from '../model/text.ts';
import { findAddress, type Node } from './address-tree.ts';
import { written } from './compare-written.ts';

/**
 * What an override does to the content below it, as part of a sentence. Sample: sets `share` to `12%`
 * where `10%` stands below it.
 */
export function effectOf(override: Override, below: Node, language: Locale): Text {
  const { at, add, set, remove, move } = override;
  if (add !== undefined) {
    const id = itemKey(add) ?? '';
    return { 'zh-CN': `添加 \`${id}\``, en: `adds \`${id}\`` };
  }
  if (remove) return { 'zh-CN': '删去它', en: 'leaves the item out' };
  if (move?.before !== undefined) {
    return {
      'zh-CN': `把它移到 \`${move.before}\` 之前`,
      en: `moves the item before \`${move.before}\``,
    };
  }
  if (move?.after !== undefined) {
    return {
      'zh-CN': `把它移到 \`${move.after}\` 之后`,
      en: `moves the item after \`${move.after}\``,
    };
  }
  const found = findAddress(below, at);
  const item = found.kind === 'item' ? found.item : {};
  const parts = Object.entries(set ?? {}).map(([field, value]) =>
    LOCALES.map((locale) => {
      const [now, before] = [value, item[field]].map((one) => brief(one, locale, language));
      if (!Object.hasOwn(item, field)) {
        return locale === 'en'
          ? `sets \`${field}\` to \`${now}\``
          : `写入 \`${field}\`：\`${now}\``;
      }
      return locale === 'en'
        ? `sets \`${field}\` to \`${now}\` where \`${before}\` stands below it`
        : `把 \`${field}\` 由 \`${before}\` 改为 \`${now}\``;
    }),
  );
  return Object.fromEntries(
    LOCALES.map((locale, index) => [
      locale,
      parts.map((part) => part[index]).join(locale === 'en' ? ' and ' : '、'),
    ]),
  );
}

/** A value on one line, texts in the language of the reader. */
function brief(value: unknown, locale: Locale, language: Locale): string {
  const text = textSchema.safeParse(value);
  const line = (text.success ? readText(text.data, locale, language).text : written(value))
    .replaceAll('`', "'")
    .replaceAll(/\s+/g, ' ');
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

/** Characters of a value that are shown. */
const MOST = 60;
