import {
  batchOf,
  distinct,
  type SourceText,
  type TranslationBatch,
} from '../../generate/llm/translate/translation-batch.ts';
import { writeTranslationChat } from '../../generate/llm/translate/translation-prompt.ts';
import { sourceDigest, type Translation } from '../../model/translations.ts';
import { readTranslations } from '../../pipeline/read-translations.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import { readReplySource } from '../read-reply-source.ts';
import { report } from '../report.ts';
import { writeTranslations, type Translating } from './translating.ts';

/** Prints one prompt for all that is open, and nothing else, so that it can be piped or pasted. */
export function printTranslationPrompt(translating: Translating): ExitCode {
  const { terminal, words, plan, state } = translating;
  if (state.open.length === 0) {
    terminal.writeError(`${words.complete(plan)}\n`);
    return 0;
  }
  if (new Set(state.open.map(({ to }) => to)).size > 1) throw new CliError(words.oneLanguage);
  terminal.write(writeTranslationChat(chatBatch(translating, state.open)));
  return 0;
}

/**
 * Reads the reply of a chat and writes every translation in it that stands up. What the reply leaves out
 * stays open.
 */
export async function importTranslations(
  translating: Translating,
  { file, model, prune }: { file: string; model: string; prune: boolean },
): Promise<ExitCode> {
  const { terminal, words, plan, layers, state } = translating;
  const source = await readReplySource(translating, file);
  if (!('text' in source)) {
    report(terminal, 'pretty', [source], new Map());
    return 1;
  }
  const translations: Translation[] = [];
  // The keys of both languages differ, since their sources do.
  const batches = [...Map.groupBy(state.open, ({ to }) => to).values()];
  const known = (layers.translations?.value.translations ?? []).map(({ of }) => of);
  const asked = new Set(
    [...known, ...state.open.map((one) => sourceDigest(one.source))].map(keyOf),
  );
  const findings = (batches.length === 0 ? [[]] : batches).flatMap((texts) => {
    const batch = chatBatch(translating, texts);
    const read = readTranslations(source, batch);
    for (const { key, at, to, source: words } of batch.texts) {
      const said = read.sound.get(key);
      if (said === undefined) continue;
      translations.push({ at, to, of: sourceDigest(words), text: said, model });
    }
    return read.findings.filter(
      ({ code, field = '' }) =>
        code !== 'translation/unanswered' && !(code === 'translation/unasked' && asked.has(field)),
    );
  });
  await writeTranslations(translating, translations, prune);
  const open = distinct(state.open).length - translations.length;
  terminal.writeError(`${words.imported(translations.length, open)}\n`);
  if (findings.length === 0) return 0;
  const told = findings.map((finding) => ({ ...finding, plan }));
  report(terminal, 'pretty', told, new Map([[source.file, source.text]]));
  terminal.writeError(`${words.refused(source.file)}\n`);
  return 1;
}

function chatBatch({ state }: Translating, texts: readonly SourceText[]): TranslationBatch {
  return batchOf(distinct(texts), state.glossary, ({ source }) => keyOf(sourceDigest(source)));
}

/** Keys of a chat outlive changes of the plan, since they follow from the text alone. */
function keyOf(digest: string): string {
  return `t${digest.slice(0, 8)}`;
}
