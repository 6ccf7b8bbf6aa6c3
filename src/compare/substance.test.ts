import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { sampleWith } from '../check/sample.test-support.ts';
import { EVERY_KIND } from '../diagrams/every-kind.test-support.ts';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import { CONTENT_LISTS } from '../model/content.ts';
import { digest } from '../model/digest.ts';
import { INPUT_LISTS } from '../model/inputs.ts';
import { chaptersOf, SECTIONS } from '../model/profile.ts';
import { findEdits } from './find-edits.ts';
import { partAt, sectionSubstance, substanceOf, type Substance } from './substance.ts';

const PLAN = `format: 1
title: Plan
organisation: Shop
profile: strategic-plan
language: en
industry: retail-ecommerce
horizon: { start: 2026-03-02, from: M2, to: M6 }
metrics: [{ metric: csat, value: 84% }]
themes: [{ id: slow, label: Slow answers }]
constraints: [{ id: money, kind: lead-time, label: Little money, value: 6 weeks }]
responses: [{ constraint: money, answer: Use what there is }]
goals:
  - id: happy
    label: Happy customers
    by: M6
    targets: [{ metric: csat, target: 85..88% }]
strategies:
  - id: answer
    label: Answer fast
    description: One set of answers
    addresses: { themes: [slow] }
    goals: [happy]
    tactics: [{ id: one, label: Write answers, how: In one place }]
phases:
  - id: run
    label: Run
    span: W1..M6
    work: [{ id: write, label: Write, tactics: [answer/one] }]
    milestones: [{ id: done, label: All written, at: M3, strategies: [answer] }]
    resources: [{ role: crm-lead, fte: 0.5..1 }]
budget: { total: 120万元, items: [{ id: people, label: People, share: 100% }] }
`;

const substance = (from = '', to = ''): Substance => {
  if (from !== '' && !PLAN.includes(from)) throw new Error(`no ${from}`);
  return substanceOf(resolvedPlan(PLAN.replace(from, to)));
};

