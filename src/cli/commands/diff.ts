import { nearestAll } from '../../diagnostics/nearest.ts';
import { neutralise } from '../../diagnostics/neutralise.ts';
import { keptFolder } from '../../io/kept.ts';
import { readWorkspace, type Workspace } from '../../io/read-workspace.ts';
import { DRAFT, isVersion } from '../../model/version.ts';
import { findVersion, isMissing, type FoundVersion } from '../../pipeline/diff/find-version.ts';
import { comparablePlans, plansThatDiffer } from '../../pipeline/diff/plans-that-differ.ts';
import { sourceDigest } from '../../pipeline/source-digest.ts';
import { CliError } from '../cli-error.ts';
import type { DiffFormat } from '../diff-formats.ts';
import { DIFF_WORDS, type DiffWords } from '../diff-words.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { today } from '../run-facts.ts';

export interface DiffOptions {
  /** The older side: a release, `draft` or a git revision, also as `plan@1.0.0`. */
  from?: string | undefined;
  /** The newer side. */
  to?: string | undefined;
  /** The one plan wanted; all when absent. */
  plan?: string | undefined;
  format: DiffFormat;
  /** Ends with 1 when anything changed. */
  exitCode: boolean;
  /** Adds the pages that change. */
  pages: boolean;
  /** Where the site is, for links to the pages. */
  url?: string | undefined;
}

/** Tells what changed between two versions of plans; says nothing when nothing did. */
export async function runDiff(
  { root, terminal }: CommandContext,
  options: DiffOptions,
): Promise<ExitCode> {
  const words = DIFF_WORDS[terminal.locale];
  const url = options.url === undefined ? undefined : readUrl(options.url, words);
  const draft = await readWorkspace(root);
  const ids = draft.plans.map(({ id }) => id);
  const [older, newer] = [
    readName(options.from ?? 'HEAD', ids),
    readName(options.to ?? DRAFT, ids),
  ];
  const plan = onePlan([options.plan, older.plan, newer.plan], words);
  const [from, to] = await Promise.all([
    find(older.name, draft, plan, words),
    find(newer.name, draft, plan, words),
  ]);
  if (comparablePlans({ from, to, plan }).length === 0) {
    const known = new Set([from, to].flatMap(({ files }) => files.plans.map(({ id }) => id)));
    if (plan !== undefined && !known.has(plan))
      throw new CliError(neutralise(words.noPlan(plan, nearestAll(plan, known, 3))));
    throw new CliError(
      known.size === 0 ? words.noPlans : neutralise(words.noneHasBoth(from.name, to.name)),
    );
  }
  const { format, pages } = options;
  if (format !== 'json' && plansThatDiffer({ from, to, plan }).length === 0) return 0;
  // The disk and the modules are waited for together.
  const [{ diffVersions }] = await Promise.all([
    import('../../pipeline/diff/diff-versions.ts'),
    sourceDigest(),
  ]);
  const found = await diffVersions({
    from,
    to,
    plan,
    today: today(),
    kept: keptFolder(root),
    pages: pages || format === 'json',
  });
  const { formatDifferences } = await import('../format-differences.ts');
  terminal.write(formatDifferences(found, { from, to, format, pages, url, terminal }));
  if (found.diagnostics.length > 0) {
    const quiet = { ...terminal, write: terminal.writeError };
    report(quiet, 'pretty', found.diagnostics, found.sources);
  }
  if (found.unread.length > 0 || found.diagnostics.length > 0) return 1;
  return options.exitCode && found.plans.length > 0 ? 1 : 0;
}

/** Splits `retail-crm@1.0.0`; revisions such as `main@{1}` or `release@2` are left whole. */
function readName(text: string, plans: readonly string[]): { name: string; plan?: string } {
  const at = text.indexOf('@');
  const plan = text.slice(0, Math.max(at, 0));
  const name = text.slice(at + 1);
  const isPlan = plans.includes(plan) && name !== '' && !name.startsWith('{');
  return isPlan ? { name, plan } : { name: text };
}

function onePlan(wanted: readonly (string | undefined)[], words: DiffWords): string | undefined {
  const [one, other] = new Set(wanted.filter((plan) => plan !== undefined));
  if (one !== undefined && other !== undefined)
    throw new CliError(neutralise(words.twoPlans(one, other)));
  return one;
}

async function find(
  name: string,
  draft: Workspace,
  plan: string | undefined,
  words: DiffWords,
): Promise<FoundVersion> {
  const version = await findVersion(name, draft, plan);
  if (!isMissing(version)) return version;
  const ids = draft.plans.map(({ id }) => id);
  // Of a plan that is not there no release can be known.
  if (plan !== undefined && isVersion(name) && !ids.includes(plan)) {
    throw new CliError(neutralise(words.noPlan(plan, nearestAll(plan, ids, 3))));
  }
  const { problem, nearest, shallow } = version;
  throw new CliError(neutralise(words.missing[problem](name, nearest, shallow)));
}

/** The address of the site, with a slash at its end. */
function readUrl(text: string, words: DiffWords): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new CliError(words.url(text));
  url.search = '';
  url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
