import { describe, expect, it } from 'vitest';
import { contentSchema } from '../model/content.ts';
import { inputsSchema, type WrittenInputs } from '../model/inputs.ts';
import type { Layer } from '../model/layer.ts';
import { sourceDigest, type Translation, type Translations } from '../model/translations.ts';
import { layTranslations } from './lay-translations.ts';
import type { PlanTexts } from './plan-texts.ts';

const INPUTS: WrittenInputs = {
  format: 1,
  title: '小店客户方案',
  organisation: { 'zh-CN': '小店', en: 'Small Shop' },
  profile: 'strategic-plan',
  language: 'zh-CN',
  industry: 'retail-ecommerce',
  horizon: { start: '2026-03-02', from: 'M2', to: 'M6', note: '以实际为准' },
  themes: [
    { id: 'slow', label: '答复慢', causes: ['等了两天', { en: 'Two days!' }] },
    { id: 'later', label: '答复慢' },
  ],
  roles: [{ id: 'own', label: '店长' }],
};

function plan(inputs: Partial<WrittenInputs> = {}): PlanTexts {
  const content = {
    narrative: { situation: '顾客等得太久。' },
    ...Object.fromEntries(
      ['goals', 'strategies', 'phases', 'responses', 'outcomes', 'cadences', 'asks'].map((name) => [
        name,
        [],
      ]),
    ),
    risks: [{ id: 'peak', label: 'NPS', response: '请同事支援' }],
  };
  return {
    inputs: inputsSchema.parse({ ...INPUTS, ...inputs }),
    content: contentSchema.parse(content),
    overrides: {
      format: 1,
      overrides: [{ at: 'risks/peak', set: { probability: 2 }, why: '去年如此' }],
    },
  };
}

function entry(at: string, source: string, text: string, to: Translation['to'] = 'en') {
  return { at, to, of: sourceDigest(source), text };
}

function layer(translations: readonly Translation[]): Layer<Translations> {
  const places = Object.fromEntries(
    translations.map((_, index) => [
      `translations/${index}`,
      { file: 'translations.yaml', span: [index, index + 1] as const },
    ]),
  );
  return {
    file: 'translations.yaml',
    value: { format: 1, translations: [...translations] },
    places,
  };
}

const ENTRIES = [
  entry('#title', '小店客户方案', 'Customer plan of a small shop'),
  entry('horizon#note', '以实际为准', 'Dates may move'),
  entry('themes/slow#label', '答复慢', 'Slow answers'),
  entry('themes/slow#causes/0', '等了两天', 'I waited two days'),
  entry('themes/slow#causes/1', 'Two days!', '两天！', 'zh-CN'),
  entry('roles/own#label', '店长', 'Shop manager'),
  entry('narrative#situation', '顾客等得太久。', 'Customers wait too long.'),
  entry('risks/peak#response', '请同事支援', 'Colleagues help out'),
  entry('overrides/0#why', '去年如此', 'As last year'),
];

describe('layTranslations(plan, layer)', () => {
  it('lists every text that lacks a language, with where it stands', () => {
    const { open, texts } = layTranslations(plan(), undefined);
    expect(open.map(({ at, to }) => `${at} ${to}`)).toEqual([
      '#title en',
      'horizon#note en',
      'themes/slow#label en',
      'themes/slow#causes/0 en',
      'themes/slow#causes/1 zh-CN',
      'themes/later#label en',
      'roles/own#label en',
      'narrative#situation en',
      'risks/peak#response en',
      'overrides/0#why en',
    ]);
    expect(texts).toEqual(plan());
  });

  it('fills head, facts, nested lists, roles, content and the reasons of overrides', () => {
    const { open, texts, stale, unused, diagnostics } = layTranslations(plan(), layer(ENTRIES));
    expect(open).toEqual([]);
    expect([stale, unused, diagnostics]).toEqual([[], [], []]);
    expect(texts.inputs.title).toEqual({
      'zh-CN': '小店客户方案',
      en: 'Customer plan of a small shop',
    });
    expect(texts.inputs.themes[0]?.causes).toEqual([
      { 'zh-CN': '等了两天', en: 'I waited two days' },
      { 'zh-CN': '两天！', en: 'Two days!' },
    ]);
    expect(texts.inputs.roles[0]?.label).toEqual({ 'zh-CN': '店长', en: 'Shop manager' });
    expect(texts.content.risks[0]).toMatchObject({
      label: 'NPS',
      response: { en: 'Colleagues help out' },
    });
    expect(texts.overrides?.overrides[0]?.why).toMatchObject({ en: 'As last year' });
  });

  it('uses the entry of the same place first, and any of the same words after it', () => {
    const own = [...ENTRIES, entry('themes/later#label', '答复慢', 'Answers come late')];
    const labels = (entries: readonly Translation[]) =>
      layTranslations(plan(), layer(entries)).texts.inputs.themes.map(({ label }) => label);
    expect(labels(ENTRIES)).toEqual([
      { 'zh-CN': '答复慢', en: 'Slow answers' },
      { 'zh-CN': '答复慢', en: 'Slow answers' },
    ]);
    expect(labels(own)[1]).toEqual({ 'zh-CN': '答复慢', en: 'Answers come late' });
  });

  it('gives the same texts whatever the order of the file', () => {
    const twice = [
      ...ENTRIES,
      entry('gone#label', '答复慢', 'Late'),
      entry('themes/slow#label', '答复慢', 'Another one'),
    ];
    const laid = (entries: readonly Translation[]) => layTranslations(plan(), layer(entries)).texts;
    for (let turn = 1; turn < twice.length; turn += 1) {
      const turned = [...twice.slice(turn), ...twice.slice(0, turn)];
      expect(laid(turned)).toEqual(laid(twice));
    }
    expect(laid(twice.toReversed())).toEqual(laid(twice));
  });

  it('laid twice is laid once, and changes nothing where nothing lacks', () => {
    const once = layTranslations(plan(), layer(ENTRIES)).texts;
    const twice = layTranslations(once, layer(ENTRIES));
    expect(twice.texts).toEqual(once);
    expect(twice.filled).toEqual([]);
  });

  it('never fills from the translation of other words, and tells it at the entry', () => {
    const { texts, open, diagnostics } = layTranslations(
      plan({ title: '小店客户方案（第二版）' }),
      layer(ENTRIES),
    );
    expect(texts.inputs.title).toBe('小店客户方案（第二版）');
    expect(open.map(({ at }) => at)).toEqual(['#title']);
    expect(diagnostics).toMatchObject([
      { code: 'translation/stale', path: 'translations/0', place: { span: [0, 1] } },
    ]);
  });

  it('tells what nothing needs: the text is gone, or people wrote the language themselves', () => {
    const { diagnostics } = layTranslations(
      plan({ title: { 'zh-CN': '小店客户方案', en: 'By hand' }, roles: [] }),
      layer(ENTRIES),
    );
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['translation/unused', 'translations/0'],
      ['translation/unused', 'translations/5'],
    ]);
  });
});
