import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSections } from '../../generate/llm/open-sections.ts';
import { replySchemaOfAll } from '../../generate/llm/reply-schema.ts';
import { retailInputs } from '../../generate/llm/sample-task.test-support.ts';
import { writeMarkdownReply } from '../../parse/write-markdown-reply.test-support.ts';
import { wholeReply } from '../../pipeline/import/rules-reply.test-support.ts';
import { CliError } from '../cli-error.ts';
import { runCheck } from './check.ts';
import { runImport, type ImportOptions } from './import.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const WHOLE = wholeReply();

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

function bring(text: string, options: Partial<ImportOptions> = {}): Promise<number> {
  const file = path.join(root, 'reply.md');
  writeFileSync(file, text);
  const defaults = { plan: 'retail-crm', file, dryRun: false, reporter: 'pretty' } as const;
  return runImport(context(), { ...defaults, ...options });
}

function generated(): string {
  return readFileSync(path.join(root, 'plans/retail-crm/generated.yaml'), 'utf8');
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-import-'));
  out = '';
  told = '';
  cpSync(path.join(REPOSITORY, 'plans/retail-crm'), path.join(root, 'plans/retail-crm'), {
    recursive: true,
  });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('planpress import', () => {
  it('says of a plan that is not there only that', async () => {
    expect(await bring('{}', { plan: 'nonesuch' })).toBe(1);
    expect(out + told).toContain('workspace/no-such-plan');
    expect(out + told).not.toContain('inputs.yaml');
  });

  it('writes the reply, which then stands up to a frozen check', async () => {
    const text = `Here it is.\r\n\r\n${writeMarkdownReply(WHOLE, replySchemaOfAll(openSections(retailInputs()))).replaceAll('\n', '\r\n')}`;
    expect(await bring(text, { model: 'qwen3-max' })).toBe(0);
    expect(told).toContain('Wrote plans/retail-crm/generated.yaml\n');
    expect(generated()).toContain('by: chat\n      model: qwen3-max');
    out = '';
    const check = { plans: ['retail-crm'], frozen: true, baseline: true, updateBaseline: false };
    expect(await runCheck(context(), { ...check, reporter: 'json' })).toBe(0);
    expect(out).not.toContain('generated/');
  });

  it('writes nothing when anything is wrong, and says where and what next', async () => {
    const before = generated();
    const [first, ...rest] = WHOLE['goals'] as object[];
    const goals = [{ ...first, label: '满意度提升 37%' }, ...rest];
    expect(await bring(JSON.stringify({ ...WHOLE, goals }, null, 2))).toBe(1);
    expect(out).toMatch(/^reply\.md:\d+:\d+ +error +reply\/figure$/m);
    expect(out).toContain('"label": "满意度提升 37%"');
    expect(told).toMatch(
      /There is 1 error, and nothing was written\..*planpress prompt retail-crm --repair/,
    );
    expect(generated()).toBe(before);
  });

  it('only tells under --dry-run', async () => {
    const before = generated();
    expect(await bring(JSON.stringify({ risks: WHOLE['risks'] }), { dryRun: true })).toBe(0);
    expect(told).toContain('reply.md holds Risks and governance\n');
    expect(told).toContain('Not in the reply, left as they are: Diagnosis, Goals,');
    expect(generated()).toBe(before);
  });

  it('refuses what is too large or cannot be read', async () => {
    expect(await bring('x'.repeat(10_000_000))).toBe(1);
    expect(out).toContain('reply/too-large');
    await expect(bring('', { file: path.join(root, 'none.md') })).rejects.toThrow(CliError);
    await expect(bring('', { model: 'a\nb' })).rejects.toThrow(CliError);
  });

  it('writes nothing where what stays cannot be read', async () => {
    const file = path.join(root, 'plans/retail-crm/generated.yaml');
    const broken = generated().replace('content:\n', '<<<<<<< HEAD\ncontent:\n');
    writeFileSync(file, broken);
    const bringing = bring(JSON.stringify({ risks: WHOLE['risks'] }));
    await expect(bringing).rejects.toThrow('cannot be read');
    expect(out).toContain('plans/retail-crm/generated.yaml:');
    expect(generated()).toBe(broken);
  });

  it('tells findings to services', async () => {
    expect(await bring('{"goals": [', { reporter: 'github' })).toBe(1);
    expect(out).toMatch(/^::error file=reply\.md,line=1,/);
  });
});
