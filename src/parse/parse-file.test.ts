import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LineIndex } from '../diagnostics/line-index.ts';
import { reportPretty } from '../diagnostics/report-pretty.ts';
import { word } from '../diagnostics/word.ts';
import { idSchema, referenceTo } from '../model/id.ts';
import { quantitySchema } from '../model/quantity.ts';
import { targetSchema } from '../model/target.ts';
import { textSchema } from '../model/text.ts';
import { dateSchema, timeSchema } from '../model/time.ts';
import { parseFile, type ParseOptions } from './parse-file.ts';

const item = z.strictObject({
  id: idSchema,
  label: textSchema,
  value: quantitySchema.optional().describe('described'),
  figure: quantitySchema.describe('described').optional(),
  target: targetSchema.optional(),
  on: dateSchema.optional(),
  span: timeSchema.optional(),
  kind: z.enum(['budget', 'lead-time']).optional(),
  urgency: z.int().min(1).max(5).optional(),
  scale: z.number().optional(),
  themes: z.array(referenceTo('themes')).optional().describe('described'),
  owner: referenceTo('roles').optional(),
  done: z.boolean().optional(),
  open: z.record(z.string(), z.unknown()).optional(),
});
const schema = z.strictObject({
  format: z.literal(1),
  themes: z.array(item).max(3).optional(),
  goals: z.array(item).min(1).optional(),
});

function parse(text: string, options?: ParseOptions) {
  return parseFile({ file: 'x.yaml', text }, schema, options);
}

/** What was found: code, position, and the text it is under. */
function findings(text: string, options?: ParseOptions): string[] {
  const index = new LineIndex(text);
  return parse(text, options).diagnostics.map(({ code, place }) => {
    const [start, end] = place?.span ?? [0, 0];
    const { line, column } = index.positionAt(start);
    return `${line}:${column} ${code} ${text.slice(start, end)}`;
  });
}

