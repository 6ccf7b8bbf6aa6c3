import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { word } from '../diagnostics/word.ts';
import { listFields, narrativeSchema } from '../model/content.ts';
import { parseReply } from './parse-reply.ts';

const SCHEMA = z.strictObject({
  narrative: narrativeSchema.pick({ situation: true }).optional(),
  goals: listFields.goals.optional(),
  risks: listFields.risks.optional(),
});

const GOAL = `{"id": "satisfaction", "label": "提升满意度", "by": "M6", "orientation": ["experience"], "targets": [{"metric": "nps", "from": 22, "target": "30..35"}]}`;
const REPLY = `{"goals": [${GOAL}]}`;
const CUT = GOAL.indexOf('"orientation"');
const KNOWN = { orientation: ['experience'], 'catalogue-metrics': ['nps', 'csat'] };

function read(text: string) {
  const { value, diagnostics, places } = parseReply({ file: 'reply.md', text }, SCHEMA, {
    known: KNOWN,
  });
  const found = diagnostics.map(({ code, path, place }) => {
    const [start, end] = place?.span ?? [0, 0];
    const before = text.slice(0, start).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return `${code} ${path ?? ''} ${String(before.length)}:${String(column)} ${text.slice(start, end)}`;
  });
  return { value, found, places, diagnostics };
}

