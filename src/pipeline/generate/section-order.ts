import { SECTION_PLANS } from '../../generate/llm/sections.ts';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';

/** Every section that has to be there before this one, in order. */
export function sectionsBefore(section: LlmSection): LlmSection[] {
  const before = new Set<LlmSection>();
  const add = (one: LlmSection): void => {
    for (const each of SECTION_PLANS[one].after) {
      if (before.has(each)) continue;
      before.add(each);
      add(each);
    }
  };
  add(section);
  return LLM_SECTIONS.filter((each) => before.has(each));
}

/**
 * Does `write` for each section once those that it builds on are done, at most `parallel` at a time. After
 * a failure nothing more is started; what runs is waited for, and then the first failure is thrown.
 */
export async function inOrder(
  sections: readonly LlmSection[],
  parallel: number,
  write: (section: LlmSection) => Promise<void>,
): Promise<void> {
  const waiting = new Set(sections);
  const running = new Map<LlmSection, Promise<void>>();
  const failures: unknown[] = [];
  const isReady = (section: LlmSection): boolean =>
    sectionsBefore(section).every((one) => !waiting.has(one) && !running.has(one));
  const startReady = (): void => {
    for (const section of [...waiting].filter(isReady)) {
      if (running.size >= parallel) return;
      waiting.delete(section);
      const done = write(section)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(section));
      running.set(section, done);
    }
  };
  for (;;) {
    if (failures.length === 0) startReady();
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (failures.length > 0) throw failures[0];
}
