import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic, word } from '../../diagnostics/word.ts';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import { askWithinBudget } from './ask-within-budget.ts';
import { rulesSection } from './fall-back.ts';
import {
  RunEnded,
  type RunEffects,
  type ModelRequest,
  type ModelRunResult,
  type SectionOutcome,
} from './model-run.ts';
import { repairPlan } from './repair-plan.ts';
import { startRun, statesInOrder, type Run, type SectionState } from './run-state.ts';
import { joinSections } from './section-content.ts';
import { inOrder } from './section-order.ts';
import { reasonOf, runProvenance } from './section-record.ts';
import { writeSection } from './write-section.ts';

/**
 * Lets a model write what the inputs of a plan leave open: section by section, each reply held to the
 * plan and sent back with what is wrong, then the whole held to the linter. What does not stand up in the
 * end is written by the rules. Nothing is written to disk; the same replies give the same content.
 *
 * @returns undefined where the inputs leave nothing open.
 */
export async function generateByModel(
  request: ModelRequest,
  { callModel, replies, signal, onProgress }: RunEffects,
): Promise<ModelRunResult | undefined> {
  const asking = askWithinBudget(callModel, request.settings, replies, signal);
  const run = startRun(request, { ...asking, tell: (progress) => onProgress?.(progress) });
  if (run === undefined) return undefined;
  try {
    await inOrder(
      run.open.map(({ section }) => section),
      request.settings.parallel,
      async (section) => {
        const open = run.open.find((one) => one.section === section);
        if (open !== undefined) await writeSection(run, open);
      },
    );
    await repairPlan(run);
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error;
    const wanted = run.open.filter(({ section }) => run.wanted.has(section));
    return {
      ended: error.end,
      finished: wanted.map(({ section }) => section).filter((one) => run.states.has(one)),
      open: wanted.map(({ section }) => section).filter((one) => !run.states.has(one)),
      tokens: asking.spent(),
    };
  }
  return finish(run);
}

function finish(run: Run): ModelRunResult {
  for (const state of run.states.values()) {
    // What stands in later sections is known only now.
    if (state.how === 'rules') state.content = rulesSection(run, state.open);
  }
  const states = statesInOrder(run);
  const content = joinSections(states.map((state) => state.content));
  return {
    content,
    provenance: runProvenance(run, content),
    sections: states.map(outcomeOf),
    diagnostics: states.flatMap((state) => [
      ...state.warnings.map((one) => ({ ...one, plan: run.request.plan.id })),
      ...fellBack(run, state),
    ]),
    tokens: run.spent(),
  };
}

function outcomeOf({ open, how, talk }: SectionState): SectionOutcome {
  const { repairs = 0, tokens = { input: 0, output: 0 } } = talk ?? {};
  return { section: open.section, how, tokens, repairs };
}

/** Most findings of a section that are told one by one. */
const TOLD = 5;

function fellBack(run: Run, { open: { section }, how, failed }: SectionState): Diagnostic[] {
  const [first] = failed ?? [];
  if (failed === undefined || first === undefined) return [];
  const plan = run.request.plan.id;
  return [
    diagnostic(how === 'rules' ? 'generated/fell-back' : 'generated/not-rewritten', {
      plan,
      values: {
        plan,
        id: section,
        section: LLM_SECTION_NAMES[section],
        count: failed.length,
        first: reasonOf(first),
      },
      related: failed.slice(0, TOLD).map((one) => ({
        label: {
          'zh-CN': `${reasonOf(one)}：${word(one, 'zh-CN').message}`,
          en: `${reasonOf(one)}: ${word(one, 'en').message}`,
        },
      })),
    }),
  ];
}
