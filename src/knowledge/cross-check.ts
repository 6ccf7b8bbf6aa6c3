import type { Knowledge } from '../model/knowledge.ts';
import { LOCALES } from '../model/locale.ts';

/**
 * How the parts of a knowledge base fail to fit together, in words for its editor: unknown ids,
 * tags without a playbook, missing or mixed languages. Empty when all is well.
 */
export function crossCheck(knowledge: Knowledge): string[] {
  return [...checkIds(knowledge), ...checkCoverage(knowledge), ...checkLanguages(knowledge, '')];
}

function checkIds(knowledge: Knowledge): string[] {
  const { metrics, roles, industries, tags, playbooks, goals, phases } = knowledge;
  const lists = { metrics, roles, industries, tags, playbooks, goals };
  const repeated = Object.entries(lists).flatMap(([name, items]) => {
    const ids = items.map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id} twice`);
  });
  const known = Object.fromEntries(
    Object.entries(lists).map(([name, items]) => [name, new Set(items.map(({ id }) => id))]),
  );
  const use = (
    where: string,
    list: keyof typeof lists,
    ids: readonly (string | undefined)[] = [],
  ) =>
    ids
      .filter((id) => id !== undefined && known[list]?.has(id) === false)
      .map((id) => `${where}: no ${list} ${id ?? ''}`);
  return [
    ...repeated,
    ...playbooks.flatMap((book) => [
      ...use(book.id, 'tags', book.tags),
      ...use(
        book.id,
        'industries',
        book.industries.filter((id) => id !== 'any'),
      ),
      ...use(book.id, 'metrics', book.kpis),
      ...use(book.id, 'playbooks', book.requires),
      ...use(book.id, 'roles', [book.owner, ...book.resources.map(({ role }) => role)]),
      ...book.tactics.flatMap((tactic) => [
        ...use(`${book.id}/${tactic.id}`, 'roles', [tactic.owner]),
        ...tactic.work.flatMap(({ id, owner, milestone }) =>
          use(`${book.id}/${tactic.id}/${id}`, 'roles', [owner, milestone?.owner]),
        ),
      ]),
    ]),
    ...goals.flatMap((goal) => use(goal.id, 'metrics', [...goal.metrics, ...goal.outcome.results])),
    ...phases.flatMap(({ phases: steps }) =>
      steps.flatMap((phase) => [
        ...use(
          phase.id,
          'roles',
          phase.resources.map(({ role }) => role),
        ),
        ...phase.work.flatMap(({ id, owner, milestone }) =>
          use(id, 'roles', [owner, milestone?.owner]),
        ),
      ]),
    ),
    ...knowledge.answers.flatMap(({ id, playbooks: ids }) => use(id, 'playbooks', ids)),
    ...knowledge.risks.flatMap((risk) => [
      ...use(risk.id, 'playbooks', risk.playbooks),
      ...use(risk.id, 'roles', [risk.owner]),
    ]),
    ...knowledge.cadences.flatMap((cadence) => [
      ...use(cadence.id, 'playbooks', cadence.playbooks),
      ...use(cadence.id, 'roles', cadence.participants),
    ]),
    ...knowledge.asks.flatMap(({ id, playbooks: ids }) => use(id, 'playbooks', ids)),
    ...knowledge.narratives.flatMap(({ profile, situation }) =>
      situation.flatMap((part) => use(profile, 'metrics', part.metrics)),
    ),
  ];
}

/** A tag nobody answers, or a metric that can get no target, is a promise the rules cannot keep. */
function checkCoverage({ tags, playbooks, metrics, goals }: Knowledge): string[] {
  const used = new Set([
    ...playbooks.flatMap(({ kpis }) => kpis),
    ...goals.flatMap((goal) => [...goal.metrics, ...goal.outcome.results]),
  ]);
  return [
    ...tags
      .filter(({ id }) => !playbooks.some((book) => book.tags.includes(id)))
      .map(({ id }) => `tag ${id}: no playbook`),
    ...metrics
      .filter(({ id, band, usual }) => used.has(id) && band === undefined && usual === undefined)
      .map(({ id }) => `metric ${id}: neither band nor usual target`),
    ...metrics
      .filter(
        ({ id, usual, measure }) => used.has(id) && usual !== undefined && measure === undefined,
      )
      .map(({ id }) => `metric ${id}: no way to measure a missing baseline`),
  ];
}

const HAN = /\p{Script=Han}/u;
/** Half-width punctuation between Chinese characters. */
const HALF_WIDTH = /\p{Script=Han}\s*[,;:!?()]|[,;:!?]\s*\p{Script=Han}/u;
/** Latin letters or digits that touch a Chinese character. */
const UNSPACED = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u;

function checkLanguages(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkLanguages(item, `${path}/${index}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  const missing = LOCALES.filter((locale) => !(locale in fields));
  if (missing.length === LOCALES.length) {
    return Object.entries(fields).flatMap(([name, item]) =>
      checkLanguages(item, `${path}/${name}`),
    );
  }
  const written = (locale: string): string[] => [fields[locale]].flat().map(String);
  return [
    ...missing.map((locale) => `${path}: no ${locale}`),
    ...written('en')
      .filter((text) => HAN.test(text))
      .map((text) => `${path}: Chinese in “${text}”`),
    ...(path.includes('keywords') || path.includes('orientation')
      ? []
      : written('zh-CN').flatMap((text) => [
          ...(HAN.test(text) || /^[A-Z\s]+$/.test(text) ? [] : [`${path}: not Chinese: “${text}”`]),
          ...(HALF_WIDTH.test(text) ? [`${path}: half-width punctuation in “${text}”`] : []),
          ...(UNSPACED.test(text) ? [`${path}: no space around Latin text in “${text}”`] : []),
        ])),
  ];
}
