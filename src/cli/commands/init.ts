import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultBranch, findRepository } from '../../io/git.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import type { CiService } from '../ci-services.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { INIT_WORDS, type InitWords } from '../init-words.ts';
import type { CommandContext } from '../program.ts';
import { schemaPath } from '../schema-path.ts';

export interface InitOptions {
  ci?: CiService | undefined;
}

const WORKFLOWS: Record<CiService, string> = {
  github: '.github/workflows/plans.yml',
  gitlab: '.gitlab-ci.yml',
};

/** What git must not hold: packages, the site, and what is kept between builds. */
const IGNORED = ['node_modules/', 'dist/', '.planpress/'];

/**
 * Prepares a folder for plans: settings with comments, what git leaves out, and a workflow when asked for.
 * What is there stays as it is.
 */
export async function runInit(context: CommandContext, { ci }: InitOptions): Promise<ExitCode> {
  const { root, terminal } = context;
  const words = INIT_WORDS[terminal.locale];
  const say = (line: string): void => terminal.writeError(`${line}\n`);
  const workflow = ci === undefined ? undefined : await readWorkflow(context, ci);
  say(await writeNew(root, 'planpress.config.yaml', await readConfig(context), words));
  say(await completeIgnored(root, words));
  if (workflow !== undefined) {
    const told = await writeNew(workflow.top, workflow.file, workflow.text, words);
    say(told);
    if (told === words.leftAlone(workflow.file)) say(words.ownWorkflow);
  }
  const { steps } = words;
  const hasPackage = (await readOptional(path.join(root, 'package.json'))) !== undefined;
  say(words.next([...(hasPackage ? [] : [steps.package]), steps.plan, steps.commit]));
  return 0;
}

async function readConfig({ root, terminal }: CommandContext): Promise<string> {
  const text = await readTemplate(`config/${terminal.locale}.yaml`);
  // Seen from a plan it is two folders further up.
  const way = (await schemaPath(root, '-', 'config')).replace(/^\.\.\/\.\.\//, '');
  // A path on this machine alone helps nobody else; there the package will be.
  const schema = way.startsWith('../') ? 'node_modules/planpress/schemas/config.schema.json' : way;
  return text.replaceAll('__SCHEMA__', () => `./${schema}`);
}

/** A workflow belongs at the top of the repository, and runs in the folder of the workspace. */
async function readWorkflow(
  { root, terminal }: CommandContext,
  ci: CiService,
): Promise<{ top: string; file: string; text: string }> {
  const words = INIT_WORDS[terminal.locale];
  const found = await findRepository(root);
  const prefix = typeof found === 'string' ? '' : found.prefix;
  // It stands between quotes of YAML and of the shell.
  if (!/^(?:[\p{L}\p{N}._ -]+\/)*$/u.test(prefix)) throw new CliError(words.folder(prefix));
  const folder = prefix.replace(/\/$/, '');
  const branch = (await defaultBranch(root)) ?? 'main';
  const fill: Record<string, string> = {
    __BRANCH__: /^[\p{L}\p{N}._/-]+$/u.test(branch) ? branch : 'main',
    __FOLDER__: folder === '' ? '.' : JSON.stringify(folder),
    '/__SHELL_FOLDER__': folder === '' ? '' : `/${folder}`,
    __PREFIX__: prefix,
    __LANG__: terminal.locale,
    __NOTHING__: words.workflow.nothing,
    __SITE__: words.workflow.site,
  };
  const text = Object.entries(fill).reduce(
    (filled, [name, value]) => filled.replaceAll(name, () => value),
    await readTemplate(`ci/${ci}.yml`),
  );
  const top = prefix === '' ? root : path.resolve(root, ...folder.split('/').map(() => '..'));
  return { top, file: WORKFLOWS[ci], text };
}

function readTemplate(name: string): Promise<string> {
  return readFile(path.join(import.meta.dirname, '../templates', name), 'utf8');
}

/** Writes a file that is not there yet, and says what was done. */
async function writeNew(
  folder: string,
  file: string,
  text: string,
  words: InitWords,
): Promise<string> {
  const full = path.join(folder, file);
  if ((await readOptional(full)) !== undefined) return words.leftAlone(file);
  await writeFileAtomic(full, text);
  return words.wrote(file);
}

/** Adds to `.gitignore` what it does not have yet; its other lines stay. */
async function completeIgnored(root: string, words: InitWords): Promise<string> {
  const file = path.join(root, '.gitignore');
  const present = await readOptional(file);
  if (present === undefined) return writeNew(root, '.gitignore', `${IGNORED.join('\n')}\n`, words);
  const known = new Set(present.split('\n').map((line) => line.trim().replace(/^\/|\/$/g, '')));
  const missing = IGNORED.filter((line) => !known.has(line.replace(/\/$/, '')));
  if (missing.length === 0) return words.complete('.gitignore');
  const end = present === '' || present.endsWith('\n') ? '' : '\n';
  await writeFileAtomic(file, `${present}${end}${missing.join('\n')}\n`);
  return words.added('.gitignore', missing);
}

/** The text of a file; undefined when there is none. What cannot be read is there as well. */
async function readOptional(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') return '';
    throw error;
  }
}
