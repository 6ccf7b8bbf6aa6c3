import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../diagnostics/word.ts';
import { CHAT_FORMATS } from '../../model/chat-format.ts';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import { LOCALES } from '../../model/locale.ts';
import { PROFILES } from '../../model/profile.ts';
import { writeChatPrompt, writeChatRepair } from './chat-prompt.ts';
import { retailInputs, sampleTasks } from './sample-task.test-support.ts';
import type { SectionTask } from './section-task.ts';

function tasksOf(fields: Record<string, unknown> = {}): [SectionTask, ...SectionTask[]] {
  const [first, ...others] = sampleTasks(retailInputs(fields));
  if (first === undefined) throw new Error('nothing is open');
  return [first, ...others];
}

describe('writeChatPrompt(tasks, format)', () => {
  it.each(PROFILES)('asks for the whole of a %s, short enough to paste', (profile) => {
    for (const language of LOCALES) {
      for (const format of CHAT_FORMATS) {
        const tasks = tasksOf({ profile, language });
        const text = writeChatPrompt(tasks, format);
        expect(text.length).toBeLessThan(80_000);
        expect(text).not.toMatch(/undefined|\[object|NaN/);
        for (const { section, parts } of tasks) {
          expect(text).toContain(`\n### ${LLM_SECTION_NAMES[section][language]}\n`);
          for (const part of parts) expect(text).toContain(`\n${part}: {`);
        }
        if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('holds the seven parameters and the draft in outline', () => {
    const text = writeChatPrompt(tasksOf(), 'json');
    for (const shown of [
      '行业：retail-ecommerce',
      '- orientation/retention: ',
      '- metrics/nps: ',
      '- themes/returns: ',
      '- challenges/data-silos: ',
      '- constraints/it-lead-time: ',
      '规划周期：2026-03-02 起',
      '- strategies/self-service-returns: ',
    ]) {
      expect(text).toContain(shown);
    }
  });

  it('asks for one block in the form that is wanted', () => {
    expect(writeChatPrompt(tasksOf(), 'json')).toContain('```json');
    const markdown = writeChatPrompt(tasksOf(), 'markdown');
    expect(markdown).toContain('```markdown');
    expect(markdown).not.toContain('```json');
  });

  it('asks for no more than the sections that it is given', () => {
    const [first, ...others] = tasksOf();
    const goals = others.find(({ section }) => section === 'goals') ?? first;
    const text = writeChatPrompt([goals], 'json');
    expect(text).toContain('\ngoals: {');
    expect(text).not.toMatch(/\nstrategies: \{|\nphases: \{|playbooks\//);
  });

  it('gives the same bytes for the same plan', () => {
    expect(writeChatPrompt(tasksOf(), 'json')).toBe(writeChatPrompt(tasksOf(), 'json'));
  });
});

describe('writeChatRepair(findings, format, language)', () => {
  const wrong = diagnostic('reply/baseline', {
    path: 'goals/a/targets/nps#from',
    values: { metric: 'NPS', found: '25', stated: '22' },
  });

  it('tells each finding with its address, and which form to send again', () => {
    const text = writeChatRepair([wrong], 'markdown', 'en');
    expect(text).toContain('- goals/a/targets/nps#from: The baseline of “NPS”');
    expect(text).toContain('```markdown');
  });
});
