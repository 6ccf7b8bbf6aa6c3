import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FAMILY_CODES, RULE_CODES, type Family } from '../../check/rules.ts';
import { CATALOGUE } from '../../diagnostics/catalogue.ts';
import type { Entry } from '../../diagnostics/catalogue/entry.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Locale } from '../../model/locale.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { WORDS } from '../words.ts';

/** The reference lies beside the program, in the clone as in the package. */
const PAGES = path.resolve(import.meta.dirname, '../../../docs/rules');

/** Prints all rules, or the page of one. */
export function runRules({ terminal }: CommandContext, code: string | undefined): ExitCode {
  const words = WORDS[terminal.locale].rules;
  if (code === undefined) {
    terminal.write(`${list(terminal.locale)}\n\n${words.more}\n`);
    return 0;
  }
  const known = RULE_CODES.find((one) => one === code);
  if (known === undefined) throw new CliError(words.unknown(code, nearest(code, RULE_CODES)));
  const suffix = terminal.locale === 'en' ? '.md' : `.${terminal.locale}.md`;
  const file = path.join(PAGES, `${known}${suffix}`);
  terminal.write(
    existsSync(file) ? readFileSync(file, 'utf8') : `${oneLine(known, terminal.locale)}\n`,
  );
  return 0;
}

function list(locale: Locale): string {
  const { families } = WORDS[locale].rules;
  return (Object.keys(FAMILY_CODES) as Family[])
    .map((family) => {
      const codes = FAMILY_CODES[family];
      return [families[family], ...codes.map((code) => `  ${oneLine(code, locale)}`)].join('\n');
    })
    .join('\n\n');
}

function oneLine(code: (typeof RULE_CODES)[number], locale: Locale): string {
  const { severity, message }: Entry = CATALOGUE[code];
  const word = WORDS[locale].rules.severities[severity];
  return `${code.padEnd(36)} ${word.padEnd(locale === 'en' ? 7 : 0)}  ${message[locale].replaceAll(/\{\w+\}/g, '…')}`;
}
