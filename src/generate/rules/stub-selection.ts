import type { PlannableInputs } from '../../model/inputs.ts';
import type { Knowledge, LadderStep, Playbook } from '../../model/knowledge.ts';
import type { Match } from './match-inputs.ts';
import { nearestTags } from './nearest-tags.ts';
import type { Selection } from './select-playbooks.ts';
import { bilingual, label, midSentence, quoteList, say, type Bilingual } from './wording.ts';

const OWNER = 'crm-lead';

/** Stand-ins of their own; the last one takes all problems beyond that. */
const MOST_STUBS = 12;

/**
 * Stand-ins for problems that nothing in the knowledge base answers: how to find the answer, and what
 * is missing until then, so that no problem is lost and nobody takes it for settled.
 */
export function stubSelections(
  matches: readonly Match[],
  inputs: PlannableInputs,
  knowledge: Knowledge,
): Selection[] {
  const taken = new Set(knowledge.playbooks.map(({ id }) => id));
  const alone = matches.length > MOST_STUBS ? MOST_STUBS - 1 : matches.length;
  const groups = matches.slice(0, alone).map((match): [Match, ...Match[]] => [match]);
  const [first, ...rest] = matches.slice(alone);
  if (first !== undefined) groups.push([first, ...rest]);
  return groups.map((group) => {
    const id = freeId(`answer-${group[0].id}`, taken);
    taken.add(id);
    return stubSelection(id, group, inputs, knowledge);
  });
}

/** A theme and a challenge may have the same id, and long ids are cut: ids of work are made from it. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const cut = wanted.slice(0, 48).replace(/-$/, '');
  for (let at = 1; ; at++) {
    const id = at === 1 ? cut : `${cut}-${at}`;
    if (!taken.has(id)) return id;
  }
}

function stubSelection(
  id: string,
  answers: [Match, ...Match[]],
  inputs: PlannableInputs,
  knowledge: Knowledge,
): Selection {
  const [match] = answers;
  const name = bilingual((locale) =>
    answers.length === 1
      ? label(match.label, locale, inputs.language)
      : say(locale, `其余 ${answers.length} 个问题`, `${answers.length} further problems`),
  );
  const tactic = tacticOf(id, name);
  return {
    playbook: {
      id,
      label: bilingual((locale) =>
        say(locale, `待定：回应“${name[locale]}”`, `To be settled: ${midSentence(name[locale])}`),
      ),
      description: {
        'zh-CN':
          '还没有成形的做法。先查清原因，再小范围试行，最后定指标；定下之前，这一项不算已解决。',
        en: 'There is no proven answer yet. Find the cause, try an answer in a small area, then set a metric; until then this counts as open.',
      },
      tags: [],
      industries: ['any'],
      focus: ['experience'],
      owner: OWNER,
      effort: 'S',
      months: [1, 3],
      estimate: true,
      prerequisites: [],
      tactics: [
        tactic('find-cause', 'foundation', 3, [], {
          label: { 'zh-CN': '查清原因', en: 'Find the cause' },
          how: {
            'zh-CN': '收集最近三个月的相关案例，至少 30 个，按原因归类，写明前三位原因各占多少。',
            en: 'Collect at least 30 cases of the last three months, sort them by cause, and state the share of the top three.',
          },
        }),
        tactic('try-answer', 'pilot', 4, ['find-cause'], {
          label: { 'zh-CN': '小范围试行', en: 'Try an answer' },
          how: {
            'zh-CN': '针对占比最高的原因定一个做法，在一个团队或区域试行四周，留一个不变的对照。',
            en: 'Choose one answer to the largest cause and try it for four weeks in one team or region, beside one that stays as it is.',
          },
        }),
        tactic('set-metric', 'pilot', 1, ['try-answer'], {
          label: { 'zh-CN': '定指标和负责人', en: 'Set metric and owner' },
          how: {
            'zh-CN': '按试行结果定下指标、基线、目标和负责人，写进 inputs.yaml 后重新生成。',
            en: 'From the result, set metric, baseline, target and owner, state them in inputs.yaml and generate again.',
          },
        }),
      ],
      kpis: [],
      spend: {},
    },
    answers,
    requiredBy: [],
    runnersUp: [],
    unknown: whatIsMissing(match, inputs, knowledge),
  };
}

function tacticOf(book: string, name: Bilingual) {
  return (
    id: string,
    step: LadderStep,
    weeks: number,
    after: string[],
    texts: { label: Bilingual; how: Bilingual },
  ): Playbook['tactics'][number] => ({
    id,
    ...texts,
    owner: OWNER,
    work: [
      {
        id: `${book}-${id}`,
        step,
        label: bilingual((locale) =>
          say(
            locale,
            `${texts.label[locale]}：${name[locale]}`,
            `${texts.label[locale]}: ${midSentence(name[locale])}`,
          ),
        ),
        weeks,
        needs: [{ role: OWNER, fte: 0.1 }],
        ...(after.length > 0 ? { after: after.map((other) => `${book}-${other}`) } : {}),
      },
    ],
  });
}

function whatIsMissing(match: Match, inputs: PlannableInputs, knowledge: Knowledge): Bilingual {
  const near = nearestTags(match.label, knowledge, 3);
  return bilingual((locale) => {
    const names = quoteList(
      near.map((tag) => label(tag.label, locale, inputs.language)),
      locale,
    );
    return match.recognised.length > 0
      ? say(
          locale,
          '缺做法和指标：知识库没有适合本行业、本周期又没有被排除的做法。',
          'What to do and how it is measured: no playbook suits this industry and horizon, or the team has ruled it out.',
        )
      : say(
          locale,
          `缺做法和指标。最接近的问题类型是${names}；如果是其中之一，请写进 tags。`,
          `What to do and how it is measured. The nearest kinds of problem are ${names}; if it is one of them, state it in tags.`,
        );
  });
}
