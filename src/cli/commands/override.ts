import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { writeFileAtomic } from '../../io/write-file.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PlanLayers } from '../../model/layer.ts';
import type { Source } from '../../model/place.ts';
import { isCalendarDate } from '../../model/time.ts';
import { appendOverride, type NewOverride } from '../../parse/append-override.ts';
import { parseOverrides } from '../../parse/parse-plan-files.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import { loadWorkspace } from '../../pipeline/load-workspace.ts';
import { explainValue, isContent } from '../../resolve/explain-value.ts';
import { checkReferences } from '../../check/check-plan.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { layerContent } from '../../resolve/layered-content.ts';
import { resolvePlan } from '../../resolve/resolve-plan.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import { schemaPath } from '../schema-path.ts';
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
  if (!isContent(at)) throw new CliError(words.override.outside(at));
  // A list has no layers of its own; what may be done to it is judged below.
  const layers = 'layers' in explanation ? explanation.layers : [];
  // The narrative is stated field by field; any other stated item takes the place of the generated.
  const below = layers.filter(({ layer }) => layer !== 'override');
  const said: Record<string, unknown> = Object.assign(
    {},
    ...(at === 'narrative' ? below : below.slice(-1)).map(({ fields }) => fields),
  );
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
  const text = appendOverride(present, entry, await schemaPath(root, plan, 'overrides'));
  if (text === undefined) throw new CliError(words.override.noList(file));
  const refusals = judge(loaded.layers, { file, text }, workspace.knowledge);
  if (refusals.length > 0) {
    report(terminal, 'pretty', refusals, new Map([...workspace.sources, [file, text]]));
    terminal.writeError(`${words.override.refused(file)}\n`);
    return 1;
  }
  await writeFileAtomic(path.join(root, file), text);
  terminal.writeError(`${words.generated(file, true)}\n`);
  const checked = await checkWorkspace({ root, plans: [plan], today: today() });
  report(terminal, 'pretty', checked.diagnostics, checked.sources);
  return exitCodeOf(checked.diagnostics);
}

/**
 * Errors of the last entry of the file as it would be written: of its form, of what it does, or of ids
 * that lead nowhere. What it contradicts elsewhere is told after writing, since the other side may be
 * the next entry.
 */
function judge(layers: PlanLayers, source: Source, knowledge: Knowledge): Diagnostic[] {
  const parsed = parseOverrides(source, layers.id);
  const mistakes = parsed.diagnostics.filter(({ severity }) => severity === 'error');
  if (parsed.value === undefined) return mistakes;
  const { value, places } = parsed;
  const last = `overrides/${value.overrides.length - 1}`;
  const ofLast = (findings: readonly Diagnostic[]): Diagnostic[] =>
    findings.filter(({ path: at = '' }) => at === last || /^[/#]/.test(at.split(last)[1] ?? ''));
  if (ofLast(mistakes).length > 0) return ofLast(mistakes);
  const laid = { ...layers, overrides: { file: source.file, value, places } };
  const wrong = ofLast(layerContent(laid).diagnostics).filter(
    ({ severity }) => severity === 'error',
  );
  if (wrong.length > 0) return wrong;
  const { resolved } = resolvePlan(laid, knowledge, { lineOf: () => 1 });
  const start = places[last]?.span[0] ?? 0;
  return checkReferences(resolved).filter(
    ({ place }) => place?.file === source.file && place.span[0] >= start,
  );
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
