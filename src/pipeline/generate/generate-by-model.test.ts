import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generatePlan } from '../../generate/generate-plan.ts';
import { ModelFailure } from '../../generate/llm/model-call.ts';
import type { WrittenContent } from '../../model/content.ts';
import { LLM_SECTIONS } from '../../model/llm.ts';
import { checkContent } from './check-content.ts';
import {
  done,
  ended,
  loadShop,
  memoryReplies,
  rulesModel,
  runShop,
  SETTINGS,
  SHOP_FACTS,
  textOf,
  type Reply,
} from './model-run.test-support.ts';

const shop = await loadShop();

/** A reply with other fields in the first item of a part. */
function withFirst(reply: Reply, part: string, fields: Reply): Reply {
  const [first, ...rest] = reply[part] as Reply[];
  return { ...reply, [part]: [{ ...first, ...fields }, ...rest] };
}

/** A goal that starts from a figure that nobody measured. */
const withWrongBaseline = (reply: Reply): Reply => {
  const [goal] = reply['goals'] as { targets: Reply[] }[];
  const targets = goal?.targets.map((target) => ({ ...target, from: 12 }));
  return withFirst(reply, 'goals', { targets });
};

describe('generateByModel(request, effects)', () => {
  it('writes every open section by the model, and the plan has no error', async () => {
    const model = rulesModel(shop);
    const { content, sections, provenance, diagnostics } = await done(runShop(shop, model));
    expect(sections.map(({ how }) => how)).toEqual(sections.map(() => 'model'));
    expect(model.sections().toSorted()).toEqual([...LLM_SECTIONS].toSorted());
    expect(diagnostics).toEqual([]);
    const found = checkContent(shop.plan, shop.workspace, content);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(content.goals?.[0]?.origin).toMatchObject({ rule: 'goals', model: 'scripted' });
    expect(provenance).toMatchObject({
      generator: 'llm',
      sections: {
        plan: {
          by: 'llm',
          provider: 'openai-compatible',
          model: 'scripted',
          parameters: { reply: 'schema', maxOutputTokens: 16_000 },
          tokens: { input: 1000, output: 500 },
          repairs: 0,
        },
      },
    });
    expect(Object.keys(provenance.facts ?? {})).toEqual(
      expect.arrayContaining(['horizon', 'metrics/nps', 'themes/slow-answers']),
    );
  });

  it('gives the same bytes for the same replies, whatever comes first', async () => {
    const slow = rulesModel(shop, async (reply, section) => {
      await new Promise((resolve) => setTimeout(resolve, section === 'diagnosis' ? 20 : 1));
      return reply;
    });
    const one = await done(runShop(shop, rulesModel(shop)));
    const other = await done(runShop(shop, slow, { settings: { ...SETTINGS, parallel: 4 } }));
    expect(textOf(other)).toBe(textOf(one));
  });

  it('sends a section back with what is wrong, and takes the mended reply', async () => {
    const model = rulesModel(shop, (reply, section, attempt) =>
      section === 'goals' && attempt === 0 ? withWrongBaseline(reply) : reply,
    );
    const { sections, provenance } = await done(runShop(shop, model));
    const again = model.asked.filter(({ reply }) => reply?.name === 'goals')[1];
    expect(again?.turns.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(again?.turns[1]?.text).toContain('"from":12');
    expect(again?.turns[2]?.text).toContain('22');
    expect(sections[1]).toMatchObject({ section: 'goals', how: 'model', repairs: 1 });
    expect(provenance.sections?.goals).toMatchObject({
      repairs: 1,
      tokens: { input: 2000, output: 1000 },
    });
  });

  it('leaves a section to the rules when no reply stands up, and says why', async () => {
    const model = rulesModel(shop, (reply, section) =>
      section === 'goals' ? withWrongBaseline(reply) : reply,
    );
    const { content, diagnostics, provenance, sections } = await done(runShop(shop, model));
    expect(model.sections().filter((one) => one === 'goals')).toHaveLength(1 + SETTINGS.repairs);
    expect(sections.map(({ how }) => how === 'rules')).toEqual(
      sections.map(({ section }) => section === 'goals'),
    );
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['generated/fell-back', 'warning'],
    ]);
    expect(diagnostics[0]?.values).toMatchObject({ id: 'goals', plan: 'shop' });
    expect(provenance.sections?.goals).toMatchObject({ by: 'rules', model: 'scripted' });
    expect(provenance.sections?.goals?.failed?.[0]).toMatch(/^reply\/baseline goals\//);
    expect(content.goals?.[0]?.origin?.model).toBeUndefined();
    expect(content.strategies?.[0]?.origin?.model).toBe('scripted');
  });

  it('drops what the rules meant for strategies that the model did not write', async () => {
    const model = rulesModel(shop, (reply, section) => {
      if (section === 'plan') return 'I would rather not.';
      if (section !== 'strategies') return reply;
      const [first] = reply['strategies'] as { tactics: Reply[] }[];
      const [tactic, ...rest] = first?.tactics ?? [];
      const tactics = [{ ...tactic, id: 'renamed' }, ...rest];
      return withFirst(reply, 'strategies', { tactics });
    });
    const result = await done(runShop(shop, model));
    const how = new Map(result.sections.map((one) => [one.section, one.how]));
    expect(how.get('plan')).toBe('rules');
    expect(how.get('strategies')).toBe('model');
    const tactics = result.content.strategies?.flatMap(({ id, tactics: own }) =>
      own.map((tactic) => `${id}/${tactic.id}`),
    );
    const work = result.content.phases?.flatMap((phase) => phase.work ?? []) ?? [];
    expect(tactics).toContain(`${result.content.strategies?.[0]?.id}/renamed`);
    for (const tactic of work.flatMap((one) => one.tactics ?? [])) {
      expect(tactics).toContain(tactic);
    }
  });

  it('sends back what only the linter finds, and judges what builds on it again', async () => {
    const draft = generatePlan(shop.plan.inputs ?? ({} as never), shop.workspace.knowledge);
    const last = draft?.content.phases?.at(-1);
    const model = rulesModel(shop, (reply, section, attempt) => {
      if (section !== 'plan' || attempt > 0) return reply;
      const phases = reply['phases'] as Reply[];
      return { ...reply, phases: phases.map((phase) => ({ ...phase, span: last?.span })) };
    });
    const { sections, diagnostics } = await done(runShop(shop, model));
    const plan = sections.find(({ section }) => section === 'plan');
    expect(plan).toMatchObject({ how: 'model', repairs: 1 });
    expect(diagnostics).toEqual([]);
    expect(model.sections().filter((one) => one === 'risks')).toHaveLength(1);
  });

  it('asks for nothing when nothing changed, and comes to the same bytes', async () => {
    const first = textOf(await done(runShop(shop, rulesModel(shop))));
    const written = await loadShop({ generated: first });
    const model = rulesModel(written);
    const second = await done(runShop(written, model));
    expect(model.asked).toEqual([]);
    expect(second.sections.map(({ how }) => how)).toEqual(second.sections.map(() => 'kept'));
    expect(textOf(second)).toBe(first);
  });

  it('asks again though nothing changed when that is wanted', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const written = await loadShop({ generated });
    const model = rulesModel(written);
    await done(runShop(written, model, { fresh: true }));
    expect(model.asked).toHaveLength(LLM_SECTIONS.length);
  });

  it('asks again for what the rules wrote in place of the model', async () => {
    const fails = rulesModel(shop, (reply, section) => (section === 'risks' ? 'no' : reply));
    const generated = textOf(await done(runShop(shop, fails)));
    const written = await loadShop({ generated });
    const model = rulesModel(written);
    const { provenance } = await done(runShop(written, model));
    expect(model.sections()).toContain('risks');
    expect(model.sections()).not.toContain('plan');
    expect(provenance.sections?.risks).toMatchObject({ by: 'llm' });
  });

  it('does not read replies again that did not stand up in a run that ended early', async () => {
    const replies = memoryReplies();
    const fails = rulesModel(shop, (reply, section) => {
      if (section === 'risks') throw new ModelFailure('unauthorised', { status: 401 });
      return section === 'goals' ? 'no' : reply;
    });
    await ended(runShop(shop, fails, {}, { replies }));
    const model = rulesModel(shop);
    const { sections } = await done(runShop(shop, model, {}, { replies }));
    expect(model.sections()).toContain('goals');
    expect(model.sections()).not.toContain('diagnosis');
    expect(sections.map(({ how }) => how)).toEqual(sections.map(() => 'model'));
  });

  it('keeps what a person brought from a chat while the inputs are the same', async () => {
    const brought = { by: 'chat', prompt: `sha256:${'0'.repeat(64)}` };
    const generated = textOf(await done(runShop(shop, rulesModel(shop)))).replace(
      /( {4}goals:\n) {6}by: llm\n([^]*?) {6}prompt: \S+\n/,
      `$1      by: ${brought.by}\n$2      prompt: ${brought.prompt}\n`,
    );
    const written = await loadShop({ generated });
    const model = rulesModel(written);
    const { provenance } = await done(runShop(written, model));
    expect(model.asked).toEqual([]);
    expect(provenance.sections?.goals).toMatchObject(brought);
    const changed = await loadShop({ generated, inputs: SHOP_FACTS.replace('22', '23') });
    const again = rulesModel(changed);
    await done(runShop(changed, again));
    expect(again.sections()).toContain('goals');
  });

  it('keeps the words of items that rest on nothing that changed', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const inputs = SHOP_FACTS.replace('Medium budget', 'Large budget');
    const changed = await loadShop({ inputs, generated });
    const model = rulesModel(changed, (reply, section) =>
      section === 'goals' ? withFirst(reply, 'goals', { label: 'Said otherwise' }) : reply,
    );
    const { content, sections } = await done(runShop(changed, model));
    expect(sections[1]).toMatchObject({ section: 'goals', how: 'model' });
    expect(content.goals?.[0]?.label).not.toBe('Said otherwise');
    expect(content.goals).toEqual(contentOf(generated).goals);
  });

  it('takes the new words of items that rest on what changed', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const inputs = SHOP_FACTS.replace('value: 22', 'value: 23');
    const changed = await loadShop({ inputs, generated });
    const model = rulesModel(changed, (reply, section) =>
      section === 'goals'
        ? withFirst(reply, 'goals', { label: 'Said otherwise', because: ['metrics/nps'] })
        : reply,
    );
    const { content } = await done(runShop(changed, model));
    const nps = content.goals?.find(({ targets }) =>
      targets?.some(({ metric }) => metric === 'nps'),
    );
    expect(nps?.label).toBe('Said otherwise');
  });

  it('writes only the sections that are named, and leaves every other byte', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const written = await loadShop({ generated });
    const model = rulesModel(written, (reply) =>
      'goals' in reply ? withFirst(reply, 'goals', { label: 'Said otherwise' }) : reply,
    );
    const result = await done(runShop(written, model, { sections: ['goals'] }));
    expect(model.sections()).toEqual(['goals']);
    const before = contentOf(generated);
    expect(result.content.goals?.[0]?.label).toBe('Said otherwise');
    expect({ ...result.content, goals: before.goals }).toEqual(before);
  });

  it('asks for nothing after a section was written alone and came out the same', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const written = await loadShop({ generated });
    const alone = await done(runShop(written, rulesModel(written), { sections: ['strategies'] }));
    expect(textOf(alone)).toBe(generated);
  });

  it('keeps the ids that sections name which stay as they are', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const written = await loadShop({ generated });
    const model = rulesModel(written, (reply, _, attempt) =>
      attempt === 0 ? withFirst(reply, 'goals', { id: 'renamed' }) : reply,
    );
    const { sections } = await done(runShop(written, model, { sections: ['goals'] }));
    expect(sections[1]).toMatchObject({ section: 'goals', how: 'model', repairs: 1 });
  });

  it('writes only the items that are named, and leaves every other byte', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const written = await loadShop({ generated });
    const before = contentOf(generated);
    const [first] = before.strategies ?? [];
    const model = rulesModel(written, (reply) =>
      withFirst({ strategies: (reply['strategies'] as Reply[]).slice(0, 1) }, 'strategies', {
        label: 'Said otherwise',
      }),
    );
    const items = [`strategies/${first?.id}`];
    const result = await done(runShop(written, model, { items }));
    expect(model.sections()).toEqual(['strategies']);
    expect(result.content.strategies?.[0]?.label).toBe('Said otherwise');
    const rest = before.strategies?.slice(1);
    expect(result.content.strategies?.slice(1)).toEqual(rest);
    expect({ ...result.content, strategies: before.strategies }).toEqual(before);
  });

  it('ends at the budget, and the next run goes on from the replies that are there', async () => {
    const replies = memoryReplies();
    const tight = { ...SETTINGS, budget: { tokens: 7000 }, parallel: 1 };
    const result = await ended(runShop(shop, rulesModel(shop), { settings: tight }, { replies }));
    expect(result.ended).toMatchObject({ why: 'budget', limit: 7000 });
    expect(result.tokens).toBeLessThanOrEqual(7000);
    expect(result.finished.length).toBeGreaterThan(0);
    expect([...result.finished, ...result.open]).toEqual(LLM_SECTIONS);
    const next = rulesModel(shop);
    const second = await done(runShop(shop, next, {}, { replies }));
    expect(next.sections().toSorted()).toEqual(result.open.toSorted());
    expect(textOf(second)).toBe(textOf(await done(runShop(shop, rulesModel(shop)))));
  });

  it('stops when it is told to, and keeps the replies that came whole', async () => {
    const replies = memoryReplies();
    const controller = new AbortController();
    const model = rulesModel(shop, (reply, section) => {
      if (section === 'strategies') {
        controller.abort(new Error('interrupted'));
        throw controller.signal.reason;
      }
      return reply;
    });
    const result = await ended(runShop(shop, model, {}, { replies, signal: controller.signal }));
    expect(result.ended).toEqual({ why: 'aborted' });
    expect(result.finished).toEqual(['diagnosis', 'goals']);
    const next = rulesModel(shop);
    await done(runShop(shop, next, {}, { replies }));
    expect(next.sections()).not.toContain('goals');
  });

  it('ends with the failure of a call, after what runs beside it came to its end', async () => {
    const replies = memoryReplies();
    const failure = new ModelFailure('unauthorised', { status: 401 });
    const model = rulesModel(shop, async (reply, section) => {
      if (section === 'diagnosis') throw failure;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return reply;
    });
    const result = await ended(runShop(shop, model, {}, { replies }));
    expect(result.ended).toEqual({ why: 'failure', failure, section: 'diagnosis' });
    expect(result.finished).toEqual(['goals']);
    expect(model.sections()).toEqual(['diagnosis', 'goals']);
  });

  it('leaves a section to the rules whose reply is endless', async () => {
    const model = rulesModel(shop, (reply, section) => {
      if (section === 'risks') throw new ModelFailure('too-large');
      return reply;
    });
    const { sections } = await done(runShop(shop, model));
    expect(sections.filter(({ how }) => how === 'rules').map(({ section }) => section)).toEqual([
      'risks',
    ]);
  });

  it('tells the model which items people corrected', async () => {
    const generated = textOf(await done(runShop(shop, rulesModel(shop))));
    const { risks = [] } = contentOf(generated);
    const at = `risks/${risks[0]?.id}`;
    const overrides = `format: 1\noverrides:\n  - {at: ${at}, set: {impact: 2}, why: We know better}\n`;
    const corrected = await loadShop({ generated, overrides });
    const model = rulesModel(corrected);
    await done(runShop(corrected, model));
    expect(model.sections()[0]).toBe('risks');
    expect(model.asked[0]?.turns[0]?.text).toContain(at);
  });
});

function contentOf(generated: string): WrittenContent {
  return (parse(generated) as { content: WrittenContent }).content;
}
