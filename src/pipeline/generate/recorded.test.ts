import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runGenerate } from '../../cli/commands/generate.ts';
import { runTranslate } from '../../cli/commands/translate.ts';
import { CONTENT_LISTS, type WrittenContent } from '../../model/content.ts';
import type { Provenance } from '../../model/generated.ts';
import { itemKey } from '../../model/item-key.ts';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';
import type { Locale } from '../../model/locale.ts';
import type { Origin } from '../../model/origin.ts';
import { checkWorkspace } from '../check-workspace.ts';
import { recordedPlan, type RecordedPlan } from './recorded.test-support.ts';

interface Recording {
  language: Locale;
  /** Sections whose first reply was sent back, with words of what was said about it. */
  sentBack: Partial<Record<LlmSection, string>>;
  /** A title of the plan in the other language, as it was translated. */
  translated: string;
}

const RECORDINGS: readonly Recording[] = [
  {
    language: 'zh-CN',
    // A time that nobody gave, and points that are spent before there are levels to earn them in.
    sentBack: { risks: '两个工作日', plan: '重设会员等级' },
    translated: 'Bring customers back',
  },
  {
    language: 'en',
    // A share that nobody counted, with research behind it; a target out of reach; a time nobody gave.
    sentBack: { goals: 'too steep', strategies: 'one customer in three', risks: '4 hours' },
    translated: '赢得第二次购买',
  },
];

describe.each(RECORDINGS)('retail-crm as a model wrote it, in $language', (recording) => {
  const { language, sentBack } = recording;
  let plan: RecordedPlan;
  let exit: number;
  let said: string;
  let written: { provenance: Provenance; content: WrittenContent };

  beforeAll(async () => {
    process.env['PLANPRESS_LLM_API_KEY'] = 'sk-recorded-0123456789';
    plan = await recordedPlan(language);
    const { root, terminal } = plan;
    exit = await runGenerate({ root, terminal }, { plans: [], check: false, with: 'llm' });
    said = plan.said();
    written = parse(plan.read('generated.yaml')) as typeof written;
  });

  afterAll(async () => {
    delete process.env['PLANPRESS_LLM_API_KEY'];
    await plan.close();
  });

  it('is written whole by the model, with nothing left to the rules', () => {
    expect({ exit, said }).toMatchObject({ exit: 0 });
    const { sections = {} } = written.provenance;
    expect(Object.keys(sections)).toEqual(LLM_SECTIONS);
    for (const section of LLM_SECTIONS) {
      expect(sections[section]).toMatchObject({
        by: 'llm',
        model: 'scripted',
        provider: 'openai-compatible',
        repairs: section in sentBack ? 1 : 0,
      });
    }
  });

  it('was sent back where it was wrong, with the place', () => {
    for (const [section, words] of Object.entries(sentBack)) {
      const chats = plan.server
        .chats()
        .filter(({ response_format: form }) => form?.json_schema?.name === section);
      expect(chats).toHaveLength(2);
      expect(chats[1]?.messages.at(-1)?.content).toContain(words);
    }
  });

  it('says of every item which model wrote it', () => {
    const items = CONTENT_LISTS.flatMap((list) =>
      ((written.content[list] ?? []) as { origin?: Origin }[]).map((item) => ({
        at: `${list}/${itemKey(item) ?? ''}`,
        model: item.origin?.model,
      })),
    );
    expect(items.length).toBeGreaterThan(50);
    expect(items.filter(({ model }) => model !== 'scripted')).toEqual([]);
  });

  it('stands up to the linter, with what people corrected laid over it', async () => {
    const { diagnostics, plans } = await checkWorkspace({
      root: plan.root,
      plans: [],
      today: '2026-03-01',
    });
    const told = diagnostics.filter(
      ({ severity, code }) => severity !== 'info' && code !== 'text/missing-translation',
    );
    expect(told.map(({ code, path }) => [code, path])).toEqual([]);
    const goals = plans[0]?.resolved?.goals ?? [];
    const nps = goals.flatMap(({ targets }) => targets).find(({ metric }) => metric === 'nps');
    expect(nps?.target.raw).toBe('33..36');
  });

  it('is not written anew while nothing changes', async () => {
    const before = plan.server.chats().length;
    const { root, terminal } = plan;
    expect(await runGenerate({ root, terminal }, { plans: [], check: false, with: 'llm' })).toBe(0);
    expect(plan.server.chats()).toHaveLength(before);
  });

  it('lacks no language once it is translated', async () => {
    const { root, terminal } = plan;
    const options = { check: false, dryRun: false, prune: false, prompt: false, model: 'chat' };
    const end = await runTranslate({ root, terminal }, { plan: 'retail-crm', ...options });
    expect({ end, said: plan.said() }).toMatchObject({ end: 0 });
    const { diagnostics, plans } = await checkWorkspace({ root, plans: [], today: '2026-03-01' });
    const told = diagnostics.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ code, path }) => [code, path])).toEqual([]);
    expect(JSON.stringify(plans[0]?.resolved?.goals)).toContain(recording.translated);
  });
});
