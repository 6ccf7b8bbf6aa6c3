import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { generatedSchema } from '../src/model/generated.ts';
import { LLM_SECTIONS } from '../src/model/llm.ts';
import { startRealServer, type RealServer } from './start-server.test-support.ts';

const BIN = path.join(import.meta.dirname, '../bin/planpress.mjs');

let server: RealServer;
let root: string;
before(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-inference-'));
  server = await startRealServer();
});
after(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('planpress generate --with llm against llama.cpp', () => {
  it('has the rules write each section that a model fills with noise, and says so', async () => {
    await planpress('new', 'demo');
    assert.equal((await planpress('generate', 'demo')).code, 0);
    const byRules = readGenerated();
    setModel();

    const { code, output } = await planpress('generate', 'demo', '--with', 'llm');

    assert.equal(code, 1, output);
    assert.equal(output.match(/generated\/fell-back/g)?.length, LLM_SECTIONS.length, output);
    const { provenance, content } = readGenerated();
    assert.equal(provenance.generator, 'llm');
    assert.deepEqual(content, byRules.content);
    for (const section of LLM_SECTIONS) {
      const record = provenance.sections?.[section];
      assert.equal(record?.by, 'rules', section);
      assert.equal(record.model, 'tiny-random');
      assert.ok((record.tokens?.input ?? 0) > 1000, `${section} was asked with its facts`);
      assert.ok((record.failed?.length ?? 0) > 0, `${section} says what stood wrong`);
    }
  });

  it('leaves a plan that is checked without any model', async () => {
    await server.close();
    const { code, output } = await planpress('check', 'demo', '--frozen');
    assert.equal(code, 0, output);
  });
});

function setModel(): void {
  const config = path.join(root, 'planpress.config.yaml');
  const llm = [
    'llm:',
    '  provider: openai-compatible',
    `  baseUrl: ${server.baseUrl}`,
    '  model: tiny-random',
    '  seed: 7',
    '  maxOutputTokens: 4000',
    // Noise is not mended by being told so.
    '  repairs: 0',
  ];
  writeFileSync(config, `${readFileSync(config, 'utf8')}${llm.join('\n')}\n`);
}

function readGenerated(): z.input<typeof generatedSchema> {
  const file = path.join(root, 'plans/demo/generated.yaml');
  return parse(readFileSync(file, 'utf8')) as z.input<typeof generatedSchema>;
}

async function planpress(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [BIN, ...args, '--root', root, '--lang', 'en'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: path.join(root, 'cache') },
  });
  const ended = once(child, 'exit');
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, output: `${out}${error}` };
}
