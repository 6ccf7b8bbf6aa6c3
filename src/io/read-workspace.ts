import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../model/place.ts';

/** A file as it lies on disk. `bytes` is kept so that encoding mistakes can be told. */
export interface RawFile {
  /** Relative to the workspace, with forward slashes. */
  file: string;
  bytes: Uint8Array;
  /** Why it was not read; `bytes` is empty then. */
  problem?: 'outside' | 'too-large' | 'unreadable';
}

export interface PlanFiles {
  /** Name of the folder. */
  id: string;
  inputs: RawFile;
  generated?: RawFile;
  overrides?: RawFile;
}

export interface Workspace {
  root: string;
  config?: RawFile;
  /** The team's own knowledge: every YAML file of `knowledge/`, by name. */
  knowledge: RawFile[];
  plans: PlanFiles[];
}

/** Largest authored file that is read at all, in bytes; the parser has its own, smaller bound. */
const MAX_BYTES = 16_000_000;

/** Reads every plan of a workspace. Folders of `plans/` without `inputs.yaml` are skipped. */
export async function readWorkspace(root: string): Promise<Workspace> {
  const folder = path.join(root, 'plans');
  const entries = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing);
  const ids = (entries ?? [])
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const read = (file: string) => readOptional(root, file);
  const plans = await Promise.all(
    ids.map(async (id): Promise<PlanFiles | undefined> => {
      const [inputs, generated, overrides] = await Promise.all([
        read(`plans/${id}/inputs.yaml`),
        read(`plans/${id}/generated.yaml`),
        read(`plans/${id}/overrides.yaml`),
      ]);
      if (!inputs) return undefined;
      return { id, inputs, ...(generated && { generated }), ...(overrides && { overrides }) };
    }),
  );
  const [config, knowledge] = await Promise.all([
    read('planpress.config.yaml'),
    readKnowledgeFiles(root),
  ]);
  return {
    root,
    ...(config && { config }),
    knowledge,
    plans: plans.filter((plan) => plan !== undefined),
  };
}

async function readKnowledgeFiles(root: string): Promise<RawFile[]> {
  const entries = await readdir(path.join(root, 'knowledge'), { withFileTypes: true }).catch(
    ignoreMissing,
  );
  const names = (entries ?? [])
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  const files = await Promise.all(names.map((name) => readOptional(root, `knowledge/${name}`)));
  return files.filter((file) => file !== undefined);
}

async function readOptional(root: string, file: string): Promise<RawFile | undefined> {
  const full = path.join(root, file);
  const failed = (problem: NonNullable<RawFile['problem']>): RawFile => ({
    file,
    bytes: new Uint8Array(),
    problem,
  });
  try {
    const facts = await stat(full).catch(ignoreMissing);
    if (facts === undefined) return undefined;
    // A link in a pull request must not bring files of the machine into messages and pages.
    const [home, real] = await Promise.all([realpath(root), realpath(full)]);
    if (!isInside(home, real)) return failed('outside');
    if (!facts.isFile()) return failed('unreadable');
    if (facts.size > MAX_BYTES) return failed('too-large');
    return { file, bytes: await readFile(full) };
  } catch {
    return failed('unreadable');
  }
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return !way.startsWith('..') && !path.isAbsolute(way);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

/** The text of a file, or undefined when its bytes are not UTF-8. */
export function decodeFile({ file, bytes }: RawFile): Source | undefined {
  try {
    // The parser treats the byte order mark; positions must count it as the file has it.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file, text };
  } catch {
    return undefined;
  }
}
