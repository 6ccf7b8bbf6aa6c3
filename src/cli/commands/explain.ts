import { locate } from '../../diagnostics/locate.ts';
import { neutralise } from '../../diagnostics/neutralise.ts';
import type { Both } from '../../model/change.ts';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import type { Locale } from '../../model/locale.ts';
import { LOCALE_NAMES } from '../../model/locale-names.ts';
import { nameModels, UNNAMED_MODEL } from '../../model/model-name.ts';
import { readText, type Text } from '../../model/text.ts';
import { loadWorkspace } from '../../pipeline/load-workspace.ts';
import { explainPlaybook, type ExplainedPlaybook } from '../../resolve/explain-playbook.ts';
import { explainRoom, explainValue, type ExplainedLayer } from '../../resolve/explain-value.ts';
import { resolvePlan } from '../../resolve/resolve-plan.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { report } from '../report.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import type { Terminal } from '../terminal.ts';
import { WORDS } from '../words.ts';
import { findLoad, tellLoad } from './explain-load.ts';

export interface ExplainOptions {
  plan: string;
  /** Path of ids, with `#field` for a single field. */
  path: string;
  json: boolean;
}

export async function runExplain(
  { root, terminal }: CommandContext,
  { plan, path, json }: ExplainOptions,
): Promise<ExitCode> {
  const workspace = await loadWorkspace({ root, plans: [plan] });
  const loaded = workspace.plans[0];
  if (loaded?.layers === undefined) {
    report(
      terminal,
      'pretty',
      [...workspace.diagnostics, ...(loaded?.diagnostics ?? [])],
      workspace.sources,
    );
    return exitCodeOf([...workspace.diagnostics, ...(loaded?.diagnostics ?? [])]) || 1;
  }
  const words = WORDS[terminal.locale].explain;
  const [list, id = ''] = path.split('/');
  const playbook =
    list === 'playbooks' ? explainPlaybook(loaded.layers, workspace.knowledge, id) : undefined;
  if (playbook !== undefined) {
    terminal.write(
      json
        ? `${JSON.stringify(playbook, null, 2)}\n`
        : tellPlaybook(playbook, loaded.layers.inputs.value.language, terminal),
    );
    return 0;
  }
  const { resolved } = resolvePlan(loaded.layers, workspace.knowledge, {
    lineOf: (place) => locate(place, workspace.sources).line,
    today: today(),
  });
  const load = findLoad(resolved, path);
  if (load !== undefined) {
    terminal.write(
      json ? `${JSON.stringify(load, null, 2)}\n` : tellLoad(load, resolved, terminal.locale),
    );
    return 0;
  }
  const explanation = explainValue(loaded.layers, path, today());
  if ('nearest' in explanation) {
    terminal.writeError(`${words.nothing(path, explanation.nearest)}\n`);
    return 1;
  }
  if ('items' in explanation) {
    terminal.writeError(`${words.list(explanation.address, explanation.items)}\n`);
    return 1;
  }
  if ('field' in explanation) {
    const { address, field, fields } = explanation;
    terminal.writeError(`${words.noField(address, field, fields)}\n`);
    return 1;
  }
  const layers = explanation.layers.map((layer) => ({
    ...layer,
    at: positionOf(layer, workspace.sources),
  }));
  // A single field has no room of its own.
  const room = path.includes('#') ? undefined : explainRoom(resolved, explanation.address);
  if (json) {
    // Offsets into the file mean nothing to another program; `at` says where.
    const text = JSON.stringify(
      { ...explanation, layers, ...(room && { room }) },
      (key, value: unknown) => (key === 'place' ? undefined : value),
      2,
    );
    terminal.write(`${text}\n`);
    return 0;
  }
  const language = loaded.layers.inputs.value.language;
  const read = (text: Text): string => readText(text, terminal.locale, language).text;
  const lines = [explanation.address];
  for (const layer of layers) lines.push(...describe(layer, terminal, read));
  lines.push('', `  ${words.result}`);
  lines.push(
    ...(explanation.result === undefined
      ? [`    ${words.removed}`]
      : fieldLines(explanation.result, read)),
    ...alsoLine(explanation.also, words.also),
    ...(room === undefined
      ? []
      : [
          '',
          `  ${words.slack(room.slack)}`,
          `  ${words.criticalPath(room.criticalPath, room.isCritical)}`,
        ]),
  );
  terminal.write(`${lines.map(neutralise).join('\n')}\n`);
  return 0;
}

