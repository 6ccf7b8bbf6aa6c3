import { describe, expect, it } from 'vitest';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';
import { inOrder, sectionsBefore } from './section-order.ts';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function run(parallel: number, sections: readonly LlmSection[] = LLM_SECTIONS) {
  const log: string[] = [];
  let most = 0;
  let now = 0;
  await inOrder(sections, parallel, async (section) => {
    log.push(`+${section}`);
    most = Math.max(most, ++now);
    await pause();
    now -= 1;
    log.push(`-${section}`);
  });
  return { log, most };
}

describe('sectionsBefore(section)', () => {
  it('has what those before it build on as well', () => {
    expect(sectionsBefore('outcomes')).toEqual(['diagnosis', 'goals', 'strategies']);
    expect(sectionsBefore('goals')).toEqual([]);
  });
});

describe('inOrder(sections, parallel, write)', () => {
  it('writes what is independent at once, and each section after those it builds on', async () => {
    const { log, most } = await run(2);
    expect(most).toBe(2);
    expect(log.slice(0, 2)).toEqual(['+diagnosis', '+goals']);
    for (const section of LLM_SECTIONS) {
      for (const before of sectionsBefore(section)) {
        expect(log.indexOf(`-${before}`)).toBeLessThan(log.indexOf(`+${section}`));
      }
    }
    expect(log.indexOf('+outcomes')).toBeLessThan(log.indexOf('-plan'));
  });

  it('writes one after the other when asked to', async () => {
    const { most, log } = await run(1);
    expect(most).toBe(1);
    expect(log.filter((line) => line.startsWith('+'))).toEqual(
      LLM_SECTIONS.map((section) => `+${section}`),
    );
  });

  it('does not wait for sections that nothing is open in', async () => {
    const { log } = await run(2, ['plan', 'summary']);
    expect(log).toEqual(['+plan', '-plan', '+summary', '-summary']);
  });

  it('starts nothing after a failure, waits for what runs, and throws the first failure', async () => {
    const done: string[] = [];
    const run = inOrder(LLM_SECTIONS, 2, async (section) => {
      if (section === 'diagnosis') throw new Error('no');
      await pause();
      done.push(section);
    });
    await expect(run).rejects.toThrow('no');
    expect(done).toEqual(['goals']);
  });

  it('throws the first of two failures', async () => {
    const run = inOrder(LLM_SECTIONS, 2, async (section) => {
      if (section === 'diagnosis') await pause();
      throw new Error(section);
    });
    await expect(run).rejects.toThrow('goals');
  });
});
