import { LOCALES, type Locale } from '../../model/locale.ts';
import type { RulesContent } from '../generator.ts';
import { answeredNames } from './answered-names.ts';
import { causesOf, playbookIn, type Draft } from './draft.ts';
import { planGoals } from './plan-goals.ts';
import type { Match } from './match-inputs.ts';
import type { Selection } from './select-playbooks.ts';
import {
  bilingual,
  label,
  midSentence,
  quoteList,
  reason,
  say,
  type Bilingual,
} from './wording.ts';
import { whyNot } from './why-not.ts';
import { writeTarget } from './write-target.ts';

/** One strategy for each chosen playbook, with its three tactics and the KPIs that show its effect. */
export function writeStrategies(draft: Draft): RulesContent['strategies'] {
  return draft.selections.map((selection) => writeStrategy(selection, draft));
}

function writeStrategy(selection: Selection, draft: Draft): RulesContent['strategies'][number] {
  const { playbook, answers, unknown } = selection;
  const [challenges, themes] = [idsOf(answers, 'challenge'), idsOf(answers, 'theme')];
  const goals = planGoals(draft)
    .filter(({ servedBy }) => servedBy.includes(selection))
    .map(({ id }) => id);
  const because = causesOf(selection, draft);
  const recognised = answers.flatMap(evidenceOf);
  const considered = selection.runnersUp.map((one) => ({
    playbook: one.playbook.id,
    why: whyNot(one, selection, draft),
  }));
  const origin = { ...playbookIn(selection), ...(because.length > 0 ? { because } : {}) };
  return {
    id: playbook.id,
    label: playbook.label,
    description: playbook.description,
    ...(answers.length > 0
      ? {
          addresses: {
            ...(challenges.length > 0 ? { challenges } : {}),
            ...(themes.length > 0 ? { themes } : {}),
          },
        }
      : {}),
    ...(goals.length > 0 && unknown === undefined ? { goals } : {}),
    owner: playbook.owner,
    tactics: playbook.tactics.map((tactic) => ({
      id: tactic.id,
      label: tactic.label,
      how: tactic.how,
      owner: tactic.owner,
      origin: { rule: 'playbook-tactic', ...origin },
      why: whyTactic(selection, draft),
    })),
    kpis: [...new Set(playbook.kpis)].flatMap((id) => {
      const target = draft.targets.get(id);
      return target === undefined ? [] : [writeTarget(target, 'kpi', draft)];
    }),
    ...(playbook.prerequisites.length > 0 ? { note: prerequisites(selection, draft) } : {}),
    ...(unknown === undefined ? {} : { unknown }),
    origin: {
      rule: unknown === undefined ? 'playbook' : 'unanswered',
      ...origin,
      ...(recognised.length > 0 ? { recognised } : {}),
      ...(considered.length > 0 ? { considered } : {}),
    },
    why: whyStrategy(selection, draft),
  };
}

/** What must be there before a strategy starts, in a sentence. */
function prerequisites({ playbook }: Selection, { inputs }: Draft): Bilingual {
  return bilingual((locale) => {
    const all = playbook.prerequisites.map((text) => label(text, locale, inputs.language));
    return say(
      locale,
      `启动前提：${all.join('；')}。`,
      `Before it starts: ${all.map(midSentence).join('; ')}.`,
    );
  });
}

/** How a problem was recognised, as it is kept: the surest kind, and the words that showed it. */
function evidenceOf({ address, recognised: [surest] }: Match) {
  if (surest === undefined) return [];
  const words = [...new Set(LOCALES.flatMap((locale) => surest.words[locale]))];
  return [
    {
      at: address,
      tag: surest.tag,
      ...(words.length > 0 ? { words } : {}),
      confidence: surest.confidence,
    },
  ];
}

const idsOf = (answers: readonly Match[], wanted: Match['kind']): string[] =>
  answers.filter(({ kind }) => kind === wanted).map(({ id }) => id);

function whyStrategy(
  { answers, requiredBy, decision, unknown }: Selection,
  draft: Draft,
): Bilingual {
  const { inputs } = draft;
  return bilingual((locale) => {
    if (unknown !== undefined) {
      return say(
        locale,
        '做法还没有定下，先占一个位置，免得遗漏。',
        'No answer is settled yet; this holds a place so that the problem is not lost.',
      );
    }
    if (decision !== undefined) {
      const why = decision.why && reason(decision.why, locale, inputs.language);
      return why === undefined
        ? say(locale, '团队已决定采用。', 'The team has decided on it.')
        : say(
            locale,
            `团队已决定采用：${why}。`,
            `The team has decided on it: ${midSentence(why)}.`,
          );
    }
    const named = (kind: Match['kind']): string[] =>
      answers
        .filter((match) => match.kind === kind)
        .map((match) => label(match.label, locale, inputs.language));
    const parts = [
      { zh: '客户反馈', en: 'the feedback', names: named('theme') },
      { zh: '内部问题', en: 'the challenge', names: named('challenge') },
    ]
      .filter(({ names }) => names.length > 0)
      .map(({ zh, en, names }) => say(locale, zh, `${en} `) + quoteList(names, locale));
    if (parts.length === 0) {
      const books = requiredBy.map((book) => label(book.label, locale, inputs.language));
      return say(
        locale,
        `${quoteList(books, locale)}离不开它。`,
        `${quoteList(books, locale)} cannot work without it.`,
      );
    }
    return say(
      locale,
      `回应${parts.join('，以及')}${kindsOf(answers, locale, draft)}。`,
      `Answers ${parts.join(' and ')}${kindsOf(answers, locale, draft)}.`,
    );
  });
}

/** The kinds of problem that texts were taken for; nothing where the planner stated them. */
function kindsOf(answers: readonly Match[], locale: Locale, { knowledge, inputs }: Draft): string {
  const ids = answers.flatMap(({ recognised: [surest] }) =>
    surest === undefined || surest.confidence === 1 ? [] : [surest.tag],
  );
  const names = [...new Set(ids)].flatMap((id) => {
    const tag = knowledge.tags.find((one) => one.id === id);
    return tag === undefined ? [] : [label(tag.label, locale, inputs.language)];
  });
  if (names.length === 0) return '';
  const list = quoteList(names, locale);
  return say(locale, `（按${list}一类的问题处理）`, ` (taken as a case of ${list})`);
}

function whyTactic(selection: Selection, { inputs }: Draft): Bilingual {
  return bilingual((locale) => {
    const own = label(selection.playbook.label, locale, inputs.language);
    const names = answeredNames(selection, locale, inputs);
    if (names === '') return say(locale, `策略“${own}”的一部分。`, `Part of “${own}”.`);
    return say(
      locale,
      `策略“${own}”的一部分，针对${names}。`,
      `Part of “${own}”, which answers ${names}.`,
    );
  });
}
