import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import {
  ModelFailure,
  MOST_REPLY_CHARACTERS,
  type CallProgress,
} from '../../generate/llm/model-call.ts';
import { addRepairTurn } from '../../generate/llm/repair-turn.ts';
import { judgeReply, type Judged } from './judge-reply.ts';
import { RunEnded } from './model-run.ts';
import type { Run, Talk } from './run-state.ts';

/**
 * Asks for a section until a reply stands up, or it went back as often as the settings allow. Each repair
 * shows the model its last reply and all that is wrong in it.
 *
 * @param errors what is wrong in the last reply of the talk; without them the section is asked for.
 */
export async function answerSection(
  run: Run,
  talk: Talk,
  errors?: readonly Diagnostic[],
): Promise<Judged> {
  const { section, language } = talk.task;
  const { repairs } = run.request.settings;
  let judged: Judged = { errors: [...(errors ?? [])], warnings: [] };
  for (let isFirst = errors === undefined; ; isFirst = false) {
    if (!isFirst) {
      if (talk.repairs >= repairs) return judged;
      talk.repairs += 1;
      run.tell({ section, step: 'repairs', findings: judged.errors.length, tokens: run.spent() });
    }
    const prompt = isFirst
      ? talk.prompt
      : addRepairTurn(talk.prompt, talk.text ?? '', judged.errors, language);
    try {
      const { reply, resumed } = await run.ask(section, prompt, talk.repairs, tellCall(run, talk));
      if (resumed && isFirst) run.tell({ section, step: 'resumes' });
      talk.text = reply.text;
      talk.tokens.input += reply.tokens.input;
      talk.tokens.output += reply.tokens.output;
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      if (error.kind === 'too-large') return { errors: [TOO_LARGE], warnings: [] };
      // The question alone fits no model of this length; one with a reply in it may be too much.
      if (isFirst) throw new RunEnded({ why: 'failure', failure: error, section });
      return judged;
    }
    judged = judgeReply(talk.task, talk.text);
    if (judged.reply !== undefined) return judged;
  }
}

const TOO_LARGE = diagnostic('reply/too-large', {
  values: {
    size: { 'zh-CN': '没有读完', en: 'it was not read to its end' },
    most: {
      'zh-CN': `${String(MOST_REPLY_CHARACTERS / 10_000)} 万个字符`,
      en: `${String(MOST_REPLY_CHARACTERS / 1_000_000)} million characters`,
    },
  },
});

function tellCall(run: Run, { task: { section } }: Talk): (progress: CallProgress) => void {
  return (progress) => run.tell({ section, ...progress });
}
