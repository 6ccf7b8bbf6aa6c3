import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readKept, writeKept } from '../../io/kept.ts';
import { decodeFile, type PlanFiles } from '../../io/read-workspace.ts';
import { digest } from '../../model/digest.ts';
import { sourceDigest } from '../source-digest.ts';
import { TOOLCHAIN } from '../toolchain.ts';

/** The releases that were readable when they were last read, by the digest of their plan and bytes. */
interface KeptReadable {
  key: string;
  readable: string[];
}

/**
 * Findings of releases that cannot be read as a whole. Each is read only once, since it never changes: those
 * that could be read are kept in `folder`. A release whose head cannot be read is told elsewhere.
 */
export async function checkReleaseBodies(
  plans: readonly PlanFiles[],
  folder: string,
): Promise<Diagnostic[]> {
  const files = plans.flatMap(({ id, releases = [] }) =>
    releases
      .filter(({ problem }) => problem === undefined)
      .map((raw) => ({ id, raw, own: digest([id, raw.file, digest(raw.bytes)]) })),
  );
  if (files.length === 0) return [];
  const key = digest([TOOLCHAIN, await sourceDigest()]);
  const kept = await readKept<KeptReadable>(folder, 'releases');
  const known = new Set(kept?.key === key ? kept.readable : []);
  const open = files.filter(({ own }) => !known.has(own));
  if (open.length === 0) return [];
  const { parseRelease, parseReleaseHead } = await import('../../parse/parse-release.ts');
  const diagnostics = open.flatMap(({ id, raw, own }) => {
    const source = decodeFile(raw);
    const { value, diagnostics: found } = parseRelease(source, id);
    if (value !== undefined) known.add(own);
    else if (parseReleaseHead(source, id).value !== undefined) return found;
    return [];
  });
  const readable = files.flatMap(({ own }) => (known.has(own) ? [own] : []));
  // Plans that were not looked at this time keep what is known of them.
  const others = kept?.key === key ? kept.readable.slice(-MOST_KEPT) : [];
  await writeKept(folder, 'releases', { key, readable: [...new Set([...others, ...readable])] });
  return diagnostics;
}

/** More releases than these are read anew now and then. */
const MOST_KEPT = 5000;
