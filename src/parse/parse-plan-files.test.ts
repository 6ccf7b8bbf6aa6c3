import { describe, expect, it } from 'vitest';
import { parseConfig, parseGenerated, parseInputs, parseOverrides } from './parse-plan-files.ts';

const INPUTS = `format: 1
title: {zh-CN: 零售方案, en: Retail plan}
organisation: ACME
profile: strategic-plan
language: zh-CN
industry: retail
orientation: [{id: care, label: 关怀}]
horizon: {start: 2026-03-02, from: M6, to: M12}
metrics:
  - {metric: nps, value: 22, change: +4, reading: 偏低}
themes: []
challenges:
  - {id: gap, label: 数据不通, impact: 高, metrics: [nps]}
constraints: []
narrative: {summary: 总结}
goals:
  - id: satisfaction
    label: 提升满意度
    orientation: [care]
    targets:
      - {metric: nps, target: 30..35}
strategies:
  - id: one
    label: 一
    description: 一
    goals: [made-later]
    addresses: {challenges: [gap]}
    tactics: []
    kpis: []
`;
const KNOWN = { 'catalogue-metrics': ['nps'], industries: ['retail'] };

function shown(text: string, places: Record<string, { span: readonly [number, number] }>) {
  return (address: string) => {
    const place = places[address];
    return place && text.slice(...place.span);
  };
}

describe('parseInputs(source, known)', () => {
  const { value, diagnostics, places } = parseInputs({ file: 'inputs.yaml', text: INPUTS }, KNOWN);
  const at = shown(INPUTS, places);

  it('reads the value', () => {
    expect(diagnostics).toEqual([]);
    expect(value?.metrics[0]?.change).toMatchObject({ amount: 4, raw: '+4' });
    expect(value?.ambition).toBe('balanced');
  });

  it('places items and fields by address', () => {
    expect(at('#title')).toBe('{zh-CN: 零售方案, en: Retail plan}');
    expect(at('horizon#from')).toBe('M6');
    expect(at('narrative#summary')).toBe('总结');
    expect(at('metrics/nps')).toBe('nps');
    expect(at('metrics/nps#value')).toBe('22');
    expect(at('goals/satisfaction')).toBe('satisfaction');
    expect(at('goals/satisfaction#targets')).toBe('targets');
    expect(at('goals/satisfaction/targets/nps')).toBe('nps');
    expect(at('goals/satisfaction/targets/nps#target')).toBe('30..35');
    expect(at('strategies/one/addresses#challenges')).toBe('[gap]');
  });

  it('judges references into what it holds completely', () => {
    const text = INPUTS.replace('metrics: [nps]', 'metrics: [npx]').replace('[gap]', '[gab]');
    const found = parseInputs({ file: 'inputs.yaml', text }, KNOWN).diagnostics;
    expect(found.map(({ code, values }) => [code, values['id']])).toEqual([
      ['reference/dangling', 'npx'],
      ['reference/dangling', 'gab'],
    ]);
  });
});

describe('parseOverrides(source)', () => {
  const text = `format: 1
overrides:
  - at: goals/satisfaction/targets/nps
    set: {target: 36.0}
    was: {target: 30..35}
    why: 董事会要求更高
    until: 2026-12-31
  - at: risks
    add:
      id: churn
      label: 流失
      response: 回访
      probability: 2
      impact: 4
    why: x
`;

  it('places entries by their index, and the fields they set', () => {
    const { value, diagnostics, places } = parseOverrides({ file: 'overrides.yaml', text });
    const at = shown(text, places);
    expect(diagnostics).toEqual([]);
    expect(value?.overrides[0]?.set).toEqual({ target: '36.0' });
    expect(at('overrides/0')).toBe('at');
    expect(at('overrides/0#at')).toBe('goals/satisfaction/targets/nps');
    expect(at('overrides/0#set.target')).toBe('36.0');
    expect(at('overrides/0#was.target')).toBe('30..35');
    expect(at('overrides/0#until')).toBe('2026-12-31');
    expect(at('overrides/1#add.id')).toBe('churn');
  });

  it('asks for one action with at least one field', () => {
    const wrong =
      'format: 1\noverrides:\n  - {at: a/b, why: x}\n  - {at: a/b, set: {}, why: x}\n  - {at: A, remove: true, why: x}\n';
    const { diagnostics } = parseOverrides({ file: 'overrides.yaml', text: wrong });
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['override/one-action', 'overrides/0'],
      ['override/empty', 'overrides/1#set'],
      ['schema/address', 'overrides/2#at'],
    ]);
  });
});

