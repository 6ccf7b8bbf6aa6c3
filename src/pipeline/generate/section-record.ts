import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeSectionPrompt } from '../../generate/llm/section-prompt.ts';
import type { Provenance } from '../../model/generated.ts';
import type { SectionRecord } from '../../model/llm.ts';
import type { WrittenContent } from '../../model/content.ts';
import { isStale, provenanceByModel } from '../generate-plans.ts';
import { makeTask } from './make-task.ts';
import { parametersOf, promptDigest } from './prompt-digest.ts';
import { statesInOrder, type Run, type SectionState } from './run-state.ts';
import { sectionDigest } from './section-content.ts';

/** What is said of a plan that a run wrote. */
export function runProvenance(run: Run, content: WrittenContent): Provenance {
  const { inputs, present, request } = run;
  const records = statesInOrder(run).flatMap((state) => {
    const record = recordOf(run, state);
    return record === undefined ? [] : [[state.open.section, record] as const];
  });
  const made = provenanceByModel(inputs, content, Object.fromEntries(records));
  const isWhole = request.sections === undefined && request.items === undefined;
  // Where only a part was written, the rest is as old as it was.
  const then = present?.provenance;
  if (isWhole || then === undefined || !isStale(then, inputs, request.workspace.knowledge)) {
    return made;
  }
  return { ...made, reads: then.reads, facts: then.facts };
}

function recordOf(run: Run, { open, how, content, talk, record, failed }: SectionState) {
  const { settings, items } = run.request;
  if (talk === undefined) return record;
  const last = run.present?.provenance.sections?.[open.section];
  // Single items say themselves who wrote them; the section came to be as it did.
  if (items !== undefined) return last && { ...last, content: sectionDigest(content, open) };
  // As the next run would ask: the sections before may have changed since, and all are wanted then.
  const whole = { ...run, wanted: new Set(run.open.map(({ section }) => section)) };
  const prompt = promptDigest(writeSectionPrompt(makeTask(whole, open)), settings);
  return {
    by: how === 'rules' ? 'rules' : 'llm',
    provider: settings.provider,
    model: settings.model,
    prompt,
    parameters: parametersOf(settings),
    tokens: { ...talk.tokens },
    repairs: talk.repairs,
    ...(failed && { failed: failed.slice(0, 20).map(reasonOf) }),
    content: sectionDigest(content, open),
  } satisfies SectionRecord;
}

/** A finding as its code and its address. Sample: `reply/figure goals/satisfaction#statement`. */
export function reasonOf({ code, path, field }: Diagnostic): string {
  const at = path === undefined ? '' : ` ${path}${field === undefined ? '' : `#${field}`}`;
  return `${code}${at}`.slice(0, 300);
}
