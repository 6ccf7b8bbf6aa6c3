import { describe, expect, it } from 'vitest';
import { word } from '../diagnostics/word.ts';
import { parseInputs, type Beside } from './parse-plan-files.ts';

const HEAD =
  'format: 1\ntitle: T\norganisation: A\nprofile: guide\nlanguage: en\nindustry: retail\n';
const KNOWN = {
  industries: ['retail'],
  'catalogue-metrics': [
    { id: 'nps', names: [{ 'zh-CN': '净推荐值', en: 'Net Promoter Score' }, 'promoter index'] },
    ...Array.from({ length: 9 }, (_, at) => ({ id: `metric-${at}`, names: [`Name ${at}`] })),
  ],
  roles: [{ id: 'crm-lead', names: ['CRM lead'] }],
};
const TIERS =
  'segmentations:\n  - { id: tiers, label: T, segments: [{ id: regular, label: R }, { id: diamond, label: D }] }\n';
const automation = (segments: string): string =>
  `automations:\n  - { id: a, label: A, kind: event, trigger: x, action: x, segments: ${segments} }\n`;

function told(body: string, beside?: Beside) {
  const text = HEAD + body;
  const { diagnostics, places } = parseInputs({ file: 'inputs.yaml', text }, KNOWN, 'p', beside);
  const at = (address: string) => places[address] && text.slice(...places[address].span);
  const found = diagnostics.map((one) => [
    one.code,
    text.slice(...(one.place?.span ?? [0, 0])),
    word(one, 'en').hint,
  ]);
  return { found, at, diagnostics };
}

describe('the places of inputs', () => {
  it('lead to every value of a list, also within maps', () => {
    const { at } = told(
      `${TIERS}${automation('[tiers/regular, tiers/diamond]')}strategies:\n  - {id: s, label: S, description: d, addresses: {challenges: [one, two]}, tactics: []}\ngenerate: [risks, asks]\n`,
    );
    expect(at('automations/a#segments/1')).toBe('tiers/diamond');
    expect(at('strategies/s#addresses.challenges/1')).toBe('two');
    expect(at('#generate/0')).toBe('risks');
  });
});

describe('references that lead nowhere', () => {
  it('are told beside other mistakes where no other layer adds to their list', () => {
    const body = `${TIERS}${automation('[tiers/regular, tiers/dimond]')}ambition: wild\n`;
    expect(told(body).found.map(([code]) => code)).toEqual(['schema/choice']);
    expect(told(body, {}).found).toEqual([
      expect.arrayContaining(['schema/choice', 'wild']),
      ['reference/dangling', 'tiers/dimond', 'Did you mean `tiers/diamond`?'],
    ]);
  });

  it.each([
    ['adds it', 'format: 1\noverrides:\n  - {at: segmentations/tiers/segments, add: {id: gold}}\n'],
    [
      'sets it',
      'format: 1\noverrides:\n  - {at: segmentations/tiers, set: {segments: [{id: gold}]}}\n',
    ],
    ['cannot be read', '['],
  ])('are not told where the file of overrides %s', (_, text) => {
    const body = `${TIERS}${automation('[tiers/gold]')}`;
    expect(told(body, {}).found).toHaveLength(1);
    expect(told(body, { overrides: { file: 'overrides.yaml', text } }).found).toEqual([]);
  });

  it('are not told where the list is generated, or stands in generated.yaml', () => {
    const body = `${TIERS}${automation('[tiers/gold]')}`;
    const generated = { file: 'generated.yaml', text: 'content:\n  segmentations: []\n' };
    expect(told(body, { generated }).found).toEqual([]);
    const goals = 'goals: [{id: g, label: G}]\nstages: []\nphases: [{id: p, label: P}]\n';
    const outcomes = `${goals}outcomes: [{id: o, label: O, goals: [elsewhere]}]\n`;
    const lost = (text: string) =>
      told(text, {}).found.filter(([, at]) => at === 'elsewhere').length;
    expect(lost(`generate: [goals]\n${outcomes}`)).toBe(0);
  });

  it('lead to what goes by the name that was written', () => {
    const body = 'serviceLevels:\n  - { id: l, label: L, metrics: [净推荐值, promoter index] }\n';
    expect(told(body).found).toEqual([
      ['reference/name', '净推荐值', 'Did you mean `nps` (Net Promoter Score)?'],
      ['reference/name', 'promoter index', 'Did you mean `nps` (Net Promoter Score)?'],
    ]);
  });

  it('are given the choice where it is small, and else where to add them', () => {
    const body =
      'teams:\n  - { id: t, label: T, lead: postmaster }\nserviceLevels:\n  - { id: l, label: L, metrics: [zzz] }\n';
    expect(told(body).found).toEqual(
      expect.arrayContaining([
        [
          'reference/dangling',
          'zzz',
          'Correct the id, or add an item with this id to the metrics of the dictionary (`knowledge/*.yaml`).',
        ],
      ]),
    );
    const strategy =
      'strategies:\n  - {id: s, label: S, description: d, owner: postmaster, tactics: []}\n';
    expect(told(strategy).found).toContainEqual([
      'reference/choice',
      'postmaster',
      'Choose one of `crm-lead`, or add it in `knowledge/*.yaml` or to `roles` of the plan.',
    ]);
  });

  it('that are no paths lead to the one with that last part', () => {
    const { found, diagnostics } = told(`${TIERS}${automation('[regular, Tiers/Regular, zzz]')}`);
    expect(found).toEqual([
      ['schema/path', 'regular', 'Did you mean `tiers/regular`?'],
      ['schema/path', 'Tiers/Regular', 'Did you mean `tiers/regular`?'],
      ['schema/path', 'zzz', 'Write `segmentation/segment`.'],
    ]);
    expect(word(diagnostics[0]!, 'zh-CN').message).toBe(
      '`regular` 没有指明一个客群：要写两级标识，即 `客户分层/客群`。',
    );
  });
});

