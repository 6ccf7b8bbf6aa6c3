import { describe, expect, it } from 'vitest';
import { locate } from '../diagnostics/locate.ts';
import { CHAPTER_LIMITS } from './chapter-limits.ts';
import { parseChapter } from './parse-chapter.ts';

const HEAD = '---\ntitle: T\n---\n';

function parse(text: string, mode: 'plain' | 'code' = 'plain') {
  return parseChapter({ file: 'c.mdx', text }, { slug: 'c' }, mode);
}

/** Findings in the body as `code 'the text they point at'`. */
function findings(body: string, mode: 'plain' | 'code' = 'plain', head = HEAD): string[] {
  const text = head + body;
  return parse(text, mode).diagnostics.map(
    ({ code, place }) => `${code} ${text.slice(...(place?.span ?? [0, 0]))}`,
  );
}

describe('parseChapter(source, name, mode)', () => {
  it('gives the head, the content as data, and where components and ids stand', () => {
    const text = `---
title: {zh-CN: 承诺, en: Promise}
lead: L
after: strategies
---

中文**加粗。**下一句，见[风险](risks#risk-x)。

<Goals ids={['a', "b"]} />
`;
    const { value, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(value.head).toEqual({
      title: { 'zh-CN': '承诺', en: 'Promise' },
      lead: 'L',
      after: 'strategies',
    });
    expect(text.slice(...(value.afterPlace?.span ?? [0, 0]))).toBe('strategies');
    const [use] = value.uses;
    expect(use?.attributes[0]?.ids.map(({ id, place }) => [id, text.slice(...place.span)])).toEqual(
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
    );
    expect(value.links.map(({ slug }) => slug)).toEqual(['risks']);
    expect(value.body?.children?.[1]).toEqual({
      type: 'component',
      name: 'Goals',
      attributes: { ids: ['a', 'b'] },
    });
    expect(value.body?.children?.[0]?.children?.[1]).toEqual({
      type: 'strong',
      children: [{ type: 'text', value: '加粗。' }],
    });
    expect(value.code).toBeUndefined();
  });

  it('counts lines and columns from the start of the file, with a byte order mark and CRLF too', () => {
    const text = '\ufeff---\r\ntitle: T\r\n---\r\n\r\n中文 <Nope />\r\n';
    const [finding] = parse(text).diagnostics;
    const sources = new Map([['c.mdx', text]]);
    expect(finding?.place && locate(finding.place, sources)).toMatchObject({ line: 5, column: 4 });
  });

  it.each([
    ['chapter/component <Golas', '<Golas />'],
    ['chapter/component <goals', '<goals />'],
    ['chapter/component <script', '<script>{/* x */}</script>'],
    ['chapter/component <', '<>x</>'],
    ['chapter/attribute idz', '<Goals idz={["a"]} />'],
    ['chapter/attribute id', '<Budget id="a" />'],
    ['chapter/attribute-missing <Diagram', '<Diagram />'],
    ['chapter/attribute-value ids={a}', '<Goals ids={a} />'],
    ['chapter/attribute-value ids={[a()]}', '<Goals ids={[a()]} />'],
    ['chapter/attribute-value ids={`a`}', '<Goals ids={`a`} />'],
    ['chapter/attribute-value ids', '<Goals ids />'],
    ['chapter/attribute-value phase={["a"]}', '<Gantt phase={["a"]} />'],
    ['chapter/code {...x}', '<Goals {...x} />'],
    ['chapter/code {1 + 1}', 'a {1 + 1}'],
    ['chapter/code {x}', '{x}'],
    ['chapter/code import a from "b"', 'import a from "b"'],
    ['chapter/code export const a = 1', 'export const a = 1'],
    ['chapter/code export default 1', 'export default 1'],
    ['chapter/inline <Goals', 'see <Goals />'],
    ['chapter/inline <Goals', '- <Goals />'],
    ['chapter/children x', '<Goals>\n\nx\n\n</Goals>'],
    ['chapter/unclosed <Goals>', '<Goals>\n\nx'],
    ['chapter/unclosed <Goals>', '<Goals></Risks>'],
    ['chapter/unclosed <Goals>', '<Goals>\n\n</Risks>'],
    ['chapter/syntax <Goals', '<Goals'],
    ['chapter/syntax {b', 'a {b'],
    ['chapter/syntax <!-- x -->', '<!-- x -->'],
    ['chapter/link [a](javascript:x)', '[a](javascript:x)'],
    ['chapter/link [a](//x.org)', '[a](//x.org)'],
    ['chapter/link [a]: data:x', '[a]: data:x'],
    ['chapter/unsupported ![a](b)', '![a](b)'],
    ['chapter/heading # T', '# T'],
  ])('finds %s', (finding, body) => {
    expect(findings(`Before.\n\n${body}\n`)).toEqual([finding]);
  });

  it('finds footnotes and all other mistakes at once, in the order of the file', () => {
    const body =
      'a[^1]\n\n<Riks />\n\nb {c\n\n<Goals ids={1} />\n\n<Goals\n\n# T\n\n[^1]: n\n\n{d}\n';
    expect(findings(body)).toEqual([
      'chapter/unsupported [^1]',
      'chapter/component <Riks',
      'chapter/syntax {c',
      'chapter/attribute-value ids={1}',
      'chapter/syntax <Goals',
      'chapter/heading # T',
      'chapter/unsupported [^1]: n',
      'chapter/code {d}',
    ]);
  });

  it('lets comments, escaped signs, code samples and web addresses be', () => {
    const body =
      '{/* note */}\n\na \\< b \\{c} < 3\n\n`<Goals` and\n\n```html\n<b>{x}\n```\n\n[a](https://a.org) [b](mailto:c@d.org) important exports\n';
    expect(findings(body)).toEqual([]);
  });

  it.each([
    ['chapter/no-head x', 'x', ''],
    ['chapter/no-head ---', '', '---\n---\n'],
    ['chapter/no-head ---', 'title: T\n', '---\n'],
    ['schema/missing ', 'x', '---\nlead: L\n---\n'],
    ['schema/unknown-key afetr', 'x', '---\ntitle: T\nafetr: goals\n---\n'],
    ['schema/id A B', 'x', '---\ntitle: T\nafter: A B\n---\n'],
  ])('finds %s in the head', (finding, body, head) => {
    const [found, ...others] = findings(body, 'plain', head);
    expect(found?.startsWith(finding)).toBe(true);
    expect(others).toEqual([]);
  });

  it('suggests the nearest component and attribute', () => {
    const [component, attribute] = parse(`${HEAD}<Riks />\n\n<Goals idz="a" />\n`).diagnostics;
    expect(component?.values).toMatchObject({ nearest: 'Risks' });
    expect(attribute?.values).toMatchObject({ nearest: 'ids' });
  });

  describe('with code allowed', () => {
    it('takes imports, expressions and elements, and still knows the components', () => {
      const body =
        'import { A } from "pkg"\n\nexport const n = 1\n\n<A b={n} />\n\n<p>{n}</p>\n\ntext <Goals ids={["a"]} /> <Goals ids={n} />\n';
      const { value, diagnostics } = parse(HEAD + body, 'code');
      expect(diagnostics).toEqual([]);
      expect(value.uses.map(({ attributes }) => attributes.map(({ ids }) => ids[0]?.id))).toEqual([
        ['a'],
        [],
      ]);
      expect(value.code).toBe(HEAD + body);
      expect(value.body).toBeUndefined();
    });

    it('keeps a chapter without code as data', () => {
      const { value } = parse(`${HEAD}<Goals />\n`, 'code');
      expect(value.code).toBeUndefined();
      expect(value.body?.children).toHaveLength(1);
    });

    it.each([
      ['chapter/relative-import ./a.astro', 'import A from "./a.astro"'],
      ['chapter/component <B', '<B />'],
      ['chapter/syntax {1 +}', '{1 +}'],
    ])('finds %s', (finding, body) => {
      expect(findings(`${body}\n`, 'code')).toEqual([finding]);
    });
  });

  describe('of hostile text', () => {
    it('refuses what is too large', () => {
      expect(findings('a'.repeat(CHAPTER_LIMITS.size))).toEqual(['chapter/too-large ']);
    });

    it.each([
      ['brackets', '['.repeat(90_000)],
      ['quotes in quotes', `${'> '.repeat(200)}a`],
      ['lists in lists', `${'- '.repeat(12)}a\n\n`.repeat(500)],
      [
        'indented lists',
        Array.from({ length: 60 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
      ],
      ['many quotes', `${'> '.repeat(6)}a\n\n`.repeat(800)],
      ['emphasis', `${'*a '.repeat(900)}\n\n`.repeat(30)],
      ['braces', '{'.repeat(50_000)],
    ])('refuses %s that nest or repeat without end', (_, body) => {
      const found = findings(body).map((finding) => finding.split(' ')[0]);
      expect(new Set(found)).toEqual(new Set(['chapter/too-complex']));
    });

    it.each([
      ['elements', '<A>\n\n'.repeat(90) + '</A>\n\n'.repeat(90), 'chapter/too-complex'],
      ['open elements', '<A>\n\n'.repeat(2000), 'chapter/unclosed'],
      ['open attributes', '<A x="\n\n'.repeat(3000), 'chapter/syntax'],
      ['parentheses', `{${'('.repeat(50_000)}}`, 'chapter/code'],
    ])('ends %s in findings', (_, body, code) => {
      const found = findings(body).map((finding) => finding.split(' ')[0]);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]).toBe(code);
    });

    it('does not throw where the parser of code gives up', () => {
      expect(() => findings(`export const a = ${'['.repeat(1500)}\n`, 'code')).not.toThrow();
      expect(() => findings(`{${'('.repeat(5000)}}\n`, 'code')).not.toThrow();
    });
  });
});
