import type { z } from 'zod';
import type { stageGoalSchema } from '../../model/plan/stage-goal.ts';
import type { Draft } from './draft.ts';
import { planGoals } from './plan-goals.ts';
import { spanOf } from './plan-grid.ts';
import { bilingual, say } from './wording.ts';
import { writeInterim } from './write-target.ts';

type Written = z.input<typeof stageGoalSchema>;

/** A stage is judged by few figures: those that are measured today. */
const MOST_TARGETS = 12;
/** Of more phases than this, the last ones are stages. */
const MOST_STAGES = 20;

/** What is reached at the end of each phase but the first, which only prepares. */
export function writeStages(draft: Draft): Written[] {
  const { frames, grid } = draft;
  const aimed = planGoals(draft).flatMap(({ targets }) => targets);
  const measured = aimed.filter(({ observation }) => observation !== undefined);
  const sized = (measured.length > 0 ? measured : aimed).slice(0, MOST_TARGETS);
  const stages = frames.slice(frames.length > 1 ? 1 : 0).slice(-MOST_STAGES);
  return stages.map((frame, index): Written => {
    const share = frame === frames.at(-1) ? 1 : frame.slots.to / grid.slots;
    const targets = sized.flatMap((target) => writeInterim(target, share, draft) ?? []);
    const results = draft.placed.flatMap(({ frame: own, milestone }) =>
      own === frame && milestone !== undefined ? [milestone.label] : [],
    );
    return {
      id: frame.id,
      label: bilingual((locale) => say(locale, `第 ${index + 1} 阶段目标`, `Stage ${index + 1}`)),
      span: spanOf(frame.slots, grid),
      ...(frame.stated === undefined ? { focus: frame.template.summary } : {}),
      ...(results.length > 0 ? { content: results.slice(0, 8) } : {}),
      targets,
      origin: { rule: 'stages', because: ['horizon'] },
      why: {
        'zh-CN': '长周期的目标要分段看，各段水平按时间进度折算（估计值）。',
        en: 'A long way is judged in stages; levels are counted by the time that is over (estimates).',
      },
    };
  });
}
