import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { LineIndex } from './line-index.ts';
import { createPaint } from './paint.ts';

const PLAIN = createPaint(false);

function frame(text: string, found: string): string {
  const index = new LineIndex(text);
  const start = text.indexOf(found);
  const from = index.positionAt(start);
  const to = index.positionAt(start + found.length);
  const region = { ...from, endLine: to.line, endColumn: to.column };
  return codeFrame(index, region, { before: 2, after: 1 }, PLAIN);
}

/** Terminal columns of the marked text, and of the carets below it. */
function columns(drawn: string, shown: string): { text: number[]; carets: number[] } {
  const lines = drawn.split('\n');
  const caretLine = lines.findIndex((line) => /^[ |]*\^+$/.test(line));
  const line = lines[caretLine - 1] ?? '';
  const text = stringWidth(line.slice(0, line.indexOf(shown)));
  const carets = lines[caretLine]?.indexOf('^') ?? -1;
  const width = (lines[caretLine]?.length ?? 0) - carets;
  return { text: [text, stringWidth(shown)], carets: [carets, width] };
}

describe('codeFrame(index, region, context, paint)', () => {
  it('shows two lines before and one after', () => {
    expect(frame('a: 1\nb: 2\nc: 3\nd: bad\ne: 5\nf: 6\n', 'bad')).toMatchInlineSnapshot(`
      "  2 | b: 2
        3 | c: 3
      > 4 | d: bad
          |    ^^^
        5 | e: 5"
    `);
  });

  it.each([
    ['Chinese before', '标题: {中文: 净推荐值, en: bad}', 'bad', 'bad'],
    ['Chinese inside', 'label: 净推荐值 # x', '净推荐值', '净推荐值'],
    ['emoji', 'a: "👍🏽👨‍👩‍👧 ok", b: bad', 'bad', 'bad'],
    ['combining marks', 'e\u0301te\u0301: bad', 'bad', 'bad'],
    ['tabs before', '\ta:\tbad', 'bad', 'bad'],
    ['tabs and Chinese', '中\t中文\tbad', 'bad', 'bad'],
    ['hidden characters', 'a: "\u202e\u200b", b: bad', 'bad', 'bad'],
    ['a long line', `a: "${'长'.repeat(400)}", b: bad, c: "${'长'.repeat(400)}"`, 'bad', 'bad'],
  ])('puts carets right under the text after %s', (_, text, found, shown) => {
    const { text: at, carets } = columns(frame(text, found), shown);
    expect(carets).toEqual(at);
  });

  it('draws tabs up to the next stop', () => {
    expect(frame('a\tbad', 'bad')).toContain('| a   bad');
    expect(frame('abc\tbad', 'bad')).toContain('| abc bad');
  });

  it('keeps lines short enough to read', () => {
    const long = `a: "${'x'.repeat(100_000)}", b: bad, c: "${'x'.repeat(100_000)}"`;
    for (const line of frame(long, 'bad').split('\n')) expect(line.length).toBeLessThan(120);
  });

  it('marks a stretch of several lines on its first', () => {
    expect(frame('a: [1,\n  2]\n', '[1,\n  2]')).toMatchInlineSnapshot(`
      "> 1 | a: [1,
          |    ^^^
        2 |   2]"
    `);
  });

  it('points behind the last character at the end of a file', () => {
    const index = new LineIndex('a: "x');
    const region = { line: 1, column: 6, endLine: 1, endColumn: 6 };
    expect(codeFrame(index, region, { before: 0, after: 0 }, PLAIN)).toMatchInlineSnapshot(`
      "> 1 | a: "x
          |      ^"
    `);
  });
});
