import { describe, expect, it } from 'vitest';
import { authorshipOf, tellModels, translatedTexts } from './authorship.ts';
import { nameModels } from './model-name.ts';
import type { OriginLayer, Resolved } from './resolved.ts';

const at = { file: 'g.yaml', line: 1 };
const byRule: OriginLayer = { layer: 'rule', rule: 'band', ...at };
const byModel = (model: string): OriginLayer => ({ layer: 'llm', rule: 'goals', model, ...at });
const override: OriginLayer = { layer: 'override', action: 'set', fields: ['label'], ...at };
const translated = (fields: string[], model?: string): OriginLayer => ({
  layer: 'translation',
  locale: 'en',
  fields,
  ...(model === undefined ? {} : { model }),
  ...at,
});

const plan = (...layers: OriginLayer[][]): Pick<Resolved, 'origins'> => ({
  origins: Object.fromEntries(layers.map((each, index) => [`goals/g${index}`, each])),
});

describe('authorshipOf(resolved)', () => {
  it('is nothing where rules and people wrote all', () => {
    expect(authorshipOf(plan([byRule], [byRule, override]))).toBeUndefined();
    expect(tellModels(plan([byRule, override]), 'en')).toEqual([]);
  });

  it('counts what models wrote, and what people changed of that and of nothing else', () => {
    const resolved = {
      ...plan([byModel('b'), override], [byModel('a')], [byRule, override], [byModel('a')]),
      writers: [
        { section: 'goals' as const, by: 'llm' as const },
        { section: 'plan' as const, by: 'chat' as const },
        { section: 'risks' as const, by: 'rules' as const },
      ],
    };
    expect(authorshipOf(resolved)).toEqual({
      models: ['a', 'b'],
      sections: 2,
      items: 3,
      changed: 1,
    });
  });
});

describe('translatedTexts(resolved)', () => {
  it('counts texts by language, apart for models and people', () => {
    const resolved = plan(
      [byRule, translated(['label', 'statement'], 'm')],
      [translated(['label'])],
    );
    expect(translatedTexts(resolved)).toEqual([
      { to: 'en', models: ['m'], byModel: 2, byPerson: 1 },
    ]);
  });
});

describe('tellModels(resolved, locale)', () => {
  it('speaks of translations in their language alone, and only of those by a model', () => {
    expect(tellModels(plan([translated(['label'], 'm')]), 'en')).toEqual([
      'Parts translated by the model m',
    ]);
    expect(tellModels(plan([translated(['label'], 'm')]), 'zh-CN')).toEqual([]);
    expect(tellModels(plan([translated(['label'])]), 'en')).toEqual([]);
  });

  it('names a model once that did both', () => {
    expect(tellModels(plan([byModel('m'), translated(['label'], 'm')]), 'en')).toEqual([
      'Parts written and translated by the model m',
    ]);
    expect(tellModels(plan([byModel('a'), translated(['label'], 'm')]), 'en')).toEqual([
      'Parts written by the model a',
      'Parts translated by the model m',
    ]);
  });
});

describe('nameModels(models, locale)', () => {
  it('keeps a space around Latin names and none beside Chinese', () => {
    const told = (...models: string[]) => `由${nameModels(models, 'zh-CN')}撰写`;
    expect(told('qwen3:32b')).toBe('由模型 qwen3:32b 撰写');
    expect(told('chat')).toBe('由未注明名称的对话模型撰写');
    expect(told('a', 'chat', 'b')).toBe('由模型 a、b 和未注明名称的对话模型撰写');
  });

  it('lists several in English', () => {
    expect(nameModels(['a'], 'en')).toBe('the model a');
    expect(nameModels(['a', 'b', 'c'], 'en')).toBe('the models a, b and c');
    expect(nameModels(['chat', 'a'], 'en')).toBe('the model a and an unnamed chat model');
  });
});
