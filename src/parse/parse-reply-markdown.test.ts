import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listFields, narrativeSchema } from '../model/content.ts';
import { parseReply } from './parse-reply.ts';

const SCHEMA = z.strictObject({
  narrative: narrativeSchema.pick({ situation: true, promise: true }).optional(),
  goals: listFields.goals.optional(),
  strategies: listFields.strategies.optional(),
  personas: listFields.personas.optional(),
  phases: listFields.phases.optional(),
});

const REPLY = `好的，方案如下。
- 共 1 个目标

# 目标

## goals/satisfaction
- label: 提升满意度
- **by**: M6
- orientation：experience、growth
- because: themes/slow, metrics/nps
### targets/nps
* from: 22
* target: \\>=35

## strategies/answer-faster
- label: 加快答复
- description: 统一答案，
  各渠道一致。
- addresses.themes: slow
- addresses.challenges: \`silos\`
### tactics/one
- label: 甲
- how: First line
  second line
- features:
  1. 检索
  2. 引用
### kpis/csat
- target: 88%

## narrative
- situation: 偏低

---
以上。
`;

const KNOWN = {
  orientation: ['experience', 'growth'],
  themes: ['slow'],
  challenges: ['silos'],
  'catalogue-metrics': ['nps', 'csat'],
};

const asked = SCHEMA.extend({
  goals: z.array(listFields.goals.element.extend({ because: z.array(z.string()).optional() })),
});

function read(text: string) {
  const parsed = parseReply({ file: 'reply.md', text }, asked.partial(), { known: KNOWN });
  const at = (place: { span: readonly [number, number] } | undefined): string => {
    const [start, end] = place?.span ?? [0, 0];
    const before = text.slice(0, start).split('\n');
    return `${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)} ${text.slice(start, end)}`;
  };
  const { value, diagnostics, places } = parsed;
  return {
    value,
    places,
    at,
    found: diagnostics.map(({ code, path = '', place }) => `${code} ${path} ${at(place)}`),
  };
}

