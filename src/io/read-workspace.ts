import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DecodedSource } from '../parse/yaml-characters.ts';
import {
  CONFIG_FILE,
  KNOWLEDGE_FILE,
  KNOWLEDGE_FOLDER,
  PLAN_FOLDER_NAMES,
  PLAN_FOLDERS,
  PLAN_PARTS,
  planFiles,
  PLANS_FOLDER,
} from './workspace-files.ts';

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
  /** Texts in the language that they lack. */
  translations?: RawFile;
  /** Findings that were there when the plan was taken over. */
  baseline?: RawFile;
  /** What lies in `chapters/`, by name. */
  chapters?: RawFile[];
  /** Who approved which section. */
  approvals?: RawFile;
  /** The YAML files of `releases/`, by name. */
  releases?: RawFile[];
}

export interface Workspace {
  root: string;
  config?: RawFile;
  /** The team's own knowledge: every YAML file of `knowledge/`, by name. */
  knowledge: RawFile[];
  plans: PlanFiles[];
}

/** Largest authored file that is read at all, in bytes; the parser has its own, smaller bound. */
const MAX_BYTES = 8_000_000;

/** Reads every plan of a workspace. Folders of `plans/` without `inputs.yaml` are skipped. */
export async function readWorkspace(root: string): Promise<Workspace> {
  const folder = path.join(root, PLANS_FOLDER);
  const entries = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing);
  const ids = (entries ?? [])
    // A link is looked at like a folder, and told when it leads outside.
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort();
  const [config, knowledge, ...plans] = await Promise.all([
    readOptional(root, CONFIG_FILE),
    readFiles(root, KNOWLEDGE_FOLDER, KNOWLEDGE_FILE),
    ...ids.map((id) => readPlan(root, id)),
  ]);
  return {
    root,
    ...(config && { config }),
    knowledge,
    plans: plans.filter((plan) => plan !== undefined),
  };
}

async function readPlan(root: string, id: string): Promise<PlanFiles | undefined> {
  const own = `${PLANS_FOLDER}/${id}`;
  const [parts, folders] = await Promise.all([
    Promise.all(
      PLAN_PARTS.map(
        async (part) => [part, await readOptional(root, `${own}/${part}.yaml`)] as const,
      ),
    ),
    Promise.all(
      PLAN_FOLDER_NAMES.map(
        async (name) =>
          [name, await readFiles(root, `${own}/${name}`, PLAN_FOLDERS[name])] as const,
      ),
    ),
  ]);
  return planFiles(id, Object.fromEntries(parts), Object.fromEntries(folders));
}

/** The files of a folder whose names fit, in their order. */
async function readFiles(root: string, folder: string, wanted: RegExp): Promise<RawFile[]> {
  const entries = (await readdir(path.join(root, folder)).catch(ignoreMissing)) ?? [];
  const names = entries.filter((name) => wanted.test(name)).sort();
  const files = await Promise.all(names.map((name) => readOptional(root, `${folder}/${name}`)));
  return files.filter((file) => file !== undefined);
}

/** Reads a file of the workspace; undefined when there is none. `most` is the largest size that is read. */
export async function readOptional(
  root: string,
  file: string,
  most: number = MAX_BYTES,
): Promise<RawFile | undefined> {
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
    if (facts.size > most) return failed('too-large');
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

/**
 * The text of a file. One that is not UTF-8 is read in the encoding that it seems to have, so that
 * its other mistakes are found too; bytes that fit none become U+FFFD, which the parser reports.
 */
export function decodeFile({ file, bytes }: RawFile): DecodedSource {
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return { file, text: decode(bytes, utf16), encoding: 'UTF-16' };
  const text = decode(bytes, 'utf-8');
  if (!text.includes('\ufffd') || !isGbk(bytes, text)) return { file, text };
  return { file, text: decode(bytes, 'gb18030'), encoding: 'GBK' };
}

// The parser treats the byte order mark; positions must count it as the file has it.
function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Which UTF-16 a file is in: told by its mark, or by a zero in every other byte at its start. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 8);
  const zeros = (parity: number): boolean =>
    head.length >= 4 && head.every((byte, at) => (byte === 0) === (at % 2 === parity));
  if (zeros(1)) return 'utf-16le';
  return zeros(0) ? 'utf-16be' : undefined;
}

/** How much of a file is looked at to tell its encoding, in bytes. */
const SAMPLE = 200_000;

/**
 * Whether bytes that are not UTF-8 read as GBK: high bytes come in pairs, and hardly any of them
 * make sense as UTF-8, which a damaged file of that encoding still would.
 */
function isGbk(bytes: Uint8Array, utf8: string): boolean {
  const sample = utf8.slice(0, SAMPLE);
  const broken = sample.split('\ufffd').length - 1;
  const sound = sample.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (sound >= broken) return false;
  let pairs = 0;
  let singles = 0;
  for (let at = 0; at < Math.min(bytes.length, SAMPLE); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte < 0x80) continue;
    const next = bytes[at + 1] ?? 0;
    // Common characters have two high bytes; a letter of Latin-1 stands among plain ones.
    if (byte >= 0x81 && byte < 0xff && next >= 0xa1 && next < 0xff) {
      pairs += 1;
      at += 1;
    } else singles += 1;
  }
  return pairs > singles * 4;
}
