import type { RulesContent } from '../generator.ts';
import { answeredNames } from './answered-names.ts';
import { causesOf, goalsOf, type Draft } from './draft.ts';
import type { Match } from './match-inputs.ts';
import type { Selection } from './select-playbooks.ts';
import { bilingual, joinList, label, quoteList, say, type Bilingual } from './wording.ts';
import { writeTarget } from './write-target.ts';

/** One strategy for each chosen playbook, with its three tactics and the KPIs that show its effect. */
export function writeStrategies(draft: Draft): RulesContent['strategies'] {
  return draft.selections.map((selection) => {
    const { playbook, answers } = selection;
    const [challenges, themes] = [idsOf(answers, 'challenge'), idsOf(answers, 'theme')];
    const goals = goalsOf(playbook.focus, draft);
    const because = causesOf(selection, draft);
    const origin = { playbook: playbook.id, ...(because.length > 0 ? { because } : {}) };
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
      ...(goals.length > 0 ? { goals } : {}),
      owner: playbook.owner,
      tactics: playbook.tactics.map((tactic) => ({
        id: tactic.id,
        label: tactic.label,
        how: tactic.how,
        owner: tactic.owner,
        origin: { rule: 'playbook-tactic', ...origin },
        why: whyTactic(selection, draft),
      })),
      kpis: playbook.kpis.flatMap((id) => {
        const target = draft.targets.get(id);
        return target === undefined ? [] : [writeTarget(target, 'kpi', draft)];
      }),
      origin: { rule: 'playbook', ...origin },
      why: whyStrategy(selection, draft),
    };
  });
}

const idsOf = (answers: readonly Match[], wanted: Match['kind']): string[] =>
  answers.filter(({ kind }) => kind === wanted).map(({ id }) => id);

function whyStrategy({ answers, requiredBy }: Selection, { inputs }: Draft): Bilingual {
  return bilingual((locale) => {
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
      `回应${parts.join('和')}${evidence(answers, 'zh-CN')}。`,
      `Answers ${parts.join(' and ')}${evidence(answers, 'en')}.`,
    );
  });
}

/** The words that revealed the kind of problem; nothing where the planner stated the tags. */
function evidence(answers: readonly Match[], locale: 'zh-CN' | 'en'): string {
  const all = (language: 'zh-CN' | 'en'): string[] => [
    ...new Set(answers.flatMap(({ words }) => words[language])),
  ];
  // The words of the other language still are the evidence when the text has no words of this one.
  const words = all(locale).length > 0 ? all(locale) : all(locale === 'en' ? 'zh-CN' : 'en');
  if (words.length === 0) return '';
  return say(
    locale,
    `（识别依据：${joinList(words, locale)}）`,
    ` (recognised by ${quoteList(words, locale)})`,
  );
}

function whyTactic(selection: Selection, { inputs }: Draft): Bilingual {
  return bilingual((locale) => {
    const own = label(selection.playbook.label, locale, inputs.language);
    const names = answeredNames(selection, locale, inputs);
    return say(
      locale,
      `策略“${own}”的一部分，针对${names}。`,
      `Part of “${own}”, which answers ${names}.`,
    );
  });
}