describe('substanceOf(resolved)', () => {
  it('says what people state, and nothing that follows from it', () => {
    expect(substance()).toMatchInlineSnapshot(`
      {
        "fields": {
          "industry": "retail-ecommerce",
          "language": "en",
          "organisation": "Shop",
          "profile": "strategic-plan",
          "title": "Plan",
        },
        "key": "",
        "lists": {
          "budget": [
            {
              "fields": {
                "total": {
                  "amount": 1200000,
                  "unit": "CNY",
                },
              },
              "key": "",
              "lists": {
                "items": [
                  {
                    "fields": {
                      "label": "People",
                      "share": {
                        "max": 100,
                        "min": 100,
                      },
                    },
                    "key": "people",
                    "lists": {},
                  },
                ],
              },
            },
          ],
          "constraints": [
            {
              "fields": {
                "kind": "lead-time",
                "label": "Little money",
                "value": {
                  "amount": 3628800,
                  "unit": "second",
                },
              },
              "key": "money",
              "lists": {},
            },
          ],
          "goals": [
            {
              "fields": {
                "by": {
                  "from": {
                    "count": 6,
                    "kind": "period",
                    "unit": "month",
                  },
                  "to": {
                    "count": 6,
                    "kind": "period",
                    "unit": "month",
                  },
                },
                "label": "Happy customers",
              },
              "key": "happy",
              "lists": {
                "targets": [
                  {
                    "fields": {
                      "metric": "csat",
                      "target": {
                        "kind": "level",
                        "max": 88,
                        "min": 85,
                      },
                    },
                    "key": "csat",
                    "lists": {},
                  },
                ],
              },
            },
          ],
          "horizon": [
            {
              "fields": {
                "from": {
                  "from": {
                    "count": 2,
                    "kind": "period",
                    "unit": "month",
                  },
                  "to": {
                    "count": 2,
                    "kind": "period",
                    "unit": "month",
                  },
                },
                "start": {
                  "date": "2026-03-02",
                },
                "to": {
                  "from": {
                    "count": 6,
                    "kind": "period",
                    "unit": "month",
                  },
                  "to": {
                    "count": 6,
                    "kind": "period",
                    "unit": "month",
                  },
                },
              },
              "key": "",
              "lists": {},
            },
          ],
          "metrics": [
            {
              "fields": {
                "metric": "csat",
                "value": {
                  "amount": 84,
                },
              },
              "key": "csat",
              "lists": {},
            },
          ],
          "phases": [
            {
              "fields": {
                "label": "Run",
                "span": {
                  "from": {
                    "count": 1,
                    "kind": "period",
                    "unit": "week",
                  },
                  "to": {
                    "count": 6,
                    "kind": "period",
                    "unit": "month",
                  },
                },
              },
              "key": "run",
              "lists": {
                "milestones": [
                  {
                    "fields": {
                      "at": {
                        "from": {
                          "count": 3,
                          "kind": "period",
                          "unit": "month",
                        },
                        "to": {
                          "count": 3,
                          "kind": "period",
                          "unit": "month",
                        },
                      },
                      "label": "All written",
                      "strategies": [
                        "answer",
                      ],
                    },
                    "key": "done",
                    "lists": {},
                  },
                ],
                "resources": [
                  {
                    "fields": {
                      "fte": {
                        "max": 1,
                        "min": 0.5,
                      },
                      "role": "crm-lead",
                    },
                    "key": "crm-lead",
                    "lists": {},
                  },
                ],
                "work": [
                  {
                    "fields": {
                      "label": "Write",
                      "tactics": [
                        "answer/one",
                      ],
                    },
                    "key": "write",
                    "lists": {},
                  },
                ],
              },
            },
          ],
          "responses": [
            {
              "fields": {
                "answer": "Use what there is",
                "constraint": "money",
              },
              "key": "money",
              "lists": {},
            },
          ],
          "strategies": [
            {
              "fields": {
                "addresses.themes": [
                  "slow",
                ],
                "description": "One set of answers",
                "goals": [
                  "happy",
                ],
                "label": "Answer fast",
              },
              "key": "answer",
              "lists": {
                "tactics": [
                  {
                    "fields": {
                      "how": "In one place",
                      "label": "Write answers",
                    },
                    "key": "one",
                    "lists": {},
                  },
                ],
              },
            },
          ],
          "themes": [
            {
              "fields": {
                "label": "Slow answers",
              },
              "key": "slow",
              "lists": {},
            },
          ],
        },
      }
    `);
  });

  it.each([
    ['how a range is written', '85..88%', '85–88 %'],
    ['a unit that the metric has anyway', '84%', '84'],
    ['a number word', '120万元', '"1,200,000 CNY"'],
    ['a unit of time', 'value: 6 weeks', 'value: 42 days'],
    ['quotes', 'label: Run', 'label: "Run"'],
    ['the order of keys', '{ metric: csat, value: 84% }', '{ value: 84%, metric: csat }'],
    ['the language of the plan, named', 'label: Slow answers', 'label: { en: Slow answers }'],
    ['where a line ends', 'One set of answers', "'One  set\n\n      of answers '"],
    ['a span of work that is that of its phase', 'label: Write,', 'label: Write, span: W1..M6,'],
    ['why an item was generated', 'label: Happy customers', 'label: Happy customers\n    why: So'],
    ['flags that say no', 'fte: 0.5..1', 'fte: 0.5..1, lead: false'],
    ['lists of nothing', 'label: All written', 'targets: [], label: All written'],
  ])('takes no notice of %s', (_, from, to) => {
    expect(substance(from, to)).toEqual(substance());
  });

  it('breaks lines of Chinese anywhere', () => {
    const label = (text: string): unknown => substance('Slow answers', `'${text}'`).lists['themes'];
    expect(label('答复 慢，CRM 系统\n  旧')).toEqual(label('答复慢，CRM系统旧'));
  });

  it.each([
    ['a figure', '84%', '83%'],
    ['a bound', '85..88%', '">=85%"'],
    ['a word', 'Slow answers', 'Slow replies'],
    ['a reference', 'goals: [happy]', 'goals: []'],
    ['whom a strategy answers', 'addresses: { themes: [slow] }', 'addresses: {}'],
    ['a response to a constraint', 'Use what there is', 'Ask for more'],
    ['who is needed', '0.5..1', '0.5'],
    ['a span', 'span: W1..M6', 'span: W2..M6'],
  ])('tells %s from another', (_, from, to) => {
    expect(substance(from, to)).not.toEqual(substance());
  });

  it.each(['campaign', 'guide', 'implementation', 'strategic-plan'] as const)(
    'says the same of what refers to items of a %s in whatever order they stand',
    (sample) => {
      const plan = parse(sampleWith(sample)) as Record<string, unknown>; // a map, as the sample is
      const before = substanceOf(resolvedPlan(stringify(plan)));
      for (const [name, list] of Object.entries(plan)) {
        if (!Array.isArray(list)) continue;
        const turned = { ...plan, [name]: list.toReversed() };
        const edits = findEdits(before, substanceOf(resolvedPlan(stringify(turned))));
        expect(edits.filter(({ kind }) => kind !== 'moved')).toEqual([]);
      }
    },
  );

  it('does not depend on where files are or which version it is', () => {
    const plan = resolvedPlan(PLAN);
    const released = {
      ...plan,
      plan: { ...plan.plan, version: '1.0.0', status: 'released' as const },
      places: {},
      origins: {},
    };
    expect(digest(substanceOf(released))).toBe(digest(substanceOf(plan)));
  });

  it('keeps items of one id apart', () => {
    const plan = resolvedPlan(PLAN);
    const [theme] = plan.themes;
    if (theme === undefined) throw new Error('no theme');
    const keys = substanceOf({ ...plan, themes: [theme, theme] }).lists['themes'];
    expect(keys?.map(({ key }) => key)).toEqual(['slow', 'slow~2']);
  });
});