/** What became of a playbook, and what speaks against it. */
function tellPlaybook(
  { id, label, status, against, decision }: ExplainedPlaybook,
  language: Locale,
  { locale }: Terminal,
): string {
  const words = WORDS[locale].explain;
  const read = (text: Text): string => readText(text, locale, language).text;
  const colon = locale === 'zh-CN' ? '：' : ': ';
  const why = decision?.why === undefined ? '' : colon + read(decision.why);
  return [
    `playbooks/${id}  ${read(label)}`,
    ...(decision === undefined ? [] : [`  ${words.decision[decision.decision]}${why}`]),
    `  ${words.playbook[status](id)}`,
    ...against.map((one) => `    strategies/${one.strategy}  ${read(one.why)}`),
    '',
  ]
    .map(neutralise)
    .join('\n');
}

function positionOf({ place }: ExplainedLayer, sources: ReadonlyMap<string, string>): string {
  if (place === undefined) return '';
  const { line, column } = locate(place, sources);
  return `${place.file}:${line}:${column}`;
}

function describe(
  layer: ExplainedLayer & { at: string },
  { locale }: Terminal,
  read: (text: Text) => string,
): string[] {
  const words = WORDS[locale].explain;
  const by = layer.by === undefined ? '' : ` (${layer.by})`;
  const because = layer.origin?.because;
  const marks = [
    ...(layer.expired ? [words.expired] : []),
    ...(layer.suspect === undefined ? [] : [words.suspect(layer.suspect)]),
  ];
  const mark = marks.length === 0 ? '' : `  [${marks.join('; ')}]`;
  return [
    '',
    `  ${writerOf(layer, locale)}${by}  ${layer.at}${mark}`,
    ...(layer.why === undefined ? [] : [`    ${words.why}${read(layer.why)}`]),
    ...(because === undefined ? [] : [`    ${words.because}${because.join(', ')}`]),
    ...(layer.origin?.recognised ?? []).map(({ confidence, words: found = [], ...rest }) => {
      const percent = Math.round(confidence * 100);
      return `    ${words.recognised({ ...rest, percent, words: found })}`;
    }),
    ...(layer.origin?.considered ?? []).map(
      ({ playbook, why }) => `    ${words.considered}${playbook}  ${read(why)}`,
    ),
    ...(layer.until === undefined ? [] : [`    ${words.until}${layer.until}`]),
    ...(layer.action === 'remove' ? [`    ${words.actions.remove}`] : []),
    ...(layer.action === 'move' ? [`    ${words.actions.move(layer.move ?? {})}`] : []),
    ...fieldLines(layer.fields, read, (name) => {
      const was = layer.was ?? {};
      return Object.hasOwn(was, name) ? words.was(written(was[name], read)) : '';
    }),
  ];
}

/** Who or what a layer is from. Samples: `rule band`, `written by the model x (section “Goals”)`. */
function writerOf({ layer, origin, ...rest }: ExplainedLayer, locale: Locale): string {
  const words = WORDS[locale].explain;
  if (layer === 'translation') {
    const who = rest.model === undefined ? '' : nameModels([rest.model], locale);
    return words.translation(
      readText(LOCALE_NAMES[rest.locale ?? locale], locale, locale).text,
      who,
    );
  }
  if (layer === 'llm') {
    const names: Readonly<Record<string, Both>> = LLM_SECTION_NAMES;
    const section = names[origin?.rule ?? '']?.[locale] ?? '';
    const who = nameModels([origin?.model ?? UNNAMED_MODEL], locale);
    return words.model(who, section, origin?.playbook ?? '');
  }
  const source = origin === undefined ? '' : ` ${origin.playbook ?? origin.rule}`;
  return words.layers[layer] + source;
}

/** Lists inside the item. Sample: also: tactics (3), kpis (1). */
function alsoLine(lists: Record<string, number>, also: string): string[] {
  const parts = Object.entries(lists).map(([name, count]) => `${name} (${count})`);
  return parts.length === 0 ? [] : [`    ${also}${parts.join(', ')}`];
}

function fieldLines(
  fields: Record<string, unknown>,
  read: (text: Text) => string,
  behind: (name: string) => string = () => '',
): string[] {
  return Object.entries(fields).map(
    ([name, value]) => `    ${name}: ${written(value, read)}${behind(name)}`,
  );
}

function written(value: unknown, read: (text: Text) => string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && ('zh-CN' in value || 'en' in value)) {
    return read(value as Text);
  }
  return JSON.stringify(value);
}
