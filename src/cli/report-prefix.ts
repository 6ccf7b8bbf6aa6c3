import { findRepository } from '../io/git.ts';
import type { ReporterName } from './report.ts';

/** Reports that services read, which know files by their path in the repository. */
const FOR_SERVICES: ReadonlySet<ReporterName> = new Set(['github', 'gitlab', 'sarif']);

/** What stands before the files of a workspace that is a folder of its repository. Sample: `docs/`. */
export async function reportPrefix(root: string, reporter: ReporterName): Promise<string> {
  if (!FOR_SERVICES.has(reporter)) return '';
  const found = await findRepository(root);
  return typeof found === 'string' ? '' : found.prefix;
}
