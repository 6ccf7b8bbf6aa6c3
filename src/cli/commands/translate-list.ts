import { LOCALES } from '../../model/locale.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Translating } from './translating.ts';

/** Most texts that are listed. */
const MOST = 20;

/** Lists what lacks a language, one heading a language. */
export function listOpen({
  terminal,
  words,
  plan,
  state,
}: Pick<Translating, 'terminal' | 'words' | 'plan' | 'state'>): void {
  for (const locale of LOCALES) {
    const open = state.open.filter(({ to }) => to === locale);
    if (open.length === 0) continue;
    terminal.write(`${words.lacking(plan, open.length, words.languages[locale])}\n`);
    for (const { at } of open.slice(0, MOST)) terminal.write(`  ${at}\n`);
    if (open.length > MOST) terminal.write(`${words.more(open.length - MOST)}\n`);
  }
}

/** Fails when a text lacks a language, or has only the translation of what it said before. */
export function listLacking(translating: Translating): ExitCode {
  const { terminal, words, plan, state } = translating;
  const { open, stale, unused } = state;
  listOpen(translating);
  if (stale.length > 0) terminal.write(`${words.stale(stale.length)}\n`);
  if (unused.length > 0) terminal.writeError(`${words.unused(unused.length)}\n`);
  const isComplete = open.length + stale.length === 0;
  terminal.writeError(`${isComplete ? words.complete(plan) : words.next(plan)}\n`);
  return isComplete ? 0 : 1;
}
