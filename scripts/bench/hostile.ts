/**
 * Milliseconds and peak memory of `planpress check` for files made to cost as much as they can, and
 * whether each ended with findings and wrote nothing. Fails where one takes too much.
 * Usage: `node scripts/bench/hostile.ts [PART OF A NAME]`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { HOSTILE_SHAPES, type HostileShape } from '../../src/parse/hostile-shapes.test-support.ts';

/** Just below the size that is still read, and sizes that are not. */
const SIZES = [1_990_000, 7_900_000, 50_000_000];
const MOST = { milliseconds: 2000, megabytes: 512 };

/** Runs a program and reports its own peak memory at the end, in KiB. */
const WITH_PEAK = `
import { pathToFileURL } from 'node:url';
process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));
process.argv.splice(1, 1);
await import(pathToFileURL(process.argv[1]).href);
`;

const root = path.resolve(import.meta.dirname, '../..');
const part = process.argv[2] ?? '';
const folder = mkdtempSync(path.join(os.tmpdir(), 'planpress-hostile-'));
const runner = path.join(folder, 'runner.mjs');
const workspace = path.join(folder, 'workspace');
const plan = path.join(workspace, 'plans/p');

try {
  writeFileSync(runner, WITH_PEAK);
  console.log(
    `${'shape'.padEnd(50)}  ${'MB'.padStart(4)}  ${'ms'.padStart(6)}  ${'peak MiB'.padStart(8)}`,
  );
  const names = HOSTILE_SHAPES.filter(({ name }) => name.includes(part));
  for (const [at, size] of SIZES.entries()) {
    for (const shape of names) {
      // Shapes of a fixed size are the same again; a few stand for the larger ones.
      if (at > 0 && names.indexOf(shape) % 10 !== 0) continue;
      measure(shape, size);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure({ name, file = 'inputs', make }: HostileShape, size: number): void {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(plan, { recursive: true });
  if (file !== 'inputs') {
    cpSync(path.join(root, 'plans/retail-crm/inputs.yaml'), path.join(plan, 'inputs.yaml'));
  }
  writeFileSync(path.join(plan, `${file}.yaml`), make(size));
  const before = readdirSync(workspace, { recursive: true }).join('\n');
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [runner, path.join(root, 'bin/planpress.mjs'), 'check', '--root', workspace],
    { encoding: 'utf8', maxBuffer: 100_000_000, timeout: 60_000 },
  );
  const milliseconds = performance.now() - started;
  const megabytes = Number(/peak (\d+)$/.exec(stderr)?.[1] ?? 0) / 1024;
  const wrong = [
    ...(status === 0 || status === 1 ? [] : [`exit code ${status}`]),
    ...(milliseconds > MOST.milliseconds ? ['slow'] : []),
    ...(megabytes > MOST.megabytes ? ['too much memory'] : []),
    ...(readdirSync(workspace, { recursive: true }).join('\n') === before ? [] : ['wrote']),
  ];
  if (wrong.length > 0) process.exitCode = 1;
  console.log(
    `${name.padEnd(50)}  ${String(Math.round(size / 1e6)).padStart(4)}  ${milliseconds.toFixed(0).padStart(6)}  ${megabytes.toFixed(0).padStart(8)}  ${wrong.join(', ')}`.trimEnd(),
  );
}
