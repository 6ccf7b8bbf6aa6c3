import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeTinyModel } from './tiny-model.ts';

export interface RealServer {
  baseUrl: string;
  /** How many tokens the last reply has, and whether it is still written. */
  last(): Promise<{ tokens: number; running: boolean }>;
  close(): Promise<void>;
}

/** llama.cpp with a random model of its own, in a process of its own. */
export async function startRealServer(): Promise<RealServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planpress-inference-'));
  const model = path.join(folder, 'tiny.gguf');
  writeTinyModel(model, 1);
  const server = fork(path.join(import.meta.dirname, 'server.ts'), [model], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(server, 'exit');
  const [message] = (await Promise.race([
    once(server, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`llama.cpp ended with ${String(code)}`))),
  ])) as [{ baseUrl: string }];
  const { baseUrl } = message;
  return {
    baseUrl,
    async last() {
      const response = await fetch(new URL('/last', baseUrl));
      return (await response.json()) as { tokens: number; running: boolean };
    },
    async close() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
