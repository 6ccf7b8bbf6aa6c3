/**
 * Compiles `src/` to `lib/` for the npm package: Node does not strip types under node_modules.
 * Everything else that a program needs goes along as it is; imports of `.ts` become imports of `.js`. The
 * knowledge base goes as one file of JSON, which is read ten times faster than its YAML.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readKnowledge } from '../src/knowledge/read-knowledge.ts';

const root = path.resolve(import.meta.dirname, '..');
const from = path.join(root, 'src');
const to = path.join(root, 'lib');

await rm(to, { recursive: true, force: true });
const compiled = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    path.join(root, 'tsconfig.package.json'),
  ],
  { stdio: 'inherit' },
);
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

/** Folders that only people and tests read. */
const LEFT_OUT = ['knowledge/data', 'generate/fixtures', 'generate/rules/goldens'];

for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))) continue;
  const file = path.join(entry.parentPath, entry.name);
  const inside = path.relative(from, file).split(path.sep).join('/');
  if (LEFT_OUT.some((folder) => inside.startsWith(`${folder}/`))) continue;
  const target = path.join(to, path.relative(from, file));
  await mkdir(path.dirname(target), { recursive: true });
  if (entry.name.endsWith('.astro'))
    await writeFile(target, asJavaScript(await readFile(file, 'utf8')));
  else await cp(file, target);
}

await writeFile(path.join(to, 'knowledge/data.json'), JSON.stringify(readKnowledge()));

/** Astro compiles its components where they are installed; only their imports must find the `.js`. */
function asJavaScript(component: string): string {
  return component.replace(
    /(\bfrom\s+|\bimport\s*\(?\s*)(['"])(\.[^'"]+)\.ts(\?[^'"]+)?\2/g,
    '$1$2$3.js$4$2',
  );
}
