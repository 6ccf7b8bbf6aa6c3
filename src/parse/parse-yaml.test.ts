import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '../diagnostics/catalogue.ts';
import { parseYaml } from './parse-yaml.ts';

function parse(text: string) {
  return parseYaml({ file: 'x.yaml', text });
}

/** What was found: code, and the text it is under. */
function findings(text: string): [Code, string][] {
  return parse(text).diagnostics.map(({ code, place }) => [
    code,
    text.slice(...(place?.span ?? [0, 0])),
  ]);
}

describe('parseYaml(source) of valid files', () => {
  it('reads YAML 1.2: dates, yes and times stay text', () => {
    const { value, diagnostics } = parse(
      'a: 2026-03-02\nb: yes\nc: 12:30\nd: 0o17\ne: ~\nf: 1.50\n<<: x\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      a: '2026-03-02',
      b: 'yes',
      c: '12:30',
      d: 15,
      e: null,
      f: 1.5,
      '<<': 'x',
    });
  });

  it('accepts a byte order mark and CRLF, and counts them in its spans', () => {
    const text = '\ufeffa: 1\r\nb:\r\n  - 中\r\n';
    const { value, diagnostics, placeOf } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ a: 1, b: ['中'] });
    expect(text.slice(...placeOf(['b', 0]).span)).toBe('中');
  });

  it('reads aliases as what they stand for', () => {
    expect(parse('a: &x {k: 1}\nb: *x\n').value).toEqual({ a: { k: 1 }, b: { k: 1 } });
  });
});

describe('placeOf(path, kind)', () => {
  const text = 'title: 方案\ngoals:\n  - id: nps\n    targets:\n      - {metric: nps}\n';
  const { placeOf, addressOf, numeralAt } = parse(text);
  const at = (...args: Parameters<typeof placeOf>) => text.slice(...placeOf(...args).span);

  it('is the value, or the key when asked for', () => {
    expect(at(['title'])).toBe('方案');
    expect(at(['title'], 'key')).toBe('title');
  });

  it('is the key of a block, and the first thing in an item', () => {
    expect(at(['goals'])).toBe('goals');
    expect(at(['goals', 0])).toBe('id');
    expect(at(['goals', 0, 'targets', 0])).toBe('{metric: nps}');
    expect(at([])).toBe('title');
  });

  it('is the nearest thing around where nothing stands', () => {
    expect(at(['goals', 0, 'label'])).toBe('id');
    expect(at(['goals', 7, 'label'])).toBe('goals');
  });

  it('goes with an address by ids', () => {
    expect(addressOf(['goals', 0])).toBe('goals/nps');
    expect(addressOf(['goals', 0, 'targets', 0, 'metric'])).toBe('goals/nps/targets/nps#metric');
    expect(addressOf(['title'])).toBe('#title');
  });

  it('leaves numbers readable as they are written', () => {
    expect(numeralAt(['title'])).toBeUndefined();
    expect(parse('a: +4').numeralAt(['a'])).toBe('+4');
    expect(parse('a: 36.0').numeralAt(['a'])).toBe('36.0');
  });
});

