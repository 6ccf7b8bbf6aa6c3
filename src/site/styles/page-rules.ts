import { MARGINS, paperSize } from '../../model/print.ts';
import { frontMatter } from '../views/front-matter.ts';
import { outlineOf, type Chapter } from '../views/outline.ts';
import type { Reader } from '../views/reader.ts';
import { widthOf } from '../views/text-width.ts';
import { versionName } from '../views/version-facts.ts';

const FONTS = {
  'zh-CN': '"Planpress Latin", "Planpress Sans SC", sans-serif',
  en: '"Planpress Latin", "Planpress Latin Punctuation", "Planpress Sans SC", sans-serif',
} as const;

const margin = `margin:${MARGINS.top}mm ${MARGINS.side}mm ${MARGINS.bottom}mm`;

/** A chapter that begins below another one stands clear of it, whole. */
const RUN_ON = ';break-inside:avoid;margin-block-start:8mm';

/** `@page` rules with the running heads and feet of the documents of one unit, one named page a chapter. */
export function pageRules(reader: Reader): string {
  const front = frontMatter(reader);
  const { words, unit } = reader;
  const { paper } = reader.site.print;
  const heads = runningBoxes(reader, [front.title.plain, front.version, front.status]);
  const chapters = outlineOf(reader);
  return [
    ...paperRules(reader),
    '@page cover{margin:24mm 18mm 18mm}',
    page('contents', heads(words.print.contents)),
    ...chapters.flatMap((chapter, at) => {
      const boxes = heads(runningTitle(chapter, reader));
      const before = chapters[at - 1];
      // A conclusion is a paragraph or two: it ends the chapter before it, and needs no page of its own.
      const runsOn = before !== undefined && chapter.kinds.join() === 'conclusion';
      const slug = runsOn ? before.slug : chapter.slug;
      return [
        page(`chapter-${chapter.slug}`, boxes),
        page(`wide-${chapter.slug}`, `size:${paper} landscape;${margin};${boxes}`),
        `.chapter-${chapter.slug}{page:chapter-${slug}${runsOn ? RUN_ON : ''}}`,
        // Whatever is marked `landscape` in a chapter has a page turned sideways, with its running head.
        `.chapter-${chapter.slug} .landscape{page:wide-${chapter.slug}}`,
      ];
    }),
    `@page handout{size:${paper};margin:0}`,
    `@page facing{size:${paper} landscape;margin:0}`,
    ...(unit.changes === undefined ? [] : [changesPage(reader, unit.changes.since.version)]),
    '',
  ].join('\n');
}

/** The same for the comparison of an older version with the one that `reader` reads. */
export function changesRules(reader: Reader, older: string): string {
  return [...paperRules(reader), changesPage(reader, older), ''].join('\n');
}

function paperRules(reader: Reader): string[] {
  const { locale } = reader;
  const { paper } = reader.site.print;
  const { width, height } = paperSize(paper);
  return [
    // What a sheet is as wide and as high as: handout and cover are laid out on the whole of it.
    `:root{--sheet-width:${width}mm;--sheet-height:${height}mm}`,
    `@page{size:${paper};${margin};font-family:${FONTS[locale]};font-size:8pt;color:#4c545c}`,
    ...watermark(reader),
  ];
}

/** Height of the letters of a watermark in multiples of the width of the page, by how many there are. */
const WATERMARK = { share: 0.62, most: 30 } as const;

/** Words behind the text of every page. Fixed boxes are printed on each; they are read by nobody. */
function watermark(reader: Reader): string[] {
  const text = reader.lineOf(reader.site.print.watermark)?.plain;
  if (text === undefined) return [];
  const { width } = paperSize(reader.site.print.paper);
  const size = Math.min(WATERMARK.most, (width * WATERMARK.share) / Math.max(1, widthOf(text)));
  return [
    `@media print{body::before{content:${cssString(text)} / "";position:fixed;inset:0;z-index:-1;`,
    `display:grid;place-items:center;font-size:${size.toFixed(1)}mm;line-height:1;font-weight:600;`,
    'color:#f1f3f5;transform:rotate(-32deg);white-space:nowrap}}',
  ];
}

function changesPage(reader: Reader, older: string): string {
  const front = frontMatter(reader);
  const between = `${versionName(older, reader.locale)} → ${front.version}`;
  const heads = runningBoxes(reader, [front.title.plain, between, front.status]);
  return page('changes', heads(reader.words.versions.changesPaper));
}

/** The margin boxes of a page, by the title that runs above it; below stands which document it is. */
function runningBoxes(reader: Reader, named: readonly string[]): (title: string) => string {
  const { words, locale, unit } = reader;
  const { classification } = frontMatter(reader);
  const identity = [...named, ...(classification === undefined ? [] : [classification.plain])];
  const [before, between, after] = words.print.page;
  const count = [
    cssString(before ?? ''),
    'counter(page)',
    cssString(between ?? ''),
    'counter(pages)',
    cssString(after ?? ''),
  ].join(' ');
  const spacing = locale === 'zh-CN' ? '0.2em' : 'normal';
  const mark = `text-align:right;width:20%;font-weight:600;letter-spacing:${spacing}`;
  const draft = unit.facts.status === 'draft';
  return (title) =>
    [
      box('top-left', cssString(title), 'text-align:left;width:80%'),
      draft
        ? box('top-right', cssString(words.print.draft), mark)
        : box('top-right', '""', 'width:20%'),
      box('bottom-left', cssString(identity.join(' · ')), 'text-align:left;width:72%'),
      box('bottom-right', count, 'text-align:right;width:28%'),
    ].join('');
}

export function runningTitle(chapter: Chapter, { words }: Reader): string {
  const mark = chapter.appendix
    ? words.chapterMark.appendix(chapter.mark)
    : words.chapterMark.chapter(chapter.mark);
  return `${mark}  ${chapter.title}`;
}

function page(name: string, rules: string): string {
  return `@page ${name}{${rules}}`;
}

function box(name: string, content: string, rules: string): string {
  const edge = name.startsWith('top')
    ? 'vertical-align:bottom;padding-bottom:2mm;margin-bottom:6mm;border-bottom:0.5pt solid #b9bfc5'
    : 'vertical-align:top;padding-top:2mm;margin-top:5mm;border-top:0.5pt solid #b9bfc5';
  return `@${name}{content:${content};${edge};${rules}}`;
}

/** A CSS string; what could end it or the stylesheet is written as an escape. */
export function cssString(text: string): string {
  const safe = text.replace(
    /["\\<\p{Cc}]/gu,
    (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return `"${safe}"`;
}
