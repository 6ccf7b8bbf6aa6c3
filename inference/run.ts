/**
 * Installs what the test of real inference needs, and runs it. Where there is no binary of llama.cpp
 * among its packages, it says so and leaves the test out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const root = path.dirname(folder);

/** The binary is for Linux on x64 with glibc; Alpine, for one, has another C library. */
function lacks(): string | undefined {
  const { platform, arch } = process;
  if (platform !== 'linux' || arch !== 'x64') return `${platform}-${arch}`;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? 'Linux without glibc' : undefined;
}

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: folder, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const system = lacks();
if (system !== undefined) {
  console.log(`Left out: the test of real inference has no binary of llama.cpp for ${system}.`);
} else if (!existsSync(path.join(root, 'node_modules/ai'))) {
  console.error('Run npm ci first: the test uses the sources of Planpress and their packages.');
  process.exitCode = 2;
} else {
  if (!existsSync(path.join(folder, 'node_modules'))) {
    run('npm', 'ci', '--prefix', folder, '--no-audit', '--no-fund');
  }
  run(process.execPath, path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder);
  run(process.execPath, '--test', path.join(folder, '*.test.ts'));
}
