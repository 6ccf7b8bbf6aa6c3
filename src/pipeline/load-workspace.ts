import { checkSettings } from '../check/set-severities.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { decodeFile, readWorkspace, type PlanFiles, type RawFile } from '../io/read-workspace.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import type { Approvals } from '../model/approval.ts';
import type { AuthoredChapter } from '../model/chapter.ts';
import type { Baseline } from '../model/baseline.ts';
import { configSchema, type Config } from '../model/config.ts';
import { digest } from '../model/digest.ts';
import type { Generated } from '../model/generated.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Layer, PlanLayers } from '../model/layer.ts';
import type { Overrides } from '../model/overrides.ts';
import { planNameProblem } from '../model/plan-name.ts';
import type { Source } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import type { Translations } from '../model/translations.ts';
import {
  parseApprovals,
  parseBaseline,
  parseConfig,
  parseGenerated,
  parseInputs,
  parseOverrides,
  parseTranslations,
} from '../parse/parse-plan-files.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import { generatedLayer } from './generated-layer.ts';
import { loadChapters } from './load-chapters.ts';
import { knownIds, loadKnowledge } from './load-knowledge.ts';
import { isReleaseFile, storeReleases, type StoredRelease } from './releases/read-release.ts';

export interface LoadRequest {
  root: string;
  plans: readonly string[];
}

export interface LoadEffects {
  readWorkspace: typeof readWorkspace;
  readKnowledge: typeof readKnowledge;
  /** Takes the place of the parser, where what it says is known already. */
  parseGenerated?: typeof parseGenerated;
}

export interface LoadedPlan {
  id: string;
  /** Present when every file of the plan could be parsed. */
  layers?: PlanLayers;
  /** The parsed inputs, present even when a later file is broken. */
  inputs?: Inputs;
  /** Where everything of the inputs is written. */
  places?: Layer<Inputs>['places'];
  /** `generated.yaml` with its provenance, present when it could be parsed. */
  written?: Generated;
  /** What people corrected; absent where there is nothing, or it cannot be read. */
  overrides?: Layer<Overrides>;
  /** Texts in the language that they lack; absent like the overrides. */
  translations?: Layer<Translations>;
  /** Findings that were there when the plan was taken over. */
  baseline?: Layer<Baseline>;
  /** Chapters that people wrote themselves. */
  chapters: AuthoredChapter[];
  /** Who approved which section. */
  approvals?: Layer<Approvals>;
  /** Releases whose head could be read, the oldest first. */
  releases: StoredRelease[];
  /** Everything in its folder of releases, also what could not be read. */
  releaseFiles: readonly RawFile[];
  diagnostics: Diagnostic[];
}

export interface LoadedWorkspace {
  config: Config;
  knowledge: Knowledge;
  plans: LoadedPlan[];
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, string>;
  digest: string;
}

