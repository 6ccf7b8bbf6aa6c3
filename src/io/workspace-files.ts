import type { PlanFiles, RawFile } from './read-workspace.ts';

/**
 * Which files belong to a workspace: one table for the disk and for git, so that a revision is read as the
 * same files would be on disk.
 */

export const CONFIG_FILE = 'planpress.config.yaml';
export const PLANS_FOLDER = 'plans';
export const KNOWLEDGE_FOLDER = 'knowledge';
export const KNOWLEDGE_FILE = /\.ya?ml$/;

/** The files of a plan that have a name of their own, without `.yaml`. */
export const PLAN_PARTS = [
  'inputs',
  'generated',
  'overrides',
  'translations',
  'baseline',
  'approvals',
] as const;

/** The folders of a plan, and the names that count in them. A release with `.yml` is read to be told. */
export const PLAN_FOLDERS = { chapters: /\.mdx?$/, releases: /\.ya?ml$/ } as const;

export type PlanPart = (typeof PLAN_PARTS)[number];
export type PlanFolder = keyof typeof PLAN_FOLDERS;
export const PLAN_FOLDER_NAMES = Object.keys(PLAN_FOLDERS) as PlanFolder[];

/** Where releases have always been, as git matches paths: each counts under its right name. */
export const RELEASE_PATHS = `${PLANS_FOLDER}/*/releases/*.yaml`;

/** What a path is in a workspace. */
export type WorkspacePath =
  | { kind: 'config' | 'knowledge' }
  | { kind: 'part'; plan: string; part: PlanPart }
  | { kind: 'inside'; plan: string; folder: PlanFolder };

/** What a file is in a workspace, by its path from there; undefined when it does not belong to one. */
export function placeFile(file: string): WorkspacePath | undefined {
  const [top = '', plan = '', name = '', inner = '', ...more] = file.split('/');
  if (file === CONFIG_FILE) return { kind: 'config' };
  if (top === KNOWLEDGE_FOLDER)
    return name === '' && KNOWLEDGE_FILE.test(plan) ? { kind: 'knowledge' } : undefined;
  if (top !== PLANS_FOLDER || plan === '' || more.length > 0) return undefined;
  const part = PLAN_PARTS.find((one) => name === `${one}.yaml`);
  if (part !== undefined && inner === '') return { kind: 'part', plan, part };
  const folder = PLAN_FOLDER_NAMES.find((one) => name === one);
  if (folder === undefined || !PLAN_FOLDERS[folder].test(inner)) return undefined;
  return { kind: 'inside', plan, folder };
}

/** What a folder is in a workspace, where a link stands in for all that would lie in it. */
export function placeFolder(folder: string): WorkspacePath | undefined {
  const [top = '', plan = '', name = '', ...more] = folder.split('/');
  if (folder === KNOWLEDGE_FOLDER) return { kind: 'knowledge' };
  if (top !== PLANS_FOLDER || plan === '' || more.length > 0) return undefined;
  if (name === '') return { kind: 'part', plan, part: 'inputs' };
  const inner = PLAN_FOLDER_NAMES.find((one) => name === one);
  return inner === undefined ? undefined : { kind: 'inside', plan, folder: inner };
}

/** The files of a plan; a folder without `inputs.yaml` is none. */
export function planFiles(
  id: string,
  parts: Partial<Record<PlanPart, RawFile | undefined>>,
  folders: Partial<Record<PlanFolder, RawFile[]>>,
): PlanFiles | undefined {
  const { inputs, generated, overrides, translations, baseline, approvals } = parts;
  const { chapters = [], releases = [] } = folders;
  if (inputs === undefined) return undefined;
  return {
    id,
    inputs,
    ...(generated && { generated }),
    ...(overrides && { overrides }),
    ...(translations && { translations }),
    ...(baseline && { baseline }),
    ...(chapters.length > 0 && { chapters }),
    ...(approvals && { approvals }),
    ...(releases.length > 0 && { releases }),
  };
}
