import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { generatePlan } from '../../generate/generate-plan.ts';
import type { ModelPrompt } from '../../generate/llm/model-call.ts';
import { openSections, type OpenSection } from '../../generate/llm/open-sections.ts';
import type { SectionTask } from '../../generate/llm/section-task.ts';
import { suitIndustry } from '../../generate/rules/suit-industry.ts';
import type { WrittenContent } from '../../model/content.ts';
import type { Generated } from '../../model/generated.ts';
import { plannable, type Inputs, type PlannableInputs } from '../../model/inputs.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { LlmSection, SectionRecord } from '../../model/llm.ts';
import { writtenInputs } from '../../resolve/layered-content.ts';
import type { Ask, Asking } from './ask-within-budget.ts';
import { laySetValues } from './lay-corrections.ts';
import type { GenerateProgress, ModelRequest, SectionOutcome } from './model-run.ts';
import { presentContent } from './present-content.ts';
import { sectionOf } from './section-content.ts';

/** What was said about one section so far. */
export interface Talk {
  task: SectionTask;
  /** The question itself, without what came back. */
  prompt: ModelPrompt;
  /** The last reply, as it came. */
  text?: string;
  repairs: number;
  tokens: { input: number; output: number };
}

/** A section as it stands in this run. */
export interface SectionState {
  open: OpenSection;
  how: SectionOutcome['how'];
  content: WrittenContent;
  /** Absent where nothing was asked. */
  talk?: Talk;
  /** How it came to be, where it stays as it was. */
  record?: SectionRecord;
  /** Why the rules wrote it. */
  failed?: readonly Diagnostic[];
  /** What reviewers of its reply only warn of. */
  warnings: readonly Diagnostic[];
}

/** One run of a model over a plan. */
export interface Run {
  request: ModelRequest;
  inputs: Inputs;
  planned: PlannableInputs;
  /** The dictionary, made for the industry of the plan. */
  knowledge: Knowledge;
  /** What the inputs state of the content, as written. */
  stated: Record<string, unknown>;
  /** The plan as the rules would write it. */
  draft: WrittenContent;
  /** The same with the values that people put in: what a model is shown. */
  shownDraft: WrittenContent;
  /** `generated.yaml` as it stands, if there is one that can be read. */
  present: { provenance: Generated['provenance']; content: WrittenContent } | undefined;
  /** Sections with open parts, in order. */
  open: readonly OpenSection[];
  /** Those of them that this run writes; the others stay as they are. */
  wanted: ReadonlySet<LlmSection>;
  states: Map<LlmSection, SectionState>;
  ask: Ask;
  drop: Asking['drop'];
  tell: (progress: GenerateProgress) => void;
  /** Tokens of all calls so far. */
  spent: () => number;
}

/** The run before anything is asked; undefined where the inputs leave nothing open. */
export function startRun(
  request: ModelRequest,
  effects: Pick<Run, 'ask' | 'drop' | 'tell' | 'spent'>,
): Run | undefined {
  const { plan, workspace, sections, items } = request;
  const { inputs, places = {} } = plan;
  const planned = inputs && plannable(inputs);
  const draft = inputs && generatePlan(inputs, workspace.knowledge)?.content;
  if (inputs === undefined || planned === undefined || draft === undefined) return undefined;
  const open = openSections(inputs);
  const wanted =
    sections ?? items?.flatMap((at) => sectionOf(at) ?? []) ?? open.map(({ section }) => section);
  return {
    request,
    inputs,
    planned,
    knowledge: suitIndustry(workspace.knowledge, inputs.industry),
    stated: writtenInputs({ inputs: { file: '', value: inputs, places } }),
    draft,
    shownDraft: laySetValues(draft, plan),
    present: readPresent(request),
    open,
    wanted: new Set(wanted),
    states: new Map(),
    ...effects,
  };
}

function readPresent({ plan, workspace }: ModelRequest): Run['present'] {
  const content = presentContent(plan, workspace);
  if (plan.written === undefined || content === undefined) return undefined;
  return { provenance: plan.written.provenance, content };
}

/** The sections as they stand, in the order of the document and not in that of their replies. */
export function statesInOrder({ open, states }: Run): SectionState[] {
  return open.flatMap(({ section }) => states.get(section) ?? []);
}

/** What sections that are not written stand on: the file as it is, else what the rules would write. */
export function baseContent({ present, draft }: Run): WrittenContent {
  return present?.content ?? draft;
}