/** Reads and parses a workspace: config, knowledge, and the files of every wanted plan. */
export async function loadWorkspace(
  request: LoadRequest,
  effects: LoadEffects = { readWorkspace, readKnowledge },
): Promise<LoadedWorkspace> {
  const files = await effects.readWorkspace(request.root);
  const sources = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const open = (raw: RawFile | undefined): Source | undefined => {
    if (raw === undefined) return undefined;
    const plan = /^plans\/([^/]+)\//.exec(raw.file)?.[1];
    if (raw.problem !== undefined) {
      const values = { file: raw.file, reason: READ_PROBLEMS[raw.problem] };
      diagnostics.push(diagnostic('workspace/unreadable', { plan, values }));
      return undefined;
    }
    const source = decodeFile(raw);
    sources.set(source.file, source.text);
    return source;
  };
  const known = files.plans.map(({ id }) => id);
  const config = loadConfig(open(files.config), known, diagnostics);
  const { knowledge, diagnostics: found } = loadKnowledge(
    effects.readKnowledge(),
    files.knowledge.flatMap((raw) => open(raw) ?? []),
  );
  diagnostics.push(...found);
  const wanted = files.plans.filter(
    ({ id }) => request.plans.length === 0 || request.plans.includes(id),
  );
  diagnostics.push(...missingPlans(request.plans, files.plans));
  const plans = wanted.map((plan) => {
    const loaded = loadPlan(plan, open, knowledge, effects.parseGenerated ?? parseGenerated);
    const { chapters, diagnostics: told } = loadChapters(plan, open, config.chapters);
    const baseline = loadBeside(plan.baseline, open, (source) => parseBaseline(source, plan.id));
    const approvals = loadBeside(plan.approvals, open, (source) => parseApprovals(source, plan.id));
    const { releases: releaseFiles = [] } = plan;
    const stored = storeReleases(
      plan.id,
      releaseFiles.flatMap((raw) => open(raw) ?? []),
    );
    return {
      ...loaded,
      chapters,
      ...(baseline.layer && { baseline: baseline.layer }),
      ...(approvals.layer && { approvals: approvals.layer }),
      releases: stored.releases,
      releaseFiles,
      diagnostics: [loaded, { diagnostics: told }, baseline, approvals, stored].flatMap(
        (part) => part.diagnostics,
      ),
    };
  });
  const parts = [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    // Releases are long, and there are ever more of them.
    .map(([file, text]) => [file, isReleaseFile(file) ? digest(text) : text]);
  return { config, knowledge, plans, diagnostics, sources, digest: digest([parts, knowledge]) };
}

const READ_PROBLEMS: Record<NonNullable<RawFile['problem']>, Text> = {
  outside: { 'zh-CN': '它指向工作目录之外', en: 'it leads outside the workspace' },
  'too-large': { 'zh-CN': '文件太大', en: 'it is too large' },
  unreadable: { 'zh-CN': '它不是可读的文件', en: 'it is no readable file' },
};

function loadConfig(
  source: Source | undefined,
  planIds: readonly string[],
  diagnostics: Diagnostic[],
): Config {
  const defaults = configSchema.parse({});
  if (source === undefined) return defaults;
  const { value, places, diagnostics: found } = parseConfig(source);
  diagnostics.push(...found);
  if (value === undefined) return defaults;
  diagnostics.push(...checkSettings(value.checks, planIds, places));
  return value;
}

function missingPlans(wanted: readonly string[], plans: readonly PlanFiles[]): Diagnostic[] {
  const present = plans.map(({ id }) => id);
  if (present.length === 0)
    return [diagnostic('workspace/no-plans', { values: { folder: 'plans/' } })];
  return wanted
    .filter((id) => !present.includes(id))
    .map((id) =>
      diagnostic('workspace/no-such-plan', { values: { plan: id, known: present.join(', ') } }),
    );
}

function loadPlan(
  files: PlanFiles,
  open: (raw: RawFile | undefined) => Source | undefined,
  knowledge: Knowledge,
  readGenerated: typeof parseGenerated,
): Omit<LoadedPlan, 'chapters' | 'releases' | 'releaseFiles'> {
  const diagnostics: Diagnostic[] = [];
  const note = (found: readonly Diagnostic[]): void => {
    diagnostics.push(...found.map((one) => ({ ...one, plan: files.id })));
  };
  const file = files.inputs.file;
  const badName = nameFinding(files.id);
  if (badName) return { id: files.id, diagnostics: [badName] };
  const sources = {
    inputs: open(files.inputs),
    generated: open(files.generated),
    overrides: withContent(open(files.overrides)),
  };
  const known = knownIds(knowledge);
  const inputs = sources.inputs && parseInputs(sources.inputs, known, undefined, sources);
  const roles = [...(known.roles ?? []), ...(inputs?.value?.roles ?? []).map(({ id }) => id)];
  const overrides = sources.overrides && parseOverrides(sources.overrides);
  const generated = sources.generated && readGenerated(sources.generated, { ...known, roles });
  note(inputs?.diagnostics ?? []);
  note(generated?.diagnostics ?? []);
  note(overrides?.diagnostics ?? []);
  const translations = loadBeside(files.translations, open, (source) => parseTranslations(source));
  note(translations.diagnostics);
  const value = inputs?.value;
  if (inputs === undefined || value === undefined) return { id: files.id, diagnostics };
  const made = generatedLayer(
    files.id,
    { file, value, places: inputs.places },
    sources.generated && generated && { name: sources.generated.file, parsed: generated },
    knowledge,
  );
  note(made.diagnostics);
  const corrected = sources.overrides &&
    overrides?.value && {
      file: sources.overrides.file,
      value: overrides.value,
      places: overrides.places,
    };
  const loaded = {
    id: files.id,
    inputs: value,
    places: inputs.places,
    diagnostics,
    ...(generated?.value && { written: generated.value }),
    ...(corrected && { overrides: corrected }),
    ...(translations.layer && { translations: translations.layer }),
  };
  const content = made.layer;
  const broken = content === undefined || (sources.overrides && corrected === undefined);
  if (broken) return loaded;
  const layers: PlanLayers = {
    id: files.id,
    inputs: { file, value, places: inputs.places },
    generated: content,
    ...(corrected && { overrides: corrected }),
    ...(translations.layer && { translations: translations.layer }),
  };
  return { ...loaded, layers };
}

/** A file beside the layers of a plan; one with nothing but comments says nothing. */
function loadBeside<T>(
  raw: RawFile | undefined,
  open: (raw: RawFile | undefined) => Source | undefined,
  parse: (source: Source) => ParsedFile<T>,
): { layer?: Layer<T>; diagnostics: Diagnostic[] } {
  const source = withContent(open(raw));
  if (source === undefined) return { diagnostics: [] };
  const { value, places, diagnostics } = parse(source);
  return { ...(value && { layer: { file: source.file, value, places } }), diagnostics };
}

/** A plan whose folder has no usable name is not read at all: its pages would have no address. */
function nameFinding(id: string): Diagnostic | undefined {
  const place = { file: `plans/${id}/inputs.yaml`, span: [0, 0] as const };
  const problem = planNameProblem(id);
  if (problem === undefined) return undefined;
  if (problem === 'reserved') {
    return diagnostic('workspace/reserved-name', { plan: id, place, values: { plan: id } });
  }
  const near = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return diagnostic('workspace/path', { plan: id, place, values: { plan: id, nearest: near } });
}

/** A file that holds nothing but comments says nothing. */
function withContent(source: Source | undefined): Source | undefined {
  return source !== undefined && /^[^\S\n]*[^#\s]/m.test(source.text) ? source : undefined;
}
