/** What a PDF must be: each rule answers with what is wrong. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Locale } from '../model/locale.ts';
import { comparableText } from './comparable-text.ts';
import { missingTexts } from './compare-texts.ts';
import type { Expected } from './expect-in-page.ts';
import type { Preflight } from './preflight.ts';

/** What a document promises, whatever its page shows. */
export interface Promised {
  /** Name of the file, for the reader. */
  file: string;
  language: Locale;
  /** Pages that it has, no more and no fewer. */
  pages?: number | undefined;
  /** PostScript names of its fonts; any other stands in for a glyph that they lack. Unchecked when absent. */
  fonts?: ReadonlySet<string> | undefined;
  /** Names of the files that it carries. */
  attachments: readonly string[];
}

interface Print extends Promised {
  facts: Preflight;
  expected: Expected;
}

/** Findings of one kind in a document; the rest of them mostly has the same cause. */
const MOST = 3;

/** Everything that is wrong with a document. */
export function checkPrint(facts: Preflight, expected: Expected, promised: Promised): Diagnostic[] {
  const print = { ...promised, facts, expected };
  return [
    fonts,
    blankGlyphs,
    drawings,
    clippedTexts,
    lostTexts,
    blankPages,
    pageCount,
    headings,
    contents,
    bookmarks,
    tags,
    about,
  ].flatMap((rule) => rule(print).slice(0, MOST));
}

function fonts({ file, facts, fonts: own }: Print): Diagnostic[] {
  return facts.fonts.flatMap(({ name, type, embedded }) => {
    const what = !embedded
      ? { 'zh-CN': '没有嵌入', en: 'is not embedded' }
      : type === 'Type3'
        ? {
            'zh-CN': '是逐字描出的，文字无法检索',
            en: 'is drawn glyph by glyph and not searchable',
          }
        : own !== undefined && !own.has(name)
          ? { 'zh-CN': '不是方案所用的字体', en: 'is not one that the plan is set in' }
          : undefined;
    const font = name === '' ? { 'zh-CN': '（无名）', en: 'without a name' } : name;
    return what === undefined ? [] : [diagnostic('print/font', { values: { file, font, what } })];
  });
}

function blankGlyphs({ file, facts }: Print): Diagnostic[] {
  return facts.contents.flatMap(({ blanks }, index) =>
    blanks.map((text) =>
      diagnostic('print/blank-glyph', { values: { file, page: index + 1, text } }),
    ),
  );
}

function clippedTexts({ file, facts }: Print): Diagnostic[] {
  return facts.contents.flatMap(({ clipped }, index) =>
    clipped.map((text) =>
      diagnostic('print/clipped-text', { values: { file, page: index + 1, text } }),
    ),
  );
}

function lostTexts({ file, facts, expected }: Print): Diagnostic[] {
  return missingTexts(expected.texts, facts.texts).map(({ text, page }) =>
    diagnostic('print/missing-text', { values: { file, page, text } }),
  );
}

/** Drawings by name, in order: each must be there and show something. */
function drawings({ file, facts, expected }: Print): Diagnostic[] {
  const found: Diagnostic[] = [];
  let next = 0;
  for (const drawing of expected.drawings) {
    const name = comparableText(drawing);
    const at = facts.figures.findIndex(
      ({ alt }, index) => index >= next && comparableText(alt) === name,
    );
    if (at >= 0) next = at + 1;
    if (at >= 0 && facts.figures[at]?.drawn) continue;
    const page = facts.figures[next - 1]?.page ?? 1;
    found.push(diagnostic('print/missing-drawing', { values: { file, page, drawing } }));
  }
  return found;
}

function blankPages({ file, facts }: Print): Diagnostic[] {
  const drawn = new Set(facts.figures.filter((figure) => figure.drawn).map(({ page }) => page));
  return facts.contents.flatMap(({ marked, artifacts, loose }, index) => {
    const page = index + 1;
    const written = [...marked.values()].some((text) => text.trim() !== '');
    // Without tags nothing tells a running head from the text: any of it counts.
    const untagged = !facts.tagged && (artifacts !== '' || loose > 0);
    return written || untagged || drawn.has(page)
      ? []
      : [diagnostic('print/blank-page', { values: { file, page } })];
  });
}

function pageCount({ file, facts, pages }: Print): Diagnostic[] {
  if (pages === undefined || facts.pages === pages) return [];
  const values = { file, expected: pages, found: facts.pages };
  return [diagnostic('print/page-count', { values })];
}

/** Whether the tags hold the headings of the page, in their order. */
function sameHeadings({ facts, expected }: Print): boolean {
  return (
    facts.headings.length === expected.headings.length &&
    facts.headings.every(({ text, level }, at) => {
      const heading = expected.headings[at];
      return level === heading?.level && comparableText(text) === comparableText(heading.text);
    })
  );
}

