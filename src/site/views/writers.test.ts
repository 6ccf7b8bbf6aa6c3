import { describe, expect, it } from 'vitest';
import type { OriginLayer, Resolved } from '../../model/resolved.ts';
import { frontMatter } from './front-matter.ts';
import { llmsText } from './llms.ts';
import { notesFor } from './notes.ts';
import { originLists, originWays } from './origin-entries.ts';
import { originMark } from './origin-mark.ts';
import { paperOrigins } from './paper-origins.ts';
import { planDocument } from './plan-document.ts';
import { createReader, type Surface } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';
import { writersOf } from './writers.ts';

const at = { file: 'p/generated.yaml', line: 3 };
const byModel: OriginLayer = { layer: 'llm', rule: 'goals', model: 'qwen3:32b', ...at };
const override: OriginLayer = { layer: 'override', action: 'set', fields: ['label'], ...at };
const translated: OriginLayer = {
  layer: 'translation',
  locale: 'en',
  fields: ['label', 'statement'],
  model: 'qwen3:32b',
  file: 'p/translations.yaml',
  line: 9,
};
const writers: Resolved['writers'] = [
  { section: 'goals', by: 'llm', provider: 'openai-compatible', model: 'qwen3:32b', repairs: 1 },
  { section: 'plan', by: 'chat', model: 'chat' },
  {
    section: 'risks',
    by: 'rules',
    provider: 'openai',
    model: 'qwen3:32b',
    repairs: 2,
    failed: ['reference/unknown risks/late#phases'],
  },
];

function readerOf(
  parts: Partial<Resolved>,
  { locale = 'en', surface }: { locale?: 'zh-CN' | 'en'; surface?: Surface } = {},
) {
  const unit = sampleUnit(locale);
  return createReader({ ...unit, resolved: { ...unit.resolved, ...parts } }, site, surface);
}
const origins = {
  'goals/trust': [byModel, translated],
  'goals/trust/targets/nps': [byModel, override],
};

describe('writersOf(reader)', () => {
  it('tells section by section who wrote it, who served it, and what fell back to rules', () => {
    expect(writersOf(readerOf({ origins, writers }))?.rows).toEqual([
      {
        section: 'Goals',
        writer: 'The model qwen3:32b',
        byRules: false,
        failed: [],
        provider: 'an OpenAI-compatible server',
        repairs: 'once',
      },
      {
        section: 'Roadmap',
        writer: 'An unnamed chat model',
        byRules: false,
        failed: [],
        provider: 'reply imported from a chat',
        repairs: '',
      },
      {
        section: 'Risks and governance',
        writer: 'Rules',
        byRules: true,
        fellBack: 'Replies of the model qwen3:32b did not pass the checks, so the rules wrote it',
        failed: ['reference/unknown risks/late#phases'],
        provider: '',
        repairs: 'twice',
      },
    ]);
  });

  it('counts what people changed of it, and what was translated', () => {
    expect(writersOf(readerOf({ origins }, { locale: 'zh-CN' }))?.note).toBe(
      '模型共写 2 项，其中 1 项经人工修改。英文译文：2 处由模型 qwen3:32b 翻译。',
    );
    expect(writersOf(readerOf({ origins: { 'goals/trust': [byModel] } }))?.note).toBe(
      'Models wrote 1 item; people have changed none so far.',
    );
  });

  it('is nothing where no model had a part', () => {
    expect(writersOf(readerOf({}))).toBeUndefined();
  });
});

