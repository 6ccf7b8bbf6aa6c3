/**
 * Packs Planpress, installs it in an empty folder that holds nothing but `plans/`, and builds there:
 * what somebody gets who never clones the repository.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'planpress-package-'));

function run(command: string, args: readonly string[], cwd: string): void {
  execFileSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: cleanEnvironment(),
  });
}

/** npm tells its children about the package it runs in; the new folder must not hear of it. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = path.join(root, 'node_modules');
  const entries = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(?!config_)/.test(name) && name !== 'INIT_CWD' && name !== 'npm_config_local_prefix',
  );
  const search = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((part) => !part.startsWith(own));
  return { ...Object.fromEntries(entries), PATH: search.join(path.delimiter) };
}

try {
  run('npm', ['pack', '--silent', '--pack-destination', folder], root);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error('npm pack wrote no archive');
  const workspace = path.join(folder, 'workspace');
  cpSync(path.join(root, 'plans'), path.join(workspace, 'plans'), { recursive: true });
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-save', path.join(folder, archive)],
    workspace,
  );
  run('npx', ['--no-install', 'planpress', 'build'], workspace);
  run('npx', ['--no-install', 'planpress', 'diff', '1.0.0', '1.2.0'], workspace);
  run('npx', ['--no-install', 'planpress', 'init', '--ci', 'github'], workspace);
  if (!existsSync(path.join(workspace, '.github/workflows/plans.yml')))
    throw new Error('the package wrote no workflow');
  for (const plan of readdirSync(path.join(root, 'plans'))) {
    for (const locale of ['zh-CN', 'en']) {
      const unit = path.join(workspace, 'dist', plan, 'draft', locale);
      for (const file of ['index.html', 'report.pdf', 'handout.pdf']) {
        if (!existsSync(path.join(unit, file)))
          throw new Error(`the package built no ${file} for ${plan} in ${locale}`);
      }
      if (
        !readFileSync(path.join(unit, 'report.pdf')).subarray(0, 5).equals(Buffer.from('%PDF-'))
      ) {
        throw new Error(`report.pdf of ${plan} is no PDF`);
      }
    }
  }
  console.log('The packed planpress builds a workspace that holds only plans/.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
