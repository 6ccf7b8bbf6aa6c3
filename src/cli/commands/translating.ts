import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomic } from '../../io/write-file.ts';
import type { PlanLayers } from '../../model/layer.ts';
import { sourceDigest, type Translation } from '../../model/translations.ts';
import { editTranslations } from '../../parse/edit-translations.ts';
import type { LoadedWorkspace } from '../../pipeline/load-workspace.ts';
import type { TranslationState } from '../../pipeline/translation-state.ts';
import { CliError } from '../cli-error.ts';
import { schemaPath } from '../schema-path.ts';
import type { Terminal } from '../terminal.ts';
import type { TranslateWords } from '../translate-words.ts';

/** What the ways to translate have in common. */
export interface Translating {
  root: string;
  terminal: Terminal;
  words: TranslateWords;
  plan: string;
  layers: PlanLayers;
  workspace: LoadedWorkspace;
  state: TranslationState;
}

/**
 * Writes new translations behind those that are there, in place of the stale ones of the same text. All
 * other bytes of the file stay.
 */
export async function writeTranslations(
  { root, terminal, words, plan, layers, state }: Translating,
  translations: readonly Translation[],
  prune: boolean,
): Promise<void> {
  const file = `plans/${plan}/translations.yaml`;
  const known = layers.translations?.value.translations ?? [];
  const made = new Set(translations.map(({ to, of }) => `${to} ${of}`));
  const filled = new Set(
    state.open.flatMap(({ at, to, source }) =>
      made.has(`${to} ${sourceDigest(source)}`) ? [`${to} ${at}`] : [],
    ),
  );
  const replaced = state.stale.filter((index) => {
    const entry = known[index];
    return entry !== undefined && filled.has(`${entry.to} ${entry.at}`);
  });
  const pruned = prune ? state.unused : [];
  if (translations.length + pruned.length === 0) return;
  const present = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
  const text = editTranslations(
    present,
    { remove: [...replaced, ...pruned], add: translations },
    await schemaPath(root, plan, 'translations'),
  );
  if (text === undefined) throw new CliError(words.badFile(file));
  await writeFileAtomic(path.join(root, file), text);
  const facts = {
    added: translations.length - replaced.length,
    replaced: replaced.length,
    pruned: pruned.length,
  };
  terminal.writeError(`${words.written(file, facts)}\n`);
}
