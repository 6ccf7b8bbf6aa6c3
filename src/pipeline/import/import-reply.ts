import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { generatePlan } from '../../generate/generate-plan.ts';
import { groundSection } from '../../generate/llm/ground/ground-section.ts';
import { knownInTask } from '../../generate/llm/known-in-task.ts';
import { openSections, type OpenSection } from '../../generate/llm/open-sections.ts';
import type { SectionTask } from '../../generate/llm/section-task.ts';
import { toContent } from '../../generate/llm/to-content.ts';
import { suitIndustry } from '../../generate/rules/suit-industry.ts';
import type { WrittenContent } from '../../model/content.ts';
import type { Provenance } from '../../model/generated.ts';
import { plannable, type Inputs } from '../../model/inputs.ts';
import type { LlmSection } from '../../model/llm.ts';
import type { Source } from '../../model/place.ts';
import type { WrittenPart } from '../../model/profile.ts';
import { layStated } from '../../resolve/lay-stated.ts';
import { writtenInputs } from '../../resolve/layered-content.ts';
import { fitSection } from '../generate/fall-back.ts';
import { correctedItems } from '../generate/kept-addresses.ts';
import { laySetValues } from '../generate/lay-corrections.ts';
import { presentContent } from '../generate/present-content.ts';
import { joinSections, pickSection } from '../generate/section-content.ts';
import { isStale } from '../generate-plans.ts';
import type { LoadedPlan, LoadedWorkspace } from '../load-workspace.ts';
import { importProvenance } from './import-provenance.ts';
import { lintImport } from './lint-import.ts';
import { placeInReply } from './place-in-reply.ts';
import { readReplyParts, type ReplyParts } from './read-reply-parts.ts';

export interface ImportRequest {
  plan: LoadedPlan;
  workspace: Pick<LoadedWorkspace, 'config' | 'knowledge' | 'sources'>;
  /** The reply as it lies in its file. */
  reply: Source;
  /** Name of the model that wrote it, if that is known. */
  model?: string | undefined;
  format?: 'json' | 'markdown' | 'auto' | undefined;
  /** Day that expiry dates are compared with, YYYY-MM-DD. */
  today?: string;
}

export interface ImportedReply {
  /** Everything there is to say, with places in the reply where it is about the reply. */
  diagnostics: Diagnostic[];
  /** Sections that the reply holds, and open ones that stay as they are. */
  held: LlmSection[];
  staying: LlmSection[];
  /** Parts of the sections held that the reply does not mention: they stay as they are. */
  unmentioned: WrittenPart[];
  /** Texts that a language of the workspace is missing of. */
  untranslated: number;
  /** The plan with the reply in it; absent when any finding about the reply is an error. */
  written?: { content: WrittenContent; provenance: Provenance };
}

/** Name that is kept of a model that nobody named. */
const UNNAMED = 'chat';

/**
 * Takes the reply of a chat into a plan: reads it, holds every section to the inputs and to the sections
 * before it, and lets the linter judge the whole. Nothing is written to disk.
 *
 * @returns undefined where the inputs leave nothing open.
 */
export function importReply(request: ImportRequest): ImportedReply | undefined {
  const { plan, workspace, reply, format = 'auto' } = request;
  const { inputs } = plan;
  const planned = inputs && plannable(inputs);
  const draft = inputs && generatePlan(inputs, workspace.knowledge)?.content;
  if (inputs === undefined || planned === undefined || draft === undefined) return undefined;
  const open = openSections(inputs);
  const base = contentToKeep(plan, inputs, workspace) ?? draft;
  const knowledge = suitIndustry(workspace.knowledge, inputs.industry);
  const all = { inputs: planned, knowledge };
  // A first look tells what it holds: what it does not hold stays, and may be named.
  const { held: holds } = readReplyParts(reply, inputs, { format, known: {} });
  const rest = withoutParts(base, open, holds);
  const known = knownInTask({ ...all, before: rest });
  const parts = readReplyParts(reply, inputs, { format, known });
  const held = parts.held.map(({ section }) => section);
  const staying = open.map(({ section }) => section).filter((one) => !held.includes(one));
  const unmentioned = open.flatMap((each) => {
    const own = parts.held.find(({ section }) => section === each.section)?.parts;
    return own === undefined ? [] : each.parts.filter((part) => !own.includes(part));
  });
  const answer = { held, staying, unmentioned, untranslated: 0 };
  if (parts.value === undefined) return { ...answer, diagnostics: parts.diagnostics };
  const taken = takeSections(request, {
    parts,
    open,
    base,
    task: {
      ...all,
      draft: laySetValues(draft, plan),
      language: inputs.language,
      kept: correctedItems(plan, base),
    },
  });
  const content = fitStaying(joinSections(taken.contents), {
    plan,
    inputs,
    open,
    held: parts.held,
  });
  const placed = taken.diagnostics.map((one) => placeInReply(one, parts.places));
  const diagnostics = [...parts.diagnostics, ...placed];
  if (diagnostics.some(isError)) return { ...answer, diagnostics };
  const linted = lintImport(request, { content, base, places: parts.places });
  return {
    ...answer,
    untranslated: linted.untranslated,
    diagnostics: [...diagnostics, ...linted.told],
    ...(!linted.told.some(isError) && {
      written: {
        content,
        provenance: importProvenance(request, { content, held: parts.held, open, inputs }),
      },
    }),
  };
}

