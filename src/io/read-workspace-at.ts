import type { PlanFiles, RawFile, Workspace } from './read-workspace.ts';
import { isObjectId, resolveRevision } from './git.ts';
import { runGit } from './run-git.ts';

/** Largest file that is read at all, in bytes: the same as on disk. */
const MAX_BYTES = 8_000_000;

/** Most that is read of one revision, in bytes. What comes after it counts as too large. */
const MAX_TOTAL = 400_000_000;

/** A file as a commit lists it. */
interface Entry {
  file: string;
  id: string;
  size: number;
  problem?: NonNullable<RawFile['problem']>;
}

/**
 * The workspace as it was at a commit, read from git without touching the files on disk. Undefined when
 * the name stands for no commit, or git cannot list it.
 */
export async function readWorkspaceAt(
  root: string,
  revision: string,
): Promise<Workspace | undefined> {
  const commit = await resolveRevision(root, revision);
  if (commit === undefined) return undefined;
  const { code, stdout } = await runGit(root, [
    'ls-tree',
    '-r',
    '-l',
    '-z',
    '--end-of-options',
    commit,
    '--',
    'plans',
    'knowledge',
    'planpress.config.yaml',
  ]);
  if (code !== 0) return undefined;
  const entries = readListing(stdout.toString('utf8'));
  return assemble(root, await readFiles(root, entries));
}

/** Reads `<mode> <type> <id> <size> TAB <file> NUL`, over and over; keeps what belongs to a workspace. */
function readListing(text: string): Entry[] {
  let total = 0;
  return text.split('\0').flatMap((line): Entry[] => {
    const [, mode = '', id = '', length = '', file = ''] =
      /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
    if (!isObjectId(id)) return [];
    const size = length === '-' ? 0 : Number(length);
    // A link leads who knows where, and what lies in a submodule belongs to another repository.
    if (!mode.startsWith('100')) {
      const named = PLAN_FOLDER.test(file) ? `${file}/inputs.yaml` : file;
      const counts = isOfWorkspace(named) || SUBFOLDER.test(named);
      return counts ? [{ file: named, id, size, problem: 'outside' }] : [];
    }
    if (!isOfWorkspace(file)) return [];
    total += size;
    const tooLarge = size > MAX_BYTES || total > MAX_TOTAL;
    return [{ file, id, size, ...(tooLarge && { problem: 'too-large' as const }) }];
  });
}

const PLAN_FILE =
  /^plans\/([^/]+)\/(?:(?:inputs|generated|overrides|baseline|approvals)\.yaml|(?:chapters\/[^/]+\.mdx?|releases\/[^/]+\.yaml))$/;
const PLAN_FOLDER = /^plans\/[^/]+$/;
/** Where a link stands in for a whole folder, that is told once. */
const SUBFOLDER = /^(?:plans\/([^/]+)\/(?:chapters|releases)|knowledge)$/;
const KNOWLEDGE_FILE = /^knowledge\/[^/]+\.ya?ml$/;

function isOfWorkspace(file: string): boolean {
  return PLAN_FILE.test(file) || KNOWLEDGE_FILE.test(file) || file === 'planpress.config.yaml';
}

/** The contents, by one run of git. */
async function readFiles(root: string, entries: readonly Entry[]): Promise<Map<string, RawFile>> {
  const wanted = entries.filter(({ problem }) => problem === undefined);
  const room = wanted.reduce((sum, { size }) => sum + size + 200, 1000);
  const { code, stdout } = await runGit(root, ['cat-file', '--batch'], {
    input: wanted.map(({ id }) => `${id}\n`).join(''),
    maxBytes: room,
  });
  const contents = code === 0 ? readBatch(stdout) : [];
  let next = 0;
  return new Map(
    entries.map(({ file, problem }): [string, RawFile] => {
      if (problem !== undefined) return [file, { file, bytes: new Uint8Array(), problem }];
      const bytes = contents[next];
      next += 1;
      if (bytes !== undefined) return [file, { file, bytes }];
      return [file, { file, bytes: new Uint8Array(), problem: 'unreadable' }];
    }),
  );
}

/** Reads `<id> <type> <size> LF <content> LF` or `<id> missing LF`, over and over. */
function readBatch(answer: Buffer): (Uint8Array | undefined)[] {
  const contents: (Uint8Array | undefined)[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf('\n', at);
    if (end < 0) break;
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) contents.push(undefined);
    else {
      contents.push(answer.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return contents;
}

function assemble(root: string, files: ReadonlyMap<string, RawFile>): Workspace {
  const sorted = [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const config = files.get('planpress.config.yaml');
  const byPlan = Map.groupBy(sorted, ({ file }) => planOf(file));
  const ids = [...byPlan.keys()].filter((id) => id !== undefined).sort();
  return {
    root,
    ...(config && { config }),
    knowledge: sorted.filter(({ file }) => /^knowledge(?:\/|$)/.test(file)),
    plans: ids.flatMap((id) => planFiles(id, byPlan.get(id) ?? []) ?? []),
  };
}

function planOf(file: string): string | undefined {
  return (PLAN_FILE.exec(file) ?? SUBFOLDER.exec(file))?.[1];
}

/** The files of a plan; a folder without `inputs.yaml` is none. */
function planFiles(id: string, files: readonly RawFile[]): PlanFiles | undefined {
  const named = (name: string): RawFile | undefined =>
    files.find(({ file }) => file === `plans/${id}/${name}.yaml`);
  const under = (folder: string): RawFile[] =>
    files.filter(({ file }) => file.startsWith(`plans/${id}/${folder}`));
  const inputs = named('inputs');
  if (inputs === undefined) return undefined;
  const [generated, overrides] = [named('generated'), named('overrides')];
  const [baseline, approvals] = [named('baseline'), named('approvals')];
  const [chapters, releases] = [under('chapters'), under('releases')];
  return {
    id,
    inputs,
    ...(generated && { generated }),
    ...(overrides && { overrides }),
    ...(baseline && { baseline }),
    ...(approvals && { approvals }),
    ...(chapters.length > 0 && { chapters }),
    ...(releases.length > 0 && { releases }),
  };
}