describe('parseFile(source, schema, options)', () => {
  it('gives the parsed value of a file without mistakes', () => {
    const { value, diagnostics } = parse(
      'format: 1\ngoals:\n  - {id: a, label: x, target: 30..35}\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value?.goals?.[0]?.target).toMatchObject({ kind: 'level', min: 30, max: 35 });
  });

  it.each([
    ['a number for text', 'label: 2026', '3:22 schema/unquoted 2026'],
    ['a truth for text', 'label: true', '3:22 schema/unquoted true'],
    ['a list for text', 'label: [x]', '3:22 schema/type [x]'],
    ['nothing for text', 'label:', '3:15 schema/empty label'],
    ['an empty text', 'label: ""', '3:22 text/empty ""'],
    ['a text in no language', 'label: {}', '3:22 text/empty {}'],
    ['an unknown language', 'label: {en: x, fr: y}', '3:30 schema/unknown-key fr'],
    ['nothing in a language', 'label: {en: }', '3:23 schema/empty en'],
    ['a truth for a figure', 'label: x, value: true', '3:32 schema/type true'],
    ['no figure', 'label: x, value: many', '3:32 notation/quantity many'],
    ['an unknown unit', 'label: x, value: 84 persent', '3:35 notation/unit persent'],
    ['a reversed range', 'label: x, target: 35..30', '3:33 notation/range-order 35..30'],
    ['a bad target', 'label: x, target: 30-35', '3:33 notation/target 30-35'],
    ['a day that does not exist', 'label: x, on: 2026-02-30', '3:29 notation/date 2026-02-30'],
    ['a bad time', 'label: x, span: M3-M6', '3:31 notation/time M3-M6'],
    ['a reversed span', 'label: x, span: M6..M3', '3:31 notation/time-order M6..M3'],
    ['a wrong choice', 'label: x, kind: budgt', '3:31 schema/choice budgt'],
    ['a list for a choice', 'label: x, kind: [a]', '3:31 schema/type [a]'],
    ['a number too high', 'label: x, urgency: 7', '3:34 schema/out-of-range 7'],
    ['a fraction', 'label: x, urgency: 1.5', '3:34 schema/type 1.5'],
    ['a text for a number', 'label: x, scale: five', '3:32 schema/type five'],
    ['a text for a truth', 'label: x, done: yes', '3:31 schema/type yes'],
    ['an unknown key', 'label: x, lable: y', '3:25 schema/unknown-key lable'],
    ['a misspelt key', 'lable: x', '3:15 schema/unknown-key lable'],
    ['a missing key', 'kind: budget', '3:5 schema/missing {id: abc, kind: budget}'],
  ])('%s is found where it is', (_, fields, expected) => {
    expect(findings(`format: 1\ngoals:\n  - {id: abc, ${fields}}\n`)).toEqual([expected]);
  });

  it.each([
    ['a wrong version', 'format: 2\n', '1:9 schema/format-version 2'],
    ['a missing version', 'goals: [{id: a, label: x}]\n', '1:1 schema/missing goals'],
    [
      'too many items',
      `format: 1\nthemes: [${'abcd'.replace(/./g, '{id: $&, label: x},')}]\n`,
      '2:9 schema/too-many',
    ],
    ['too few items', 'format: 1\ngoals: []\n', '2:8 schema/too-few []'],
    [
      'a bad id',
      'format: 1\ngoals: [{id: Slow Returns, label: x}]\n',
      '2:14 schema/id Slow Returns',
    ],
    [
      'an id too long',
      `format: 1\ngoals: [{id: ${'a'.repeat(65)}, label: x}]\n`,
      '2:14 schema/too-long',
    ],
    ['a list for the file', '- a\n', '1:3 schema/type a'],
    ['a missing field of a block', 'format: 1\ngoals:\n  - id: a\n', '3:5 schema/missing id'],
  ])('%s is found where it is', (_, text, expected) => {
    expect(findings(text)).toEqual([expect.stringContaining(expected)]);
  });

  it('suggests what was meant', () => {
    const hints = (fields: string) =>
      parse(`format: 1\ngoals:\n  - {id: a, ${fields}}\n`).diagnostics.map(
        (finding) => word(finding, 'en').hint,
      );
    expect(hints('lable: x')).toEqual(['Did you mean `label`?']);
    expect(hints('label: x, kind: leadtime')).toEqual(['Did you mean `lead-time`?']);
    expect(hints('label: x, target: 35..30')).toEqual(['Did you mean `30..35`?']);
    expect(hints('label: x, on: 2026-02-30')).toEqual(['Did you mean `2026-02-28`?']);
    expect(hints('label: x, span: M3-M6')).toEqual(['Did you mean `M3..M6`?']);
    expect(hints('label: 2026')).toEqual(['Put it in quotes: `"2026"`.']);
  });

  it('says what a field asks for, also where the field has a description of its own', () => {
    const [finding] = parse('format: 1\ngoals: [{id: a, label: x, figure: true}]\n').diagnostics;
    expect(word(finding!, 'en').message).toBe(
      '`figure` must be a figure, but this is a truth value.',
    );
    const [file] = parse('- a\n').diagnostics;
    expect(word(file!, 'zh-CN').message).toBe('`x.yaml` 应为一组“字段: 值”，这里却是列表。');
  });

  it('keeps figures in the form in which they are written', () => {
    const raw = (value: string) =>
      parse(`format: 1\ngoals: [{id: a, label: x, value: ${value}}]\n`).value?.goals?.[0]?.value
        ?.raw;
    for (const form of ['+4', '0.50', '36.0', '22', '-3', '84%', '1,200']) {
      expect(raw(form.includes(',') ? `"${form}"` : form)).toBe(form);
    }
  });

  it('gives numbers where the schema wants numbers', () => {
    const text =
      'format: 1\ngoals: [{id: a, label: x, urgency: +4, scale: 5.0, open: {y: 5, t: 36.0}}]\n';
    expect(parse(text).value?.goals?.[0]).toMatchObject({
      urgency: 4,
      scale: 5,
      open: { y: 5, t: '36.0' },
    });
  });

  describe('ids', () => {
    const label = 'label: x';

    it('must differ within their list; both places are named', () => {
      const text = `format: 1\ngoals:\n  - {id: a, ${label}}\n  - {id: b, ${label}}\n  - {id: a, ${label}}\n`;
      expect(findings(text)).toEqual(['5:10 reference/duplicate-id a']);
      const [finding] = parse(text).diagnostics;
      expect(text.slice(0, finding?.related[0]?.place?.span[0]).split('\n')).toHaveLength(3);
    });

    it('may be the same in different lists', () => {
      const text = `format: 1\nthemes: [{id: a, ${label}}]\ngoals: [{id: a, ${label}}]\n`;
      expect(findings(text)).toEqual([]);
    });

    it('must exist where they are referred to', () => {
      const text = `format: 1\nthemes: [{id: slow, ${label}}]\ngoals: [{id: a, ${label}, themes: [slow, slwo]}]\n`;
      expect(findings(text)).toEqual(['3:42 reference/dangling slwo']);
      expect(word(parse(text).diagnostics[0]!, 'en')).toEqual({
        message: '`slwo` is not among the themes.',
        hint: 'Did you mean `slow`?',
      });
    });

    it('are judged only where their collection is known', () => {
      const text = `format: 1\ngoals: [{id: a, ${label}, themes: [slow], owner: chief}]\n`;
      expect(findings(text)).toEqual([]);
      expect(findings(text, { known: { roles: ['lead'] } })).toEqual([
        '2:50 reference/choice chief',
      ]);
      expect(findings(text, { known: { themes: ['slow'], roles: ['chief'] } })).toEqual([]);
    });

    it('are not judged by a file that has only part of the collection', () => {
      const text = `format: 1\nthemes: [{id: a, ${label}}]\ngoals: [{id: a, ${label}, themes: [b]}]\n`;
      expect(findings(text, { open: ['themes'] })).toEqual([]);
      expect(findings(text, { open: ['themes'], known: { themes: ['c'] } })).toHaveLength(1);
    });
  });

  it('finds every mistake of a file at once, each at its place', () => {
    const text = [
      'format: 1',
      'themes:',
      '  - id: slow-returns',
      '    label: 退货慢 # "慢"',
      '  - id: slow-returns',
      '\tlabel: 第二个',
      '    kind: budget',
      'goals:',
      '  - id: nps',
      '    label: {zh-CN: 提升 😀 净推荐值, fr: x}',
      '    target: 35..30',
      '    on: 2026-02-30',
      '    themes: [slow-returns, slow-retruns]',
      '    urgency: high',
      '    ownr: x',
      'extra: 1',
    ].join('\n');
    expect(findings(text, { known: { roles: ['lead'] } })).toEqual([
      '6:1 yaml/tab \t',
      '10:32 schema/unknown-key fr',
      '11:13 notation/range-order 35..30',
      '12:9 notation/date 2026-02-30',
      '14:14 schema/type high',
      '15:5 schema/unknown-key ownr',
      '16:1 schema/unknown-key extra',
      '5:9 reference/duplicate-id slow-returns',
      '13:28 reference/dangling slow-retruns',
    ]);
  });

  describe('behind a mistake of YAML', () => {
    const text = (from: string, to: string) =>
      'format: 1\nthemes:\n  - id: slow\n    label: x\n    kind: budget\ngoals:\n  - id: a\n    label: y\n    themes: [slow]\n    urgency: 9\n'.replace(
        from,
        to,
      );

    it.each([
      ['an indentation', '    kind', '   kind', '5:4 yaml/indent kind: budget'],
      ['an indentation before a needed field', '    label', '   label', '4:4 yaml/indent label: x'],
      ['a deeper indentation', '    kind', '      kind', '5:7 yaml/indent kind: budget'],
      ['a colon in a text', 'label: x', 'label: x: y', '4:12 yaml/colon x: y'],
      ['a reserved character', 'label: x', 'label: @x', '4:12 yaml/reserved-start @'],
      ['an unknown alias', 'label: x', 'label: *x', '4:12 yaml/alias *x'],
      ['a missing space', 'label: x', 'label:x', '4:5 yaml/missing-colon label:x'],
      ['a dash', '- id: slow', '-id: slow', '3:3 yaml/dash -'],
    ])('%s, its consequences are not told, the rest is', (_, from, to, expected) => {
      expect(findings(text(from, to))).toEqual([expected, '10:14 schema/out-of-range 9']);
    });
  });

  it('ends a list of findings that nobody would read', () => {
    const { diagnostics } = parse(`format: 1\ngoals:\n${'  - x\n'.repeat(5000)}`);
    expect(diagnostics).toHaveLength(501);
    expect(diagnostics.at(-1)?.code).toBe('schema/more');
  });

  it('puts the plan into each finding', () => {
    expect(parse('format: 2', { plan: 'retail' }).diagnostics[0]?.plan).toBe('retail');
    expect(parse('', { plan: 'retail' }).diagnostics[0]?.plan).toBe('retail');
  });

  it('is told to people like this', () => {
    const text = 'format: 1\ngoals:\n  - id: nps\n    label: 2026\n    target: 30-35\n';
    const { diagnostics } = parse(text);
    const sources = new Map([['x.yaml', text]]);
    expect(reportPretty(diagnostics, { sources, locale: 'zh-CN' })).toMatchInlineSnapshot(`
      "x.yaml:4:12  错误  schema/unquoted
        \`label\` 应为文字，而 YAML 把不加引号的 \`2026\` 读成了数字。
          2 | goals:
          3 |   - id: nps
        > 4 |     label: 2026
            |            ^^^^
          5 |     target: 30-35
        建议：请加上引号：\`"2026"\`。

      x.yaml:5:13  错误  notation/target
        \`30-35\` 不是有效的目标值写法。
          3 |   - id: nps
          4 |     label: 2026
        > 5 |     target: 30-35
            |             ^^^^^
        建议：是不是想写 \`30..35\`？

      2 个错误"
    `);
    expect(reportPretty(diagnostics, { sources, locale: 'en' })).toMatchInlineSnapshot(`
      "x.yaml:4:12  error  schema/unquoted
        \`label\` must be text, but YAML reads \`2026\` without quotes as a number.
          2 | goals:
          3 |   - id: nps
        > 4 |     label: 2026
            |            ^^^^
          5 |     target: 30-35
        Hint: Put it in quotes: \`"2026"\`.

      x.yaml:5:13  error  notation/target
        \`30-35\` is not a target.
          3 |   - id: nps
          4 |     label: 2026
        > 5 |     target: 30-35
            |             ^^^^^
        Hint: Did you mean \`30..35\`?

      2 errors"
    `);
  });
});
