import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeReply } from '../../pipeline/import/rules-reply.test-support.ts';
import { CliError } from '../cli-error.ts';
import { runImport } from './import.ts';
import { runPrompt, type PromptOptions } from './prompt.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const PLAN = 'plans/retail-crm';

let root = '';
let out = '';
let told = '';

function context() {
  const terminal = {
    write: (text: string) => void (out += text),
    writeError: (text: string) => void (told += text),
    isInteractive: false,
    colour: false,
    locale: 'en' as const,
  };
  return { root, terminal };
}

function prompt(options: Partial<PromptOptions> = {}): Promise<number> {
  return runPrompt(context(), { plan: 'retail-crm', ...options });
}

function save(reply: string): string {
  const file = path.join(root, 'reply.md');
  writeFileSync(file, reply);
  return file;
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-prompt-'));
  [out, told] = ['', ''];
  cpSync(path.join(REPOSITORY, PLAN), path.join(root, PLAN), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('planpress prompt', () => {
  it('prints the prompt alone, in the language of the plan, and beside it what comes next', async () => {
    expect(await prompt()).toBe(0);
    expect(out).toMatch(/^你是资深的客户关系管理顾问/);
    expect(out).toContain('- themes/returns: ');
    expect(out).toMatch(/\n$/);
    expect(told).toMatch(/^The prompt has \d+ characters\..*planpress import retail-crm reply\.md/);
  });

  it('asks for some sections, with the others as they stand', async () => {
    expect(await prompt({ sections: ['risks'], format: 'markdown' })).toBe(0);
    expect(out).toContain('\nrisks: {');
    expect(out).not.toContain('\ngoals: {');
    expect(out).toContain('- phases/foundation: ');
    expect(told).not.toContain('--section');
  });

  it('offers fewer sections than were asked for, should the reply be too long', async () => {
    await prompt({ sections: ['goals', 'risks'] });
    expect(told).toMatch(/--section goals$/m);
  });

  it('says of a plan that is not there only that', async () => {
    expect(await prompt({ plan: 'nonesuch' })).toBe(1);
    expect(told).toContain('workspace/no-such-plan');
    expect(told).not.toContain('inputs.yaml');
  });

  it('says which sections are open when none of those wanted is', async () => {
    writeFileSync(
      path.join(root, PLAN, 'inputs.yaml'),
      `format: 1\ntitle: 方案\norganisation: 公司\nprofile: strategic-plan\nlanguage: zh-CN\nindustry: retail-ecommerce\nhorizon: { start: 2026-03-02, from: M6, to: M12 }\ngenerate: [goals]\n`,
    );
    await expect(prompt({ sections: ['risks'] })).rejects.toThrow(/Still open: goals/);
    expect(out).toBe('');
  });

  it('has nothing to ask where the inputs state all of it', async () => {
    cpSync(path.join(REPOSITORY, 'plans/crm-automation'), path.join(root, 'plans/crm-automation'), {
      recursive: true,
    });
    expect(await prompt({ plan: 'crm-automation' })).toBe(0);
    expect(out).toBe('');
    expect(told).toContain('nothing to generate');
  });

  it('keeps standard output for the prompt when the inputs are broken', async () => {
    writeFileSync(path.join(root, PLAN, 'inputs.yaml'), 'format: 1\n');
    await expect(prompt()).rejects.toThrow(CliError);
    expect(out).toBe('');
    expect(told).toContain('inputs.yaml');
  });
});

describe('planpress prompt --repair', () => {
  const [first, ...rest] = wholeReply()['goals'] as object[];
  const wrong = { ...wholeReply(), goals: [{ ...first, label: '满意度提升 37%' }, ...rest] };

  it('prints what to paste back: each error with its address', async () => {
    expect(await prompt({ repair: save(JSON.stringify(wrong)) })).toBe(1);
    expect(out).toContain('- goals/satisfaction#label：');
    expect(out).toContain('37%');
    expect(out).toContain('```json');
    expect(told).toMatch(/^1 error\. Paste/);
  });

  it('asks for the form that the reply was in', async () => {
    const reply =
      '## goals/satisfaction\n- label: 满意度提升 37%\n### targets/nps\n- target: 30..35\n';
    expect(await prompt({ repair: save(reply) })).toBe(1);
    expect(out).toContain('```markdown');
  });

  it('says so when there is nothing to repair', async () => {
    expect(await prompt({ repair: save(JSON.stringify(wholeReply())) })).toBe(0);
    expect(out).toBe('');
    expect(told).toContain('has no errors');
  });

  it('tells the errors that import tells', async () => {
    const file = save(JSON.stringify(wrong));
    const options = { plan: 'retail-crm', file, dryRun: true, reporter: 'json' } as const;
    expect(await runImport(context(), options)).toBe(1);
    const errors = out.match(/"severity": ?"error"/g)?.length ?? 0;
    expect(errors).toBeGreaterThan(0);
    [out, told] = ['', ''];
    await prompt({ repair: file });
    expect(out.match(/^- /gm)).toHaveLength(errors);
  });
});
