import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkspace } from '../../io/read-workspace.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import { planNameProblem } from '../../model/plan-name.ts';
import { isCalendarDate } from '../../model/time.ts';
import type { Profile } from '../../model/profile.ts';
import type { Locale } from '../../model/locale.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { today } from '../run-facts.ts';
import { schemaPath } from '../schema-path.ts';
import { WORDS } from '../words.ts';

export interface NewOptions {
  plan: string;
  /** Kind of document; a strategic plan when absent. */
  profile?: Profile | undefined;
  /** First day of the plan; the first Monday of next month when absent. A guide has none. */
  start?: string | undefined;
}

/**
 * Writes the inputs of a new plan, with comments that teach, in the language of the user. A workspace
 * without settings is set to publish just that language, so that nothing is missing from the start.
 */
export async function runNew(
  { root, terminal }: CommandContext,
  { plan, profile = 'strategic-plan', start }: NewOptions,
): Promise<ExitCode> {
  const words = WORDS[terminal.locale];
  if (planNameProblem(plan) !== undefined) throw new CliError(words.new.badName(plan));
  if (start !== undefined && !isCalendarDate(start))
    throw new CliError(words.override.until(start));
  if (start !== undefined && profile === 'guide') throw new CliError(words.new.noDates);
  const workspace = await readWorkspace(root);
  if (workspace.plans.some(({ id }) => id === plan)) throw new CliError(words.new.exists(plan));
  const template = path.join(
    import.meta.dirname,
    `../templates/${profile}.${terminal.locale}.yaml`,
  );
  const text = (await readFile(template, 'utf8'))
    .replaceAll('__PLAN__', plan)
    .replaceAll('__START__', start ?? firstMondayAfter(today()))
    .replaceAll('__SCHEMA__', await schemaPath(root, plan, 'inputs'));
  const file = `plans/${plan}/inputs.yaml`;
  await writeFileAtomic(path.join(root, file), text);
  terminal.writeError(`${words.generated(file, true)}\n`);
  if (workspace.config === undefined && workspace.plans.length === 0) {
    await writeFileAtomic(path.join(root, 'planpress.config.yaml'), config(terminal.locale));
    terminal.writeError(`${words.generated('planpress.config.yaml', true)}\n`);
  }
  const { next, nextGuide } = words.new;
  terminal.writeError(`${(profile === 'guide' ? nextGuide : next)(plan)}\n`);
  return 0;
}

function config(locale: Locale): string {
  return `format: 1\nlocales: [${locale}]\n`;
}

/** The first Monday of the month after `date`, YYYY-MM-DD. */
export function firstMondayAfter(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month, 1));
  first.setUTCDate(1 + ((8 - first.getUTCDay()) % 7));
  return first.toISOString().slice(0, 10);
}