/**
 * What is wrong with a reply, as `planpress import` would tell it: what a prompt asks to be repaired.
 */
export function findReplyProblems(request: ImportRequest): Diagnostic[] {
  return importReply(request)?.diagnostics ?? [];
}

/** What stands in `generated.yaml`; what the rules wrote from other inputs is not worth keeping. */
export function contentToKeep(
  plan: LoadedPlan,
  inputs: Inputs,
  workspace: ImportRequest['workspace'],
): WrittenContent | undefined {
  const provenance = plan.written?.provenance;
  const isOld =
    provenance?.generator === 'rules' && isStale(provenance, inputs, workspace.knowledge);
  return isOld ? undefined : presentContent(plan, workspace);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/**
 * The plan with what stays of the rules fitted to the reply. What a model or a chat wrote is the
 * team's, and stays as it is.
 */
function fitStaying(
  content: WrittenContent,
  {
    plan,
    inputs,
    open,
    held,
  }: Record<'open' | 'held', readonly OpenSection[]> & {
    plan: LoadedPlan;
    inputs: Inputs;
  },
): WrittenContent {
  const records = plan.written?.provenance.sections ?? {};
  const fitted = open.flatMap(({ section, parts }) => {
    const by = records[section]?.by ?? 'rules';
    const brought = held.find((one) => one.section === section)?.parts ?? [];
    const own = by === 'rules' ? parts.filter((part) => !brought.includes(part)) : [];
    return fitSection(pickSection(content, { section, parts: own }), content, inputs);
  });
  return { ...content, ...joinSections([{ narrative: content.narrative ?? {} }, ...fitted]) };
}

/** The content of the parts that the reply does not hold. */
function withoutParts(
  base: WrittenContent,
  open: readonly OpenSection[],
  held: readonly OpenSection[],
): WrittenContent {
  return joinSections(
    open.map(({ section, parts }) => {
      const own = held.find((one) => one.section === section)?.parts ?? [];
      return pickSection(base, { section, parts: parts.filter((part) => !own.includes(part)) });
    }),
  );
}

interface Taking {
  parts: ReplyParts;
  open: readonly OpenSection[];
  base: WrittenContent;
  task: Omit<SectionTask, 'section' | 'parts' | 'before'>;
}

/** Each open section as it will be, and what the plan does not bear out of those in the reply. */
function takeSections(
  { plan, model = UNNAMED }: ImportRequest,
  { parts: { value, schema, held }, open, base, task: common }: Taking,
): { contents: WrittenContent[]; diagnostics: Diagnostic[] } {
  const { inputs, places = {} } = plan;
  const stated = inputs ? writtenInputs({ inputs: { file: '', value: inputs, places } }) : {};
  const written = z.encode(schema, value ?? {}) as WrittenContent;
  const contents: WrittenContent[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const each of open) {
    const own = held.find(({ section }) => section === each.section);
    const stays = pickSection(base, each);
    if (own === undefined) {
      contents.push(stays);
      continue;
    }
    const before = layStated(joinSections(contents), stated).content;
    const task: SectionTask = { ...common, section: own.section, parts: own.parts, before };
    diagnostics.push(...groundSection(task, pickSection(value as WrittenContent, own)));
    const made = toContent(task, pickSection(written, own), model);
    const narrative = { ...stays.narrative, ...made.narrative };
    contents.push({
      ...stays,
      ...made,
      ...(Object.keys(narrative).length > 0 && { narrative }),
    });
  }
  return { contents, diagnostics };
}