describe('frontMatter(reader)', () => {
  it('names the models in the facts, with how much they wrote and where that is told', () => {
    const { facts, models } = frontMatter(readerOf({ origins, writers }));
    expect(facts).toContainEqual({
      name: 'Model-written',
      value: { html: 'qwen3:32b', plain: 'qwen3:32b' },
      detail: '2 sections',
      href: '/plans/shop/draft/en/trace/origins/#writers',
    });
    expect(models).toEqual(['Parts written and translated by the model qwen3:32b']);
  });

  it('speaks of a translation in the language that was translated into', () => {
    const names = (locale: 'zh-CN' | 'en') =>
      frontMatter(readerOf({ origins }, { locale })).facts.map(({ name }) => name);
    expect(names('en')).toContain('Translated by');
    expect(names('zh-CN')).not.toContain('翻译');
  });

  it('says nothing of models in a plan by rules', () => {
    const { facts, models } = frontMatter(readerOf({}));
    expect(models).toEqual([]);
    expect(facts.map(({ name }) => name)).not.toContain('Model-written');
  });

  it('lets no name of a model become markup', () => {
    const hostile = { ...byModel, model: '<b>x</b>' };
    const { facts } = frontMatter(readerOf({ origins: { 'goals/trust': [hostile] } }));
    expect(facts.find(({ name }) => name === 'Model-written')?.value.html).not.toContain('<b>');
  });
});

describe('the sign and the notes of an item that a model wrote', () => {
  const reader = readerOf({ origins });
  it('name the model, and nobody who translated it', () => {
    expect(originMark(reader, 'goals/trust')).toMatchObject({
      kind: 'model',
      title: 'Written by the model qwen3:32b',
      name: 'Origin of Earn trust: Written by the model qwen3:32b',
    });
    expect(notesFor(reader, 'goals/trust')?.notes.map(({ layer }) => layer)).toEqual([
      'llm',
      'override',
    ]);
  });

  it('give way to a change by a person', () => {
    expect(originMark(reader, 'goals/trust/targets/nps')?.kind).toBe('edited');
  });

  it('do not stand on what was translated alone', () => {
    const alone = readerOf({ origins: { 'goals/trust': [translated] } });
    expect(originMark(alone, 'goals/trust')).toBeUndefined();
  });
});

describe('the lists of origins', () => {
  it('count by who wrote an item, and tell the translation beside it', () => {
    const [goals] = originLists(readerOf({ origins }));
    expect(goals && originWays(goals)).toEqual([
      { name: 'Written by the model qwen3:32b', count: 1 },
    ]);
    expect(goals?.entries[0]?.layers.map(({ title }) => title)).toEqual([
      'Written by the model qwen3:32b',
      'English translated by the model qwen3:32b',
    ]);
  });

  it('leave translations out on paper, with their lines', () => {
    const { lists } = paperOrigins(readerOf({ origins }, { surface: 'report' }));
    expect(lists[0]?.ways[0]).toMatchObject({
      layers: [{ title: 'Written by the model qwen3:32b' }],
      items: [{ lines: [':3'] }],
    });
    const alone = { 'goals/trust': [translated] };
    expect(paperOrigins(readerOf({ origins: alone }, { surface: 'report' })).lists).toEqual([]);
  });
});

describe('what programs read', () => {
  it('names who wrote which section in plan.json, and says nothing in a plan by rules', () => {
    const { content } = planDocument(readerOf({ origins, writers })) as {
      content: { writers?: unknown; origins: Record<string, unknown> };
    };
    expect(content.writers).toEqual(writers);
    expect(content.origins['goals/trust']).toMatchObject([
      { layer: 'llm', model: 'qwen3:32b' },
      {},
    ]);
    expect(planDocument(readerOf({})).content).not.toHaveProperty('writers');
  });

  it('names the models in llms.txt', () => {
    const unit = { plan: 'shop', version: 'draft', locale: 'en' as const, file: 'x' };
    const facts = { version: 'draft', status: 'draft' as const, digest: '0'.repeat(64) };
    const whole = {
      ...site,
      units: [unit],
      plans: [{ plan: 'shop', latest: 'draft', versions: [facts] }],
    };
    const text = llmsText(whole, () => readerOf({ origins, writers }).unit);
    expect(text).toContain('Parts written and translated by the model qwen3:32b. Data: ');
    expect(llmsText(whole, () => readerOf({}).unit)).not.toContain('model qwen');
  });
});
