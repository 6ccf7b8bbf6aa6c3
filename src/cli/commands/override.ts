import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { writeFileAtomic } from '../../io/write-file.ts';
import { isCalendarDate } from '../../model/time.ts';
import { appendOverride, type NewOverride } from '../../parse/append-override.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import { loadWorkspace } from '../../pipeline/load-workspace.ts';
import { explainValue } from '../../resolve/explain-value.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import { WORDS } from '../words.ts';

export interface OverrideOptions {
  plan: string;
  /** Path of ids to one item. */
  at: string;
  /** `field=value`, the value as it would stand in YAML. */
  set: readonly string[];
  remove: boolean;
  why: string;
  by?: string | undefined;
  until?: string | undefined;
}

/**
 * Writes one entry to `overrides.yaml`, with what the generator says today as `was`, and leaves every
 * other byte alone. Nothing is written when nothing has the address.
 */
export async function runOverride(
  { root, terminal }: CommandContext,
  options: OverrideOptions,
): Promise<ExitCode> {
  const { plan, at, remove, why, by, until } = options;
  const words = WORDS[terminal.locale];
  const set = Object.fromEntries(options.set.map((pair) => readPair(pair, words.override.pair)));
  if (remove === Object.keys(set).length > 0) throw new CliError(words.override.oneAction);
  if (until !== undefined && !isCalendarDate(until))
    throw new CliError(words.override.until(until));
  const workspace = await loadWorkspace({ root, plans: [plan] });
  const loaded = workspace.plans[0];
  const findings = [...workspace.diagnostics, ...(loaded?.diagnostics ?? [])];
  if (loaded?.layers === undefined) {
    report(terminal, 'pretty', findings, workspace.sources);
    return exitCodeOf(findings) || 1;
  }
  const explanation = explainValue(loaded.layers, at);
  if ('nearest' in explanation) {
    terminal.writeError(`${words.explain.nothing(at, explanation.nearest)}\n`);
    return 1;
  }
  const said = explanation.layers.find(({ layer }) => layer !== 'override')?.fields ?? {};
  const was = Object.fromEntries(
    Object.keys(set).flatMap((name) => (Object.hasOwn(said, name) ? [[name, said[name]]] : [])),
  );
  const entry: NewOverride = {
    at,
    ...(remove ? { remove: true as const } : { set }),
    ...(Object.keys(was).length === 0 ? {} : { was }),
    why,
    ...(by === undefined ? {} : { by }),
    ...(until === undefined ? {} : { until }),
  };
  const file = `plans/${plan}/overrides.yaml`;
  const present = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
  const text = appendOverride(present, entry);
  if (text === undefined) throw new CliError(words.override.noList(file));
  await writeFileAtomic(path.join(root, file), text);
  terminal.writeError(`${words.generated(file, true)}\n`);
  const checked = await checkWorkspace({ root, plans: [plan], today: today() });
  report(terminal, 'pretty', checked.diagnostics, checked.sources);
  return exitCodeOf(checked.diagnostics);
}

function readPair(pair: string, refuse: (pair: string) => string): [string, unknown] {
  const at = pair.indexOf('=');
  if (at < 1) throw new CliError(refuse(pair));
  const raw = pair.slice(at + 1);
  try {
    const value: unknown = parse(raw, { schema: 'core' });
    // `0.50` and `+4` are figures whose printed form counts.
    return [pair.slice(0, at), typeof value === 'number' && String(value) !== raw ? raw : value];
  } catch {
    return [pair.slice(0, at), raw];
  }
}