describe('sectionSubstance(substance, parts)', () => {
  const whole = substance();

  it('splits a phase into its work and its people', () => {
    const [phase] = sectionSubstance(whole, ['phases']).lists['phases'] ?? [];
    const [people] = sectionSubstance(whole, ['people']).lists['phases'] ?? [];
    expect(Object.keys(phase?.lists ?? {})).toEqual(['work', 'milestones']);
    expect(people).toMatchObject({ key: 'run', fields: {}, lists: { resources: [{}] } });
  });

  it('finds metrics, responses and the horizon where they are read', () => {
    const names = (...parts: Parameters<typeof sectionSubstance>[1]): string[] =>
      Object.keys(sectionSubstance(whole, parts).lists);
    expect(names('metrics')).toEqual(['metrics']);
    expect(names('constraints')).toEqual(['constraints', 'responses']);
    expect(names('plan')).toEqual(['horizon']);
    expect(names('themes', 'goals')).toEqual(['themes', 'goals']);
  });

  it.each(['campaign', 'guide', 'implementation', 'strategic-plan'] as const)(
    'puts every part of a %s into exactly one of its chapters or the overview',
    (sample) => {
      const all = substanceOf(resolvedPlan(sampleWith(sample)));
      const chapters = chaptersOf(sample).map(({ sections }) => sectionSubstance(all, sections));
      const parts = [sectionSubstance(all, ['plan']), ...chapters];
      expect(parts.flatMap((part) => leaves(part)).sort()).toEqual(leaves(all).sort());
    },
  );

  it('knows a section for every list', () => {
    const known = new Set<string>(['plan', ...SECTIONS]);
    const lists = [...INPUT_LISTS, ...CONTENT_LISTS, 'budget', 'positioning'];
    const homeless = lists.filter(
      (list) => !known.has(partAt(`${list}/x`)) || partAt(`${list}/x`) === 'plan',
    );
    expect(homeless).toEqual([]);
  });

  it('loses nothing of a plan with every kind of item', () => {
    const all = substanceOf(resolvedPlan(EVERY_KIND));
    expect(sectionSubstance(all, ['plan', ...SECTIONS])).toEqual(all);
  });
});

function leaves({ key, fields, lists }: Substance, above = ''): string[] {
  const own = Object.keys(fields).map((field) => `${above}${key}#${field}`);
  const below = Object.entries(lists).flatMap(([name, items]) =>
    items.flatMap((item) => leaves(item, `${above}${key}/${name}/`)),
  );
  return [...own, ...below];
}