describe('parseReply(source, schema)', () => {
  it.each<[string, string]>([
    ['bare', REPLY],
    ['after a byte order mark', `\ufeff${REPLY}`],
    ['in a fence', `好的，以下是结果：\n\n\`\`\`json\n${REPLY}\n\`\`\`\n希望有帮助。`],
    ['in a fence that is not closed', `\`\`\`json\n${REPLY}`],
    ['after thoughts with a draft', `<think>{"goals": []} 不对</think>\n${REPLY}`],
    ['after thoughts whose start was lost', `{"goals": [ draft\n</think>\n${REPLY}`],
    ['among words with brackets', `按 {format} 和 [1] 的要求 {如下}：${REPLY}。共 {1} 个。`],
    ['in a list of sections', `[${REPLY}, {"risks": []}]`],
    [
      'in two fences, the second of which goes on',
      `\`\`\`json\n{"risks": [],\n\`\`\`\n还没写完，请说“继续”。\n\n继续\n\n\`\`\`json\n"goals": [${GOAL}]}\n\`\`\`\n`,
    ],
    [
      'in three fences, cut between items and between fields',
      `\`\`\`json\n{"risks": [], "goals": [${GOAL.slice(0, CUT)}\n\`\`\`\n\`\`\`\n${GOAL.slice(CUT)},\n\`\`\`\n继续：\n\`\`\`json\n${GOAL.replace('satisfaction', 'other')}]}\n\`\`\``,
    ],
    ['in a map of its own', `{"section": "goals", "reply": ${REPLY}}`],
    ['with comments', `{ // 目标\n"goals": [/* one */ ${GOAL}]}`],
    ['with commas too many', `{"goals": [${GOAL},],}`],
    [
      'with nulls',
      `{"goals": [${GOAL.replace('"by"', '"rationale": null, "by"')}], "risks": null}`,
    ],
    ['with CRLF', `\`\`\`json\r\n{\r\n"goals": [\r\n${GOAL}\r\n]\r\n}\r\n\`\`\`\r\n`],
    ['with invisible spaces between values', `{\u200b"goals":\u2060[${GOAL}]}`],
    ['after a draft of the same part', `{"goals": []}\n更正：\n${REPLY}`],
    ['escaped', REPLY.replace('提升', '\\u63d0\\u5347').replace('"M6"', '"\\u004d6"')],
  ])('finds a reply %s', (_, text) => {
    const { value, found } = read(text);
    expect(found).toEqual([]);
    expect(value?.goals?.[0]?.label).toBe('提升满意度');
    expect(value?.goals?.[0]?.targets?.[0]?.metric).toBe('nps');
  });

  it('lays maps of other parts together', () => {
    const { value, found } = read(`${REPLY}\n\n以及\n\n{"narrative": {"situation": "偏低"}}`);
    expect(found).toEqual([]);
    expect(value).toMatchObject({
      goals: [{ id: 'satisfaction' }],
      narrative: { situation: '偏低' },
    });
  });

  it('keeps numbers as they are written', () => {
    const { value } = read(REPLY.replace('"30..35"', '35.0'));
    expect(z.encode(SCHEMA, value ?? {})).toMatchObject({
      goals: [{ targets: [{ from: 22, target: '35.0' }] }],
    });
  });

  it('finds all mistakes at once, each at its exact place', () => {
    const text = `好的，😀 如下：\r\n\`\`\`json\r\n{"goals": [\r\n  {"id": "满意度", "label": 5,\r\n   "orientation": ["experiense"], "targets": [{"metric": "npz", "target": "很高"}],\r\n   "surprise": 1}\r\n]}\r\n\`\`\``;
    expect(read(text).found).toMatchInlineSnapshot(`
      [
        "schema/id goals/满意度#id 4:10 "满意度"",
        "schema/unquoted goals/满意度#label 4:26 5",
        "notation/target goals/满意度/targets/npz#target 5:76 很高",
        "schema/unknown-key goals/满意度#surprise 6:4 "surprise"",
        "reference/dangling goals/满意度#orientation 5:20 "experiense"",
        "reference/dangling goals/满意度/targets/npz#metric 5:58 "npz"",
      ]
    `);
  });

  it.each<[string, string, string[]]>([
    ['nothing', '', ['reply/no-reply  1:1 ']],
    ['only words', '抱歉，我无法完成。', ['reply/no-reply  1:1 ']],
    ['cut off in a text', `{"goals": [{"id": "a", "label": "提升`, ['reply/truncated  1:35 升']],
    [
      'cut off after a comma',
      `${REPLY.slice(0, -2)},\n\n`,
      [`reply/truncated  1:${String(REPLY.length - 1)} ,`],
    ],
    [
      'without a comma',
      REPLY.replace('"goals": [', '"risks": []\n "goals": ['),
      ['reply/json  2:2 "goals":'],
    ],
    ['with a full-width comma', REPLY.replace(', "label"', '， "label"'), ['reply/json  1:33 ，']],
    ['with a full-width colon', REPLY.replace('"label":', '"label"：'), ['reply/json  1:42 ：']],
    ['with curly quotes', REPLY.replace('"提升满意度"', '“提升满意度”'), ['reply/json  1:44 “']],
    ['with single quotes', REPLY.replace('"M6"', `'M6'`), ["reply/json  1:59 '"]],
    ['with a bare key', REPLY.replace('"by"', 'by'), ['reply/json  1:53 by']],
    ['with bare text', REPLY.replace('"M6"', 'M6'), ['reply/json  1:59 M6']],
    [
      'with a quote inside',
      REPLY.replace('提升满意度', '提升"客户"满意度'),
      ['reply/quote  1:47 "'],
    ],
    [
      'with a quote missing',
      `{"narrative": {\n "situation": "偏低,\n "situation": "低"}}`,
      ['reply/open-quote  2:15 "偏低', 'yaml/duplicate-key  3:2 "situation"'],
    ],
    ['with the wrong bracket', REPLY.replace(']}]}', ']}}}'), ['reply/json  1:159 }}']],
    ['with a bad escape', REPLY.replace('提升', '\\u6G升'), ['reply/json  1:45 \\u6G升满']],
    [
      'with a repeated field',
      REPLY.replace('"by"', '"label": "x", "by"'),
      ['yaml/duplicate-key  1:53 "label"'],
    ],
    [
      'with a repeated id',
      `{"goals": [${GOAL}, ${GOAL}]}`,
      [`reference/duplicate-id goals/satisfaction 1:${String(GOAL.length + 21)} "satisfaction"`],
    ],
    [
      'that reaches into the prototype',
      REPLY.replace('"by"', '"__proto__": {"a": 1}, "by"'),
      ['yaml/reserved-key  1:53 "__proto__"'],
    ],
    [
      'with a control character',
      REPLY.replace('提升', '提\u0000升'),
      ['yaml/control-character  1:46 \u0000'],
    ],
    ['of something else', `{"answer": 42}`, ['schema/unknown-key #answer 1:2 "answer"']],
  ])('tells what is wrong with a reply %s', (_, text, expected) => {
    expect(read(text).found).toEqual(expected);
  });

  it.each(['{“a”:“b”}', "{'a':'b'}"])(
    'ends after a hundred mistakes in a megabyte of %s',
    (piece) => {
      const { found } = read(piece.repeat(1_000_000 / piece.length));
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(101);
    },
  );

  it('bounds size, depth and number of values', () => {
    expect(read(`{"goals": "${'a'.repeat(2_000_000)}"}`).found).toEqual(['reply/too-large  1:1 ']);
    expect(read(`{"goals": ${'['.repeat(100_000)}`).found.map((one) => one.slice(0, 13))).toEqual([
      'yaml/too-deep',
    ]);
    expect(
      read(`{"goals": [${'1,'.repeat(100_000)}1]}`).diagnostics.map(
        (one) => word(one, 'zh-CN').message,
      ),
    ).toEqual(['回复太大：值太多，最多读取 80000 个值。']);
  });
});
