import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';
import { checkContent } from './check-content.ts';
import { statesInOrder, type Run } from './run-state.ts';
import { joinSections, sectionOf } from './section-content.ts';
import { sectionsBefore } from './section-order.ts';
import { repairSection, reviewSection } from './write-section.ts';
import type { WrittenContent } from '../../model/content.ts';

/**
 * Puts the linter to the whole plan. A section that a model wrote goes back with the errors that stand in
 * it, as long as it may; those that build on a changed one are judged again. Ends, because each round
 * uses up a repair or leaves a section to the rules.
 */
export async function repairPlan(run: Run): Promise<void> {
  let known: ReadonlySet<string> | undefined;
  for (;;) {
    const found = lint(run, joinSections(statesInOrder(run).map(({ content }) => content)));
    if (found.length === 0) return;
    known ??= new Set(lint(run, run.draft).map(identity));
    const errors = Map.groupBy(
      found.filter((one) => !known?.has(identity(one))),
      (one) => guiltySection(run, one),
    );
    const section = LLM_SECTIONS.find((one) => errors.has(one));
    const state = section && run.states.get(section);
    if (section === undefined || state?.talk === undefined) return;
    await repairSection(run, state.open, state.talk, errors.get(section) ?? []);
    for (const { section: later } of run.open) {
      const dependent = run.states.get(later);
      const isTouched = run.wanted.has(later) && sectionsBefore(later).includes(section);
      if (isTouched && dependent !== undefined) await reviewSection(run, dependent);
    }
  }
}

function lint({ request }: Run, content: WrittenContent): Diagnostic[] {
  const { plan, workspace, today } = request;
  const found = checkContent(plan, workspace, content, today === undefined ? {} : { today });
  return found.filter(({ severity }) => severity === 'error');
}

/** What the rules would be blamed for as well lies in the inputs: no model can put it right. */
function identity({ code, path, related }: Diagnostic): string {
  return JSON.stringify([code, path, related.map((other) => other.path)]);
}

/** The last of the sections that a finding is about, of those that a model wrote in this run. */
function guiltySection(run: Run, { path, field, related }: Diagnostic): LlmSection | undefined {
  const sides = [
    { path, field },
    ...related.map((other) => ({ path: other.path, field: undefined })),
  ];
  const sections = new Set(
    sides.flatMap((side) =>
      side.path === undefined ? [] : (sectionOf(side.path, side.field) ?? []),
    ),
  );
  return LLM_SECTIONS.findLast(
    (section) => sections.has(section) && run.states.get(section)?.how === 'model',
  );
}
