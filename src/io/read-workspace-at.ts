import type { PlanFiles, RawFile, Workspace } from './read-workspace.ts';
import { isObjectId, resolveRevision } from './git.ts';
import { runGit } from './run-git.ts';
import {
  CONFIG_FILE,
  KNOWLEDGE_FOLDER,
  placeFile,
  placeFolder,
  planFiles,
  PLANS_FOLDER,
  type WorkspacePath,
} from './workspace-files.ts';

/** Largest file that is read at all, in bytes: the same as on disk. */
const MAX_BYTES = 8_000_000;

/** Most that is read of one revision, in bytes. What comes after it counts as too large. */
const MAX_TOTAL = 400_000_000;

/** A file as a commit lists it. */
interface Entry {
  file: string;
  place: WorkspacePath;
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
    PLANS_FOLDER,
    KNOWLEDGE_FOLDER,
    CONFIG_FILE,
  ]);
  if (code !== 0) return undefined;
  const entries = readListing(stdout.toString('utf8'));
  return assemble(root, entries, await readFiles(root, entries));
}

/** Reads `<mode> <type> <id> <size> TAB <file> NUL`, over and over; keeps what belongs to a workspace. */
function readListing(text: string): Entry[] {
  let total = 0;
  return text.split('\0').flatMap((line): Entry[] => {
    const [, mode = '', id = '', length = '', file = ''] =
      /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
    // What lies in a submodule belongs to another repository, and nothing of it is here.
    if (!isObjectId(id) || mode === SUBMODULE) return [];
    if (!mode.startsWith('100')) return linkEntry(file, id);
    const place = placeFile(file);
    if (place === undefined) return [];
    const size = Number(length);
    total += size;
    const tooLarge = size > MAX_BYTES || total > MAX_TOTAL;
    return [{ file, place, id, size, ...(tooLarge && { problem: 'too-large' as const }) }];
  });
}

const SUBMODULE = '160000';

/** A link leads who knows where. One in place of a folder is told once, of a plan at its inputs. */
function linkEntry(file: string, id: string): Entry[] {
  const folder = placeFolder(file);
  const place = placeFile(file) ?? folder;
  if (place === undefined) return [];
  const told = folder?.kind === 'part' ? `${file}/${folder.part}.yaml` : file;
  return [{ file: told, place, id, size: 0, problem: 'outside' }];
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

function assemble(
  root: string,
  entries: readonly Entry[],
  files: ReadonlyMap<string, RawFile>,
): Workspace {
  const sorted = entries
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ file, place }): Placed[] => {
      const raw = files.get(file);
      return raw === undefined ? [] : [{ raw, place }];
    });
  const ofKind = (kind: WorkspacePath['kind']): RawFile[] =>
    sorted.filter(({ place }) => place.kind === kind).map(({ raw }) => raw);
  const [config] = ofKind('config');
  const byPlan = Map.groupBy(sorted, ({ place }) => ('plan' in place ? place.plan : undefined));
  const ids = [...byPlan.keys()].filter((id) => id !== undefined).sort();
  return {
    root,
    ...(config && { config }),
    knowledge: ofKind('knowledge'),
    plans: ids.flatMap((id) => assemblePlan(id, byPlan.get(id) ?? []) ?? []),
  };
}

interface Placed {
  raw: RawFile;
  place: WorkspacePath;
}

function assemblePlan(id: string, files: readonly Placed[]): PlanFiles | undefined {
  const parts = files.flatMap(({ raw, place }) =>
    place.kind === 'part' ? [[place.part, raw] as const] : [],
  );
  const inside = Map.groupBy(files, ({ place }) =>
    place.kind === 'inside' ? place.folder : undefined,
  );
  const folders = [...inside].flatMap(([folder, own]) =>
    folder === undefined ? [] : [[folder, own.map(({ raw }) => raw)] as const],
  );
  return planFiles(id, Object.fromEntries(parts), Object.fromEntries(folders));
}