describe('parseReply(source, schema) of Markdown', () => {
  it('reads items, their fields and the items in them', () => {
    const { value, found } = read(REPLY);
    expect(found).toEqual(['reply/skipped  35:1 以上。']);
    expect(z.encode(asked.partial(), value ?? {})).toMatchInlineSnapshot(`
      {
        "goals": [
          {
            "because": [
              "themes/slow",
              "metrics/nps",
            ],
            "by": "M6",
            "id": "satisfaction",
            "label": "提升满意度",
            "orientation": [
              "experience",
              "growth",
            ],
            "targets": [
              {
                "from": 22,
                "metric": "nps",
                "target": ">=35",
              },
            ],
          },
        ],
        "narrative": {
          "situation": "偏低",
        },
        "strategies": [
          {
            "addresses": {
              "challenges": [
                "silos",
              ],
              "themes": [
                "slow",
              ],
            },
            "description": "统一答案，各渠道一致。",
            "id": "answer-faster",
            "kpis": [
              {
                "metric": "csat",
                "target": "88%",
              },
            ],
            "label": "加快答复",
            "tactics": [
              {
                "features": [
                  "检索",
                  "引用",
                ],
                "how": "First line second line",
                "id": "one",
                "label": "甲",
              },
            ],
          },
        ],
      }
    `);
  });

  it('knows the exact place of every value', () => {
    const { places, at } = read(REPLY);
    expect(at(places['goals/satisfaction'])).toBe('6:10 satisfaction');
    expect(at(places['goals/satisfaction#by'])).toBe('8:11 M6');
    expect(at(places['goals/satisfaction#orientation/1'])).toBe('9:26 growth');
    expect(at(places['goals/satisfaction/targets/nps#target'])).toBe('13:11 \\>=35');
    expect(at(places['strategies/answer-faster#addresses.challenges/0'])).toBe('20:26 silos');
    expect(at(places['strategies/answer-faster/tactics/one#features/1'])).toBe('27:6 引用');
  });

  it('reads the same with CRLF, in a fence, and with other levels and marks', () => {
    const { value } = read(REPLY);
    for (const text of [
      REPLY.replaceAll('\n', '\r\n'),
      `\`\`\`markdown\n${REPLY}\n\`\`\``,
      `<think>\n## goals/draft\n</think>\n${REPLY}`,
      REPLY.replaceAll(/^##/gm, '###'),
      REPLY.replaceAll(/^## (.*)$/gm, '## **$1**'),
      REPLY.replaceAll(/^- /gm, '• '),
      REPLY.replaceAll(/^- (?=[a-z])/gm, ''),
      REPLY.replace(
        '## goals/satisfaction\n',
        '## goals/satisfaction — 满意度\n- id: satisfaction\n',
      ),
    ]) {
      expect(read(text).value).toEqual(value);
    }
  });

  it('takes maps of a list by bullets or by headings', () => {
    const head = '## personas/a\n- label: 甲\n';
    const byHeading = read(`${head}### when/1\n- measure: orders\n- is: >=3\n`);
    const byBullets = read(`${head}- when:\n  - measure: orders\n    is: >=3\n`);
    expect(byHeading.found.filter((one) => !one.startsWith('schema/'))).toEqual([]);
    expect(byBullets.value).toEqual(byHeading.value);
    expect(byBullets.found.map((one) => one.split(' ')[0])).toEqual(
      byHeading.found.map((one) => one.split(' ')[0]),
    );
  });

  it.each<[string, string, string[]]>([
    ['an unknown part', REPLY.replace('goals/', 'goal/'), ['reply/heading  6:4 goal/satisfaction']],
    ['an unknown list', REPLY.replace('### kpis/', '### kpi/'), ['reply/heading  28:5 kpi/csat']],
    [
      'an unknown field',
      REPLY.replace('- **by**', '- **bye**'),
      ['schema/unknown-key goals/satisfaction#bye 8:5 bye'],
    ],
    ['a field in Chinese', REPLY.replace('- **by**', '- 期限'), ['reply/format  8:3 期限: M6']],
    [
      'a reference to nothing',
      REPLY.replace('experience、', 'experiance、'),
      ['reference/dangling goals/satisfaction#orientation 9:15 experiance'],
    ],
    [
      'a notation that is none',
      REPLY.replace('\\>=35', '很高'),
      ['notation/target goals/satisfaction/targets/nps#target 13:11 很高'],
    ],
    [
      'a field twice',
      REPLY.replace('- **by**: M6', '- label: 乙'),
      ['yaml/duplicate-key  8:3 label'],
    ],
    [
      'an item twice',
      `${REPLY}\n## goals/satisfaction\n- label: 乙\n`,
      ['reference/duplicate-id goals/satisfaction 37:10 satisfaction'],
    ],
    [
      'a prototype',
      REPLY.replace('- **by**', '- constructor'),
      ['yaml/reserved-key  8:3 constructor'],
    ],
    ['a quotation', REPLY.replace('- **by**', '> 注意\n\n- **by**'), ['reply/skipped  8:1 > 注意']],
    [
      'a table',
      REPLY.replace('- **by**', '| a | b |\n|---|---|\n- **by**'),
      ['reply/skipped  8:1 | a | b |\n|---|---|'],
    ],
  ])('tells %s', (_, text, expected) => {
    const closing = /^reply\/skipped  \d+:1 以上。$/;
    expect(read(text).found.filter((one) => !closing.test(one))).toEqual(expected);
  });

  it('points at the heading of an item that lacks a field', () => {
    const { found } = read('## goals/calm\n- by: M6\n');
    expect(found).toContain('schema/missing goals/calm#label 1:10 calm');
  });

  it('goes on with a text of a list on the next line', () => {
    const { value } = read(
      '## strategies/a\n- label: A\n- description: A\n- addresses.challenges: silos\n### tactics/one\n- label: One\n- how: So\n- features:\n  - 检索与\n    引用\n  - Quick\n    answers\n',
    );
    expect(value?.strategies?.[0]?.tactics?.[0]?.features).toEqual(['检索与引用', 'Quick answers']);
  });

  it('reads yes and no only where the field is one of them', () => {
    const schema = z.strictObject({
      goals: z.array(z.strictObject({ id: z.string(), owned: z.boolean(), label: z.string() })),
    });
    const text =
      '## goals/a\n- owned: true\n- label: true\n## goals/b\n- owned: maybe\n- label: b\n';
    const { diagnostics } = parseReply({ file: 'reply.md', text }, schema, { format: 'markdown' });
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['schema/type', 'goals/b#owned'],
    ]);
    const sound = text.replace('maybe', 'false');
    const { value } = parseReply({ file: 'reply.md', text: sound }, schema, { format: 'markdown' });
    expect(value?.goals).toEqual([
      { id: 'a', owned: true, label: 'true' },
      { id: 'b', owned: false, label: 'b' },
    ]);
  });
});
