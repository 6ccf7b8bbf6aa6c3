/**
 * Milliseconds and peak memory of every stage for the example plans: cold is the first call in a
 * fresh process, warm the median of later ones. Memory is the largest resident size of the process
 * and all that it started, Chromium too. Usage: `npm run bench [-- STAGE …]`.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const STAGES = [
  'build, nothing kept',
  'read',
  'knowledge',
  'parse',
  'generate',
  'resolve',
  'check',
  'diagrams',
  'svg',
  'site',
  'fonts',
  'print',
  'check, all of it',
  'build, forced',
  'build, one plan changed',
  'build, nothing changed',
];

const root = path.resolve(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const folder = mkdtempSync(path.join(os.tmpdir(), 'planpress-bench-'));

interface Row {
  stage: string;
  cold: number;
  warm: number | null;
  /** Peak resident memory of the process tree, MiB. */
  peak: number;
}

try {
  cpSync(path.join(root, 'plans'), path.join(folder, 'plans'), { recursive: true });
  const rows: Row[] = [];
  for (const stage of STAGES) {
    const needed = stage === STAGES[0];
    if (!needed && wanted.length > 0 && !wanted.includes(stage)) continue;
    rows.push(await measure(stage));
  }
  print(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(stage: string): Promise<Row> {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'stage.ts'), stage, folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: root,
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid ?? 0));
  }, 15);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the stage "${stage}" failed`);
  const { cold, warm } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Pick<
    Row,
    'cold' | 'warm'
  >;
  return { stage, cold, warm, peak };
}

/** Resident memory of a process and its descendants in MiB, read from /proc; 0 where there is none. */
function treeMemory(top: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = readStatus(Number(name));
      if (status === undefined) continue;
      parents.set(Number(name), status.parent);
      resident.set(Number(name), status.resident);
    }
  } catch {
    return 0;
  }
  let sum = 0;
  for (const [pid, size] of resident) {
    for (let at: number | undefined = pid; at !== undefined && at !== 0; at = parents.get(at)) {
      if (at === top) {
        sum += size;
        break;
      }
    }
  }
  return sum / 1024;
}

function readStatus(pid: number): { parent: number; resident: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { parent: field('PPid'), resident: field('VmRSS') };
  } catch {
    return undefined;
  }
}

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ stage }) => stage.length));
  const number = (value: number | null): string =>
    (value === null ? '' : value.toFixed(value < 10 ? 2 : 0)).padStart(9);
  console.log(
    `${'stage'.padEnd(width)}  ${'cold ms'.padStart(9)}  ${'warm ms'.padStart(9)}  ${'peak MiB'.padStart(9)}`,
  );
  for (const { stage, cold, warm, peak } of rows) {
    console.log(
      `${stage.padEnd(width)}  ${number(cold)}  ${number(warm)}  ${number(Math.round(peak))}`,
    );
  }
}
