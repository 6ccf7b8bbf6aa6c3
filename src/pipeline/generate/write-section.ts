import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { groundSection } from '../../generate/llm/ground/ground-section.ts';
import type { OpenSection } from '../../generate/llm/open-sections.ts';
import { putItems } from '../../generate/llm/put-items.ts';
import { replySchemaOf } from '../../generate/llm/reply-schema.ts';
import { writeSectionPrompt } from '../../generate/llm/section-prompt.ts';
import { toContent } from '../../generate/llm/to-content.ts';
import { toReply } from '../../generate/llm/to-reply.ts';
import type { WrittenContent } from '../../model/content.ts';
import type { Address } from '../../model/item-key.ts';
import type { Origin } from '../../model/origin.ts';
import { factDigests, inputsDigest } from '../generate-plans.ts';
import { answerSection } from './answer-section.ts';
import { rulesSection } from './fall-back.ts';
import { judgeReply, type Judged } from './judge-reply.ts';
import { itemAt } from './kept-addresses.ts';
import { keepWords } from './keep-words.ts';
import { makeTask } from './make-task.ts';
import { promptDigest } from './prompt-digest.ts';
import { baseContent, type Run, type SectionState, type Talk } from './run-state.ts';
import { pickSection, sectionDigest } from './section-content.ts';

/** Writes a section: what is there already stays where nothing changed, else the model is asked. */
export async function writeSection(run: Run, open: OpenSection): Promise<void> {
  const { section } = open;
  if (!run.wanted.has(section)) {
    const record = run.present?.provenance.sections?.[section];
    const content = pickSection(baseContent(run), open);
    run.states.set(section, {
      open,
      how: 'untouched',
      content,
      ...(record && { record }),
      warnings: [],
    });
    return;
  }
  const task = makeTask(run, open);
  const prompt = writeSectionPrompt(task);
  const kept = keptState(run, open, promptDigest(prompt, run.request.settings));
  if (kept !== undefined) {
    run.states.set(section, kept);
    run.tell({ section, step: 'kept' });
    return;
  }
  run.tell({ section, step: 'asks' });
  const talk: Talk = { task, prompt, repairs: 0, tokens: { input: 0, output: 0 } };
  await takeAnswer(run, open, talk, await answerSection(run, talk));
}

/** Sends a section back with what is wrong in it, while it may go back. */
export async function repairSection(
  run: Run,
  open: OpenSection,
  talk: Talk,
  errors: readonly Diagnostic[],
): Promise<void> {
  await takeAnswer(run, open, talk, await answerSection(run, talk, errors));
}

/** Judges a section again after one that it builds on changed; it goes back only with errors. */
export async function reviewSection(run: Run, { open, talk, how }: SectionState): Promise<void> {
  if (how === 'rules') {
    const state = run.states.get(open.section);
    if (state !== undefined) state.content = rulesSection(run, open);
    return;
  }
  if (talk?.text === undefined) return writeSection(run, open);
  talk.task = makeTask(run, open);
  talk.prompt = writeSectionPrompt(talk.task);
  const judged = judgeReply(talk.task, talk.text);
  if (judged.reply !== undefined) await takeAnswer(run, open, talk, judged);
  else await repairSection(run, open, talk, judged.errors);
}

/** A section that stays: the same was asked when it was written, or a person brought it since. */
function keptState(
  { present, request, inputs }: Run,
  open: OpenSection,
  prompt: string,
): SectionState | undefined {
  const record = present?.provenance.sections?.[open.section];
  if (present === undefined || record === undefined || isAskedAnew(request)) return undefined;
  // The rules only stood in for the model: it may do better this time.
  if (record.by === 'rules') return undefined;
  const isBrought = record.by === 'chat' && present.provenance.reads === inputsDigest(inputs);
  if (record.prompt !== prompt && !isBrought) return undefined;
  const content = pickSection(present.content, open);
  if (sectionDigest(content, open) !== record.content) return undefined;
  return { open, how: 'kept', content, record, warnings: [] };
}

function isAskedAnew({ fresh, sections, items }: Run['request']): boolean {
  return fresh === true || sections !== undefined || items !== undefined;
}

async function takeAnswer(run: Run, open: OpenSection, talk: Talk, judged: Judged): Promise<void> {
  const { section } = open;
  const tokens = run.spent();
  if (judged.reply === undefined) {
    const { errors } = judged;
    await run.drop(section);
    const refused = { open, talk, failed: errors, warnings: [] };
    const state: SectionState =
      run.request.items === undefined
        ? { ...refused, how: 'rules', content: rulesSection(run, open) }
        : { ...refused, how: 'untouched', content: pickSection(baseContent(run), open) };
    run.states.set(section, state);
    run.tell({ section, step: 'fell-back', findings: errors.length, tokens });
    return;
  }
  const content = asContent(run, open, talk, judged.reply);
  run.states.set(section, { open, how: 'model', content, talk, warnings: judged.warnings });
  run.tell({ section, step: 'stands', tokens });
}

/** The reply as content, with the words from before where they still hold. */
function asContent(
  run: Run,
  open: OpenSection,
  { task }: Talk,
  reply: WrittenContent,
): WrittenContent {
  const { model } = run.request.settings;
  const { present } = run;
  const record = present?.provenance.sections?.[open.section];
  const isSameModel = record?.by === 'llm' && record.model === model;
  if (present === undefined || !isSameModel || isAskedAnew(run.request)) {
    return toContent(task, reply, model);
  }
  const schema = replySchemaOf(open.section, open.parts);
  const last = toReply(pickSection(present.content, open), schema, task.language);
  const kept = keepWords(reply, last as WrittenContent, schema, (at) => mayKeep(run, at));
  const decoded = schema.safeDecode(kept.reply as z.input<typeof schema>);
  const holds =
    decoded.success &&
    groundSection(task, decoded.data).every(({ severity }) => severity !== 'error');
  if (!holds) return toContent(task, reply, model);
  return putItems(toContent(task, kept.reply, model), present.content, kept.same);
}

/** Whether a model wrote an item, and all that called for it stands in the inputs as it did then. */
function mayKeep({ present, inputs }: Run, address: Address): boolean {
  if (present === undefined) return false;
  const { origin } = (itemAt(present.content, address) ?? {}) as { origin?: Origin };
  const then = present.provenance.facts ?? {};
  const now = factDigests(inputs);
  return origin?.model !== undefined && (origin.because ?? []).every((at) => then[at] === now[at]);
}