describe('the wording of mistakes in inputs', () => {
  const evidence = (fields: string): string =>
    `evidence:\n  - { id: e, kind: survey, label: E, source: S, ${fields} }\n`;

  it.each([
    ['waivers: [{code: bananas, why: x}]\n', 'schema/code', 'Write the code that a finding shows'],
    [evidence('year: "2025"'), 'schema/quoted', 'Remove the quotes: `2025`.'],
    [evidence('figures: [{label: f, figure: 30% more orders}]'), 'notation/figure-words', '`30%`'],
    ['serviceLevels: [{id: l, label: L, metrics: nps}]\n', 'schema/not-a-list', '`[nps]`'],
    ['budget:\n  - control: x\n', 'schema/not-a-map', 'Remove the dash'],
    ['budget: [{control: x}]\n', 'schema/not-a-map', 'Remove the brackets'],
    ['recipients: {zh: x}\n', 'schema/unknown-key', 'Did you mean `zh-CN`?'],
    ['serviceLevels: [{id: l, label: L, solve: 3 hrz}]\n', 'notation/time-unit', '`hr`'],
    ['serviceLevels: [{id: l, label: L, solve: 3 pies}]\n', 'notation/time-unit', 'Use `min`'],
    ['stages: [{id: l, label: L, span: Y0}]\n', 'notation/time-start', '`Y0..Y1`'],
    ['stages: [{id: l, label: L, span: Y1..Y0}]\n', 'notation/time-order', '`Y0..Y1`'],
    ['stages: [{id: l, label: L, span: 13 weeks}]\n', 'notation/time', '`W13`'],
  ])('%j is %s', (body, code, hint) => {
    expect(told(body).found).toEqual([[code, expect.anything(), expect.stringContaining(hint)]]);
  });

  it('lists few names, and none that only the generator writes', () => {
    const [[, , top] = []] = told('zzzzz: 1\n').found;
    expect(top?.match(/`/g)).toHaveLength(24);
    expect(top).toContain('…');
    const [[, , item] = []] = told('principles: [{id: p, label: P, zzzzz: 1}]\n').found;
    expect(item).not.toContain('origin');
  });

  it('calls the stages of a journey by their name', () => {
    const stage = '{id: s, label: S}';
    const [one] = told(
      `journeys: [{id: j, label: J, kind: customer, stages: [${stage}, ${stage}]}]\n`,
    ).diagnostics;
    expect(word(one!, 'en').message).toContain('the stages of the journey');
  });
});

describe('a value that starts with > or |', () => {
  it.each([
    ['serviceLevels:\n  - id: l\n    label: L\n    solve: >=10 min\n', '>=10 min'],
    ['serviceLevels:\n  - {id: l, label: L, solve: >=10 min}\n', '>=10 min'],
    ['serviceLevels:\n  - id: l\n    solve: > 95% of it # or so\n    label: L\n', '> 95% of it'],
    ['serviceLevels:\n  - id: l\n    solve: |=3\n    label: L\n', '|=3'],
  ])('%j needs quotes', (body, value) => {
    expect(told(body).found).toEqual([['yaml/block-mark', value, `Write \`'${value}'\`.`]]);
  });
});
