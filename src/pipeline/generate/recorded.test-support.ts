import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Terminal } from '../../cli/terminal.ts';
import {
  startScriptedServer,
  type ChatRequest,
  type ScriptedServer,
} from '../../io/llm/scripted-server.test-support.ts';
import type { Locale } from '../../model/locale.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PLAN = 'plans/retail-crm';

/** The sample plan in a folder of its own, and a server that replies what a model once did. */
export interface RecordedPlan {
  root: string;
  server: ScriptedServer;
  terminal: Terminal;
  /** What was written to the terminal since this was last asked. */
  said(): string;
  /** The text of a file of the plan. */
  read(name: string): string;
  close(): Promise<void>;
}

/** Copies the facts and corrections of the sample plan, to be written in one language by a model. */
export async function recordedPlan(language: Locale): Promise<RecordedPlan> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'planpress-recorded-'));
  mkdirSync(path.join(root, PLAN), { recursive: true });
  for (const name of ['overrides.yaml', 'chapters']) {
    cpSync(path.join(ROOT, PLAN, name), path.join(root, PLAN, name), { recursive: true });
  }
  const inputs = readFileSync(path.join(ROOT, PLAN, 'inputs.yaml'), 'utf8');
  const file = path.join(root, PLAN, 'inputs.yaml');
  writeFileSync(file, inputs.replace(/^language: .*$/m, `language: ${language}`));
  const server = await startScriptedServer(recordedReplies(language));
  writeFileSync(
    path.join(root, 'planpress.config.yaml'),
    `format: 1\nlocales: [zh-CN, en]\nllm:\n  provider: openai-compatible\n  baseUrl: ${server.baseUrl}\n  model: scripted\n`,
  );
  let out = '';
  const write = (text: string): void => void (out += text);
  return {
    root,
    server,
    terminal: { write, writeError: write, isInteractive: false, colour: false, locale: language },
    said: () => {
      const text = out;
      out = '';
      return text;
    },
    read: (name) => readFileSync(path.join(root, PLAN, name), 'utf8'),
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/**
 * What the model replied: `<section>.json`, after `<section>-first.json` where that one was sent back, and
 * to requests for translations those of `translations.json`, by source text.
 */
function recordedReplies(language: Locale) {
  const folder = path.join(import.meta.dirname, 'recorded/retail-crm', language);
  const asked = new Map<string, number>();
  return ({ body }: { body: ChatRequest }) => {
    const name = body.response_format?.json_schema?.name ?? '';
    if (name === 'translations')
      return { reply: translated(body, path.join(folder, 'translations.json')) };
    const attempt = asked.get(name) ?? 0;
    asked.set(name, attempt + 1);
    const first = path.join(folder, `${name}-first.json`);
    if (attempt === 0 && existsSync(first)) return { reply: readFileSync(first, 'utf8') };
    return { reply: readFileSync(path.join(folder, `${name}.json`), 'utf8') };
  };
}

/** The translations that a prompt asks for, under the keys that it asks for them by. */
function translated({ messages }: ChatRequest, file: string): Record<string, string> {
  const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const prompt = messages[1]?.content ?? '';
  const { texts } = JSON.parse(prompt.slice(prompt.indexOf('{\n'))) as {
    texts: Record<string, { text: string }>;
  };
  const pairs = Object.entries(texts).map(([key, { text }]) => [key, known[text] ?? '']);
  return Object.fromEntries(pairs) as Record<string, string>;
}