describe('the values of overrides', () => {
  it('are judged like the same fields of any other file', () => {
    const text = `format: 1
overrides:
  - at: goals/satisfaction/targets/nps
    set: {target: 36..33, spam: 3}
    why: x
  - at: risks
    add: {id: churn, label: 流失, response: 回访, probability: two, impact: 9}
    why: x
  - at: phases/prepare
    set: {spam: W1..W3, label: 筹备}
    why: x
  - at: no-such-list/item
    set: {anything: 1}
    why: x
`;
    const { diagnostics } = parseOverrides({ file: 'overrides.yaml', text });
    const found = diagnostics.map(({ code, place }) => [
      code,
      text.slice(...(place?.span ?? [0, 0])),
    ]);
    expect(found).toEqual([
      ['notation/range-order', '36..33'],
      ['schema/unknown-key', 'spam'],
      ['schema/type', 'two'],
      ['schema/out-of-range', '9'],
      ['schema/unknown-key', 'spam'],
    ]);
    expect(diagnostics.at(-1)?.values['nearest']).toBe('span');
  });
});

describe('parseGenerated(source, known)', () => {
  const text = `format: 1
provenance: {generator: rules, version: "1", reads: "sha256:${'0'.repeat(64)}", content: "sha256:${'0'.repeat(64)}"}
content:
  narrative: {}
  goals: [{id: care, label: 关怀, targets: [{metric: npx, target: 30..35}]}]
  strategies: []
  phases: []
  responses: []
  outcomes: []
  cadences: []
  risks: []
  asks: []
`;

  it('gives addresses relative to the content', () => {
    const { value, diagnostics, places } = parseGenerated({ file: 'generated.yaml', text }, KNOWN);
    expect(value?.content.goals).toHaveLength(1);
    expect(shown(text, places)('goals/care/targets/npx#target')).toBe('30..35');
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['reference/dangling', 'goals/care/targets/npx#metric'],
    ]);
  });
});

describe('parseConfig(source)', () => {
  it('fills what is left open', () => {
    const { value, diagnostics } = parseConfig({ file: 'c.yaml', text: 'site: {title: 方案}\n' });
    expect(diagnostics).toEqual([]);
    expect(value?.locales).toEqual(['zh-CN', 'en']);
  });

  it.each([
    ['site: {base: plans}', 'schema/base-path', 'plans'],
    ['site: {url: "ftp://x"}', 'schema/url', '"ftp://x"'],
    ['site: {source: "ftp://h/{file}"}', 'schema/source-template', '"ftp://h/{file}"'],
    ['site: {source: "https://h/{path}"}', 'schema/source-template', '"https://h/{path}"'],
    ['site: {source: "https://{file}/x"}', 'schema/source-template', '"https://{file}/x"'],
    ['brand: {accent: "blue"}', 'schema/colour', '"blue"'],
    ['brand: {logo: "../a.svg"}', 'schema/brand-file', '"../a.svg"'],
    ['locales: [de]', 'schema/choice', 'de'],
    ['locales: [fr]', 'schema/choice', 'fr'],
    ['locales: [en, en]', 'schema/repeated', '[en, en]'],
  ])('%s is wrong', (text, code, at) => {
    const { diagnostics } = parseConfig({ file: 'c.yaml', text });
    expect(
      diagnostics.map(({ code: own, place }) => [own, text.slice(...(place?.span ?? [0, 0]))]),
    ).toEqual([[code, at]]);
  });
});
