import { describe, expect, it } from 'vitest';
import { ModelFailure, type CallModel, type ModelPrompt } from '../../generate/llm/model-call.ts';
import { estimateTokens } from '../token-budget.ts';
import { askWithinBudget } from './ask-within-budget.ts';
import { memoryReplies, SETTINGS } from './model-run.test-support.ts';

const PROMPT: ModelPrompt = { system: 'Be brief.', turns: [{ role: 'user', text: 'Hello' }] };

/** A model that counts its calls; each takes so many tokens. */
function model(output: number, input = 10) {
  const calls: ModelPrompt[] = [];
  const callModel: CallModel = async (prompt) => {
    calls.push(prompt);
    return { text: 'Hi', tokens: { input, output }, finish: 'stop' };
  };
  return { calls, callModel };
}

const limited = (tokens: number) => ({ ...SETTINGS, budget: { tokens } });
const quiet = (): void => undefined;

describe('askWithinBudget(callModel, settings, replies, signal)', () => {
  it('counts tokens, and refuses the call that may exceed them', async () => {
    const { callModel, calls } = model(985);
    const { ask, spent } = askWithinBudget(callModel, limited(1000), memoryReplies(), undefined);
    await ask('goals', PROMPT, 0, quiet);
    expect(spent()).toBe(995);
    await expect(ask('plan', PROMPT, 0, quiet)).resolves.toMatchObject({ resumed: true });
    const other = { ...PROMPT, system: 'Be very brief, whatever you are asked about.' };
    await expect(ask('plan', other, 0, quiet)).rejects.toMatchObject({
      end: { why: 'budget', limit: 1000, spent: 995, section: 'plan' },
    });
    expect(calls).toHaveLength(1);
  });

  it('reckons with calls that are still running', async () => {
    const long = { ...PROMPT, system: 'x'.repeat(2400) };
    const { callModel } = model(1);
    const { ask } = askWithinBudget(callModel, limited(1000), memoryReplies(), undefined);
    const both = [ask('goals', long, 0, quiet), ask('diagnosis', long, 1, quiet)];
    const ends = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(ends.toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('reckons by the texts where the server does not count', async () => {
    const { callModel } = model(0, 0);
    const { ask, spent } = askWithinBudget(callModel, limited(1000), memoryReplies(), undefined);
    await ask('goals', PROMPT, 0, quiet);
    expect(spent()).toBe(estimateTokens(PROMPT) + 1);
  });

  it('asks once more where the same words did not lead to a reply that stands up', async () => {
    const { callModel, calls } = model(5);
    const { ask } = askWithinBudget(callModel, limited(1000), memoryReplies(), undefined);
    await ask('goals', PROMPT, 1, quiet);
    await ask('goals', PROMPT, 2, quiet);
    expect(calls).toHaveLength(2);
  });

  it('takes no reply of one server for that of another', async () => {
    const { callModel, calls } = model(5);
    const kept = memoryReplies();
    for (const baseUrl of ['http://evil.example/v1', 'http://llm.example/v1']) {
      const { ask } = askWithinBudget(callModel, { ...SETTINGS, baseUrl }, kept, undefined);
      await expect(ask('goals', PROMPT, 0, quiet)).resolves.toMatchObject({ resumed: false });
    }
    expect(calls).toHaveLength(2);
  });

  it('sends nothing more where the run ends while a reply is looked up', async () => {
    const { callModel, calls } = model(5);
    const failing: CallModel = async (prompt) => {
      await callModel(prompt);
      throw new ModelFailure('unauthorised');
    };
    let found = (): void => undefined;
    const slow = {
      ...memoryReplies(),
      read: () => new Promise<undefined>((resolve) => (found = () => resolve(undefined))),
    };
    const { ask } = askWithinBudget(failing, limited(1000), slow, undefined);
    const first = ask('goals', PROMPT, 0, quiet);
    const findFirst = found;
    const second = ask('diagnosis', PROMPT, 1, quiet);
    const findSecond = found;
    findFirst();
    await expect(first).rejects.toMatchObject({ end: { why: 'failure' } });
    findSecond();
    await expect(second).rejects.toMatchObject({ end: { why: 'failure', section: 'goals' } });
    expect(calls).toHaveLength(1);
  });

  it('ends every later call after a failure that concerns them all', async () => {
    const failure = new ModelFailure('unreachable');
    let calls = 0;
    const callModel: CallModel = async () => {
      calls += 1;
      throw failure;
    };
    const { ask } = askWithinBudget(callModel, SETTINGS, memoryReplies(), undefined);
    const end = { why: 'failure', failure, section: 'goals' };
    await expect(ask('goals', PROMPT, 0, quiet)).rejects.toMatchObject({ end });
    await expect(ask('plan', PROMPT, 0, quiet)).rejects.toMatchObject({ end });
    expect(calls).toBe(1);
  });
});
