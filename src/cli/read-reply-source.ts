import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { MAX_REPLY_BYTES, readReply } from '../io/read-reply.ts';
import { decodeFile } from '../io/read-workspace.ts';
import type { Source } from '../model/place.ts';
import { megabytes } from '../parse/parse-yaml.ts';
import { YAML_LIMITS } from '../parse/yaml-limits.ts';
import { CliError } from './cli-error.ts';
import { IMPORT_WORDS } from './import-words.ts';
import type { CommandContext } from './program.ts';

/**
 * The reply that a person brings from a chat as text, or why it is not read. Its name is told as seen from
 * the workspace. Throws CliError where the file cannot be read.
 *
 * @param file from the folder that the command runs in; `-` for what is piped in.
 */
export async function readReplySource(
  { root, terminal }: CommandContext,
  file: string,
): Promise<Source | Diagnostic> {
  const name =
    file === '-' ? 'stdin' : path.relative(root, path.resolve(file)).split(path.sep).join('/');
  const bytes = await readReply(file).catch((cause: unknown) => {
    throw new CliError(IMPORT_WORDS[terminal.locale].unreadable(file), { cause });
  });
  if (bytes !== undefined) return decodeFile({ file: name, bytes });
  const read = megabytes(MAX_REPLY_BYTES);
  return diagnostic('reply/too-large', {
    place: { file: name, span: [0, 0] },
    values: {
      size: { 'zh-CN': `超过 ${read}`, en: `more than ${read}` },
      // What the parser takes: to cut a reply down to what is opened would not help.
      most: megabytes(YAML_LIMITS.size),
    },
  });
}