describe('parseYaml(source) of mistakes', () => {
  it.each<[string, string, Code, string]>([
    ['text with a colon', 'a: b: c\n', 'yaml/colon', 'b: c'],
    ['a line indented too little', 'a:\n  b: 1\n c: 2\n', 'yaml/indent', 'c: 2'],
    ['a line indented too much', 'a: x\n  b: 1\n', 'yaml/indent', 'b: 1'],
    ['a colon without a space', 'a: 1\nb:2\nc: 3\n', 'yaml/missing-colon', 'b:2'],
    ['a dash without a space', 'a:\n  -b: 1\n   c: 2\n', 'yaml/dash', '-'],
    ['an unclosed quote', 'a: "x\nb: 1\n', 'yaml/unclosed', '"'],
    ['an unclosed bracket', 'a: [1, 2\nb: 3\n', 'yaml/unclosed', '['],
    ['a reserved character', 'a: @x\n', 'yaml/reserved-start', '@'],
    ['an unknown escape', 'a: "\\q"\n', 'yaml/escape', '\\q'],
    ['an alias of nothing', 'a: *x\n', 'yaml/alias', '*x'],
    ['an alias of itself', 'a: &a [*a]\n', 'yaml/alias-cycle', '*a'],
    ['an unknown tag', 'a: !foo 1\n', 'yaml/tag', '!foo'],
    ['a warning of the parser', '%YAML 1.3\n---\na: 1\n', 'yaml/syntax', '1.3'],
    ['a list as a key', '? [a]\n: b\n', 'yaml/key', '[a]'],
    ['a key written twice', 'a: 1\na: 2\n', 'yaml/duplicate-key', 'a'],
    ['a key of the prototype', '__proto__: {polluted: 1}\n', 'yaml/reserved-key', '__proto__'],
    ['a constructor', 'a: {constructor: 1}\n', 'yaml/reserved-key', 'constructor'],
    ['a tab', 'a:\n\tb: 1\n', 'yaml/tab', '\t'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'yaml/multiple-documents', '---'],
    ['a second document without a mark', 'a: 1\n...\nb: 2\n', 'yaml/multiple-documents', 'b'],
    ['an empty file', '# nothing\n', 'yaml/empty', ''],
    ['a null character', 'a: x\0y\n', 'yaml/control-character', '\0'],
    ['a lone carriage return', 'a: x\ry\n', 'yaml/control-character', '\r'],
    ['bytes that were not UTF-8', 'a: \ufffd\ufffd\n', 'yaml/not-utf8', '\ufffd'],
    ['half a character', 'a: "\ud83d"\n', 'yaml/not-utf8', '\ud83d'],
  ])('%s is found where it is', (_, text, code, at) => {
    expect(findings(text)).toEqual([[code, at]]);
  });

  it('names both places of a repeated key, and keeps the first value', () => {
    const { diagnostics, value } = parse('a: 1\nb: 2\na: 3\n');
    expect(diagnostics[0]?.place?.span).toEqual([10, 11]);
    expect(diagnostics[0]?.related[0]?.place?.span).toEqual([0, 1]);
    expect(value).toEqual({ a: 1, b: 2 });
  });

  it('never touches a prototype', () => {
    const { value } = parse(
      '__proto__: {polluted: 1}\na: {constructor: {prototype: {polluted: 1}}}\n',
    );
    expect(value).toEqual({ a: {} });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('does not take control characters for marks of the parser', () => {
    expect(parse('a: b\x18\nc: \x1fd\n').value).toEqual({ a: 'b\ufffd', c: '\ufffdd' });
    expect(parse('\x02\n\x1f\n*x\n').diagnostics.map(({ code }) => code)).not.toContain(
      'yaml/alias',
    );
  });

  it('reads on behind a mistake', () => {
    expect(parse('a: @x\nb: 2\n').value).toEqual({ a: '@x', b: 2 });
  });
});

describe('parseYaml(source) with tabs as indentation', () => {
  it('reports each run of lines once and reads them as they were meant', () => {
    const text =
      'a:\n\t- id: x\n\t  b:\n\t\t- c: 1\n\t\t  d: 2\n\t- id: y\n\t  b: 3\ne: 4\nf:\n\tg: 5\n';
    const { value, diagnostics } = parse(text);
    expect(value).toEqual({
      a: [
        { id: 'x', b: [{ c: 1, d: 2 }] },
        { id: 'y', b: 3 },
      ],
      e: 4,
      f: { g: 5 },
    });
    expect(diagnostics.map(({ code, place }) => [code, place?.span[0]])).toEqual([
      ['yaml/tab', 3],
      ['yaml/tab', text.indexOf('\tg')],
    ]);
  });

  it('places what stands in and behind them at its place in the file', () => {
    const text = 'a:\n  - x: 1\n\ty: 中文\nb: last\n';
    const { placeOf, value } = parse(text);
    expect(value).toEqual({ a: [{ x: 1, y: '中文' }], b: 'last' });
    expect(text.slice(...placeOf(['a', 0, 'y']).span)).toBe('中文');
    expect(text.slice(...placeOf(['b']).span)).toBe('last');
  });

  it('leaves tabs inside texts alone', () => {
    expect(parse('a: |\n  x\n  \ty\nb: "x\ty"\n')).toMatchObject({
      value: { a: 'x\n\ty\n', b: 'x\ty' },
      diagnostics: [],
    });
  });
});

describe('parseYaml(source) of hostile files', () => {
  const M = 1_900_000;
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    .concat(
      Array.from(
        'bcdefghi',
        (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join()}]`,
      ),
    )
    .join('\n');

  it.each<[string, string, Code]>([
    ['a file of 5 MB', 'x'.repeat(5_000_000), 'yaml/too-large'],
    ['100,000 brackets', '['.repeat(100_000), 'yaml/too-deep'],
    ['100,000 braces', '{a: '.repeat(100_000), 'yaml/too-deep'],
    ['100,000 dashes', '- '.repeat(100_000), 'yaml/too-deep'],
    ['100,000 question marks', '? '.repeat(100_000), 'yaml/too-deep'],
    [
      'stairs',
      Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'yaml/too-deep',
    ],
    ['brackets behind a quote', `a: "]"\nb: ${'['.repeat(70)}${']'.repeat(70)}`, 'yaml/too-deep'],
    ['an alias bomb', bomb, 'yaml/too-many-aliases'],
    ['10,000 aliases', `a: &a x\nb:\n${'- *a\n'.repeat(10_000)}`, 'yaml/too-many-aliases'],
    ['commas', `[${','.repeat(M)}`, 'yaml/gave-up'],
    ['quotes', '"'.repeat(M), 'yaml/gave-up'],
    ['closing brackets', '[]'.repeat(M / 2), 'yaml/syntax'],
    ['bad escapes', `a: "${'\\q'.repeat(M / 2)}"`, 'yaml/gave-up'],
    ['anchors', '&a '.repeat(M / 3), 'yaml/gave-up'],
    ['null characters', '\0'.repeat(M), 'yaml/control-character'],
    ['tabs', 'a:\n\tb: 1\n'.repeat(50_000), 'yaml/tab'],
  ])('%s end soon with a finding', (_, text, code) => {
    const { diagnostics } = parse(text);
    expect(diagnostics.map((finding) => finding.code)).toContain(code);
  });

  it('reads brackets in texts as text', () => {
    const text = `a: "${'['.repeat(500)}"\nb: |\n  ${'{'.repeat(500)}\nc: x # ${'['.repeat(500)}\n`;
    expect(parse(text).diagnostics).toEqual([]);
  });

  it('reads nesting up to the limit', () => {
    expect(parse(`${'['.repeat(64)}${']'.repeat(64)}`).diagnostics).toEqual([]);
  });

  it('never throws, and every finding lies in the file', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        ':',
        ': ',
        '- ',
        '\n',
        '\n  ',
        '\t',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '|',
        '>',
      ),
      fc.constantFrom(
        '&a ',
        '*a',
        '!t ',
        '#',
        '? ',
        '---\n',
        '...\n',
        '%',
        '\\',
        '@',
        '中',
        '\r',
        '\0',
        '\x1f',
        '<<',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { diagnostics, placeOf, addressOf } = parse(text);
        placeOf(['a', 0]);
        addressOf(['a', 0]);
        for (const { place } of diagnostics) {
          const [start, end] = place?.span ?? [-1, -1];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
