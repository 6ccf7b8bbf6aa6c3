/**
 * Milliseconds of `planpress check` on the example plans as a whole process, from its start to its end:
 * with nothing kept, with one plan changed since, and with nothing changed (a warm start). The median of
 * several runs. Usage: `npm run bench:check [-- RUNS]`.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const runs = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(path.join(os.tmpdir(), 'planpress-bench-'));
const compiled = path.join(folder, 'compiled');
const cache = path.join(folder, 'cache');

/** One run in a process of its own, which keeps nothing outside the folder of the bench. */
function check(): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'bin/planpress.mjs'), '--root', folder, 'check', '--reporter', 'json'],
    {
      env: { ...process.env, NODE_COMPILE_CACHE: compiled, XDG_CACHE_HOME: cache },
      encoding: 'utf8',
    },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return performance.now() - started;
}

function measure(title: string, prepare: (run: number) => void): void {
  const times = Array.from({ length: runs }, (_, run) => {
    prepare(run);
    return check();
  }).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const spread = `${Math.round(times[0] ?? 0)} to ${Math.round(times.at(-1) ?? 0)}`;
  console.log(`${title.padEnd(24)} ${String(Math.round(median)).padStart(6)} ms   (${spread})`);
}

try {
  cpSync(path.join(root, 'plans'), path.join(folder, 'plans'), { recursive: true });
  const plans = readdirSync(path.join(folder, 'plans'));
  console.log(`planpress check, ${plans.length} plans, ${runs} runs each`);
  measure('nothing kept', () => {
    rmSync(cache, { recursive: true, force: true });
    rmSync(compiled, { recursive: true, force: true });
  });
  measure('code kept, plans not', () => {
    rmSync(cache, { recursive: true, force: true });
  });
  measure('one plan changed', (run) => {
    const plan = plans[run % plans.length] ?? '';
    appendFileSync(path.join(folder, 'plans', plan, 'inputs.yaml'), `# ${run}\n`);
  });
  measure('nothing changed', () => undefined);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
