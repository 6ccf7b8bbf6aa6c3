import type { Text } from '../../../model/text.ts';

/** What a translation must not have more of than its source. */
const FORMS: readonly { pattern: RegExp; what: Text }[] = [
  { pattern: /<[a-z!/?]/giu, what: { 'zh-CN': '网页标签', en: 'markup of web pages' } },
  {
    pattern: /\]\(|https?:|www\.|mailto:/giu,
    what: { 'zh-CN': '链接', en: 'a link' },
  },
  {
    pattern: /```|~~~|^\s{0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,3}[.)]\s)|^\s*\|/gmu,
    what: {
      'zh-CN': '标题、列表、引用或代码的标记',
      en: 'marks of headings, lists, quotes or code',
    },
  },
  { pattern: /\n/gu, what: { 'zh-CN': '换行', en: 'line breaks' } },
  {
    // eslint-disable-next-line no-control-regex
    pattern: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/gu,
    what: { 'zh-CN': '控制字符', en: 'control characters' },
  },
];

/** What a translation has of form that its source has not, such as links. */
export function findAddedForms(source: string, translation: string): Text[] {
  const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
  return FORMS.filter(({ pattern }) => count(translation, pattern) > count(source, pattern)).map(
    ({ what }) => what,
  );
}

/** How many times a translation may be as long as its source, or as short, in width. */
const MOST_TIMES = 4;
/** A word or two may well become a phrase. */
const SLACK = 24;

/** Whether so much was added or left out that it cannot be a translation. */
export function isOutOfProportion(source: string, translation: string): boolean {
  const [from, to] = [source, translation].map(width) as [number, number];
  return to > from * MOST_TIMES + SLACK || from > to * MOST_TIMES + SLACK;
}

/** Chinese says in one character what takes three Latin letters. */
function width(text: string): number {
  const han = [...text.matchAll(/\p{Script=Han}/gu)].length;
  return text.length + 2 * han;
}