function headings(print: Print): Diagnostic[] {
  const { file, facts, expected } = print;
  if (!sameHeadings(print)) {
    const at = expected.headings.findIndex(
      ({ text, level }, index) =>
        level !== facts.headings[index]?.level ||
        comparableText(text) !== comparableText(facts.headings[index]?.text ?? ''),
    );
    const heading = plain(expected.headings[at]?.text ?? facts.headings.at(-1)?.text ?? '');
    const page = facts.headings[Math.max(at, 0)]?.page ?? facts.pages;
    const what = { 'zh-CN': '没有作为标题标记', en: 'is not tagged as one' };
    return [diagnostic('print/headings', { values: { file, page, heading, what } })];
  }
  return facts.headings.flatMap(({ level, text, page }, at) => {
    const before = facts.headings[at - 1]?.level ?? 0;
    if (level <= before + 1) return [];
    const what = {
      'zh-CN': `是 ${level} 级，前面只到 ${before} 级`,
      en: `is of level ${level}, after one of level ${before}`,
    };
    return [diagnostic('print/headings', { values: { file, page, heading: plain(text), what } })];
  });
}

/** The numbers in the table of contents against the pages where the headings really are. */
function contents(print: Print): Diagnostic[] {
  const { file, facts, expected } = print;
  if (!sameHeadings(print)) return [];
  return expected.contents.flatMap(({ entry, printed, heading }) => {
    const found = facts.headings[heading]?.page ?? 0;
    if (printed === String(found)) return [];
    return [
      diagnostic('print/contents', { values: { file, entry, printed: printed || '—', found } }),
    ];
  });
}

function bookmarks({ file, facts }: Print): Diagnostic[] {
  const at = facts.headings.findIndex(({ text, page }, index) => {
    const bookmark = facts.bookmarks[index];
    return bookmark?.page !== page || comparableText(bookmark.title) !== comparableText(text);
  });
  const surplus = facts.bookmarks[facts.headings.length];
  const wrong = facts.headings[at] ?? (surplus && { text: surplus.title, page: surplus.page });
  if (wrong === undefined) return [];
  const values = { file, heading: plain(wrong.text), page: wrong.page };
  return [diagnostic('print/bookmarks', { values })];
}

function tags({ file, facts, expected }: Print): Diagnostic[] {
  const untagged = (page: number, zh: string, en: string) =>
    diagnostic('print/untagged', { values: { file, page, what: { 'zh-CN': zh, en } } });
  if (!facts.tagged) return [untagged(1, '没有结构标签', 'it carries no structure')];
  const [kind] = facts.unknownKinds;
  return [
    ...(kind === undefined
      ? []
      : [untagged(1, `不认识的标签 ${kind}`, `it uses the unknown tag ${kind}`)]),
    ...facts.contents.flatMap(({ loose }, index) =>
      loose === 0
        ? []
        : [untagged(index + 1, '有内容没有标签', 'some content is neither tagged nor an artifact')],
    ),
    ...facts.figures
      .filter(({ alt }) => alt.trim() === '')
      .map(({ page }) => untagged(page, '有图没有替代文字', 'a drawing has no description')),
    ...expected.drawings
      .filter((name) => name.trim() === '')
      .map(() => untagged(1, '有图没有替代文字', 'a drawing has no description')),
    ...facts.links
      .filter(({ tagged }) => !tagged)
      .map(({ page }) => untagged(page, '有链接没有标签', 'a link is not tagged')),
    ...facts.links
      .filter(({ described }) => !described)
      .map(({ page }) => untagged(page, '有链接没有说明', 'a link has no description')),
  ];
}

function about({ file, facts, language, attachments }: Print): Diagnostic[] {
  const missing = attachments.filter((name) => !facts.attachments.includes(name));
  const found: (readonly [zh: string, en: string] | false)[] = [
    facts.language !== language && [
      '没有注明语言，或注明的不对',
      'its language is absent or wrong',
    ],
    (facts.title ?? '').trim() === '' && ['没有标题', 'it has no title'],
    !facts.titleShown && ['窗口不显示标题', 'its title is not shown in the window'],
    !facts.claimsAccess && ['没有 XMP 元数据', 'it has no XMP metadata'],
    !facts.labelled && ['没有页码标签', 'it has no page labels'],
    missing.length > 0 && [
      `没有附上 ${missing.join('、')}`,
      `it does not carry ${missing.join(', ')}`,
    ],
  ];
  return found.flatMap((one) =>
    one === false
      ? []
      : [diagnostic('print/about', { values: { file, what: { 'zh-CN': one[0], en: one[1] } } })],
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
