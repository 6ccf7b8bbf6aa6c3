/** Everything a change must pass, in the order in which it fails fastest. `--static` leaves out the tests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);

const STATIC: [title: string, command: string, ...args: string[]][] = [
  ['format', bin('prettier'), '--check', '--log-level', 'warn', '.'],
  ['lint', bin('oxlint'), '--deny-warnings'],
  ['types', bin('tsc'), '-p', root],
  [
    'types of pages',
    bin('astro'),
    'check',
    '--tsconfig',
    'tsconfig.site.json',
    '--minimumFailingSeverity',
    'warning',
  ],
  ['schemas', process.execPath, path.join(root, 'bin/planpress.mjs'), 'schema', '--check'],
  [
    'plan language page',
    process.execPath,
    path.join(root, 'scripts/write-reference.ts'),
    '--check',
  ],
  ['dictionary page', process.execPath, path.join(root, 'scripts/write-dictionary.ts'), '--check'],
  ['playbooks page', process.execPath, path.join(root, 'scripts/write-playbooks.ts'), '--check'],
  ['pages of the rules', process.execPath, path.join(root, 'scripts/write-rules.ts'), '--check'],
  [
    'chapter components page',
    process.execPath,
    path.join(root, 'scripts/write-chapter-reference.ts'),
    '--check',
  ],
  ['published figures', process.execPath, path.join(root, 'scripts/check-facts.ts')],
  ['generated plans', process.execPath, path.join(root, 'bin/planpress.mjs'), 'check', '--frozen'],
];
const TESTS: typeof STATIC = [['tests', bin('vitest'), 'run']];

// Whoever runs these checks trusts this clone, also where it belongs to another user, as in a container.
const count = Number(process.env['GIT_CONFIG_COUNT'] ?? 0);
const env = {
  ...process.env,
  GIT_CONFIG_COUNT: String(count + 1),
  [`GIT_CONFIG_KEY_${count}`]: 'safe.directory',
  [`GIT_CONFIG_VALUE_${count}`]: root,
};

if (!existsSync(bin('prettier'))) {
  console.error('Run npm ci first.');
  process.exit(2);
}
for (const [title, command, ...args] of [
  ...STATIC,
  ...(process.argv.includes('--static') ? [] : TESTS),
]) {
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(`✗ ${title}`);
    process.exit(1);
  }
  console.log(`✓ ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
