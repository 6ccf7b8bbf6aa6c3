import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The JSON Schema of a file of a plan, as seen from the folder of the plan: the one of the workspace
 * where it has schemas, else the one that came with the package.
 */
export async function schemaPath(
  root: string,
  plan: string,
  kind: 'inputs' | 'generated' | 'overrides' | 'translations' | 'baseline' | 'approvals' | 'config',
): Promise<string> {
  const own = path.join(root, `schemas/${kind}.schema.json`);
  const shipped = path.resolve(import.meta.dirname, `../../schemas/${kind}.schema.json`);
  const hasOwn = await readFile(own).then(
    () => true,
    () => false,
  );
  const way = path.relative(path.join(root, 'plans', plan), hasOwn ? own : shipped);
  return way.split(path.sep).join('/');
}
