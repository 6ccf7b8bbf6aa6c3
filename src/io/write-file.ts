import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';

/**
 * Writes a file whole or not at all: into a temporary file beside it, then by rename. A file that
 * already holds these bytes is left untouched. Answers whether anything was written.
 */
export async function writeFileAtomic(
  file: string,
  content: string | Uint8Array,
): Promise<boolean> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const present = await readFile(file).catch(() => undefined);
  if (present?.equals(bytes)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
  return true;
}
