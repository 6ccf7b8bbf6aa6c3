import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomic } from '../../io/write-file.ts';
import { emitSchemas } from '../../pipeline/emit-schemas.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { WORDS } from '../words.ts';

export interface SchemaOptions {
  out: string;
  check: boolean;
}

export async function runSchema(
  { root, terminal }: CommandContext,
  { out, check }: SchemaOptions,
): Promise<ExitCode> {
  const words = WORDS[terminal.locale];
  const schemas = Object.entries(emitSchemas());
  if (check) {
    const drifted: string[] = [];
    for (const [name, text] of schemas) {
      const present = await readFile(path.join(root, out, name), 'utf8').catch(() => '');
      if (present !== text) drifted.push(`${out}/${name}`);
    }
    if (drifted.length > 0) terminal.writeError(`${words.schemaDrift(drifted.join(', '))}\n`);
    return drifted.length > 0 ? 1 : 0;
  }
  let written = 0;
  for (const [name, text] of schemas) {
    if (await writeFileAtomic(path.join(root, out, name), text)) written++;
  }
  terminal.writeError(`${words.schemas(written, out)}\n`);
  return 0;
}
