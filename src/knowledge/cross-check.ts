import type { Knowledge, Playbook, TemplateWork } from '../model/knowledge.ts';
import { LOCALES } from '../model/locale.ts';

/**
 * How the parts of a knowledge base fail to fit together, in words for its editor: unknown ids,
 * tags without a playbook, missing or mixed languages. Empty when all is well.
 */
export function crossCheck(knowledge: Knowledge): string[] {
  return [
    ...checkIds(knowledge),
    ...checkWork(knowledge),
    ...checkCoverage(knowledge),
    ...checkLanguages(knowledge, ''),
  ];
}

function checkIds(knowledge: Knowledge): string[] {
  const { metrics, roles, industries, tags, modules, playbooks, goals, phases } = knowledge;
  const lists = { metrics, roles, industries, tags, modules, playbooks, goals };
  const known = Object.fromEntries(
    Object.entries(lists).map(([name, items]) => [name, new Set(items.map(({ id }) => id))]),
  );
  const use = (
    where: string,
    list: keyof typeof lists,
    ids: readonly (string | undefined)[] = [],
  ): string[] =>
    ids
      .filter((id) => id !== undefined && known[list]?.has(id) === false)
      .map((id) => `${where}: no ${list} ${id ?? ''}`);
  const trades = (where: string, ids: readonly string[] = []): string[] =>
    use(
      where,
      'industries',
      ids.filter((id) => id !== 'any'),
    );
  const work = (
    where: string,
    item: Playbook['tactics'][number]['work'][number] | TemplateWork,
  ) => [
    ...use(where, 'roles', [...item.needs.map(({ role }) => role), item.milestone?.owner]),
    ...use(where, 'metrics', item.milestone?.proves),
  ];
  return [
    ...Object.entries(lists).flatMap(([name, items]) =>
      repeated(
        name,
        items.map(({ id }) => id),
      ),
    ),
    ...metrics.flatMap(({ id, industries: own }) => trades(id, own)),
    ...playbooks.flatMap(({ id, home }) => trades(id, home)),
    ...roles.flatMap(({ id, industries: own, elsewhere, pool }) => [
      ...trades(id, own),
      ...use(id, 'roles', [elsewhere, pool]),
    ]),
    ...playbooks.flatMap((book) => [
      ...use(book.id, 'tags', [...book.tags, ...(book.standsInFor ?? [])]),
      ...trades(book.id, book.industries),
      ...use(book.id, 'metrics', book.kpis),
      ...use(book.id, 'playbooks', book.requires),
      ...use(book.id, 'modules', [book.module]),
      ...use(book.id, 'roles', [book.owner, ...(book.consulted ?? []), ...(book.informed ?? [])]),
      ...book.tactics.flatMap((tactic) => [
        ...use(`${book.id}/${tactic.id}`, 'roles', [tactic.owner]),
        ...tactic.work.flatMap((item) => work(`${book.id}/${tactic.id}/${item.id}`, item)),
      ]),
    ]),
    ...goals.flatMap((goal) => use(goal.id, 'metrics', [...goal.metrics, ...goal.outcome.results])),
    ...phases.flatMap(({ id, industries: own, phases: steps }) => [
      ...trades(id, own),
      ...steps.flatMap((phase) => [
        ...use(`${id}/${phase.step}`, 'roles', [phase.lead.role]),
        ...phase.work.flatMap((item) => work(`${id}/${item.id}`, item)),
      ]),
    ]),
    ...knowledge.answers.flatMap((answer) => [
      ...use(answer.id, 'playbooks', answer.playbooks),
      ...trades(answer.id, answer.industries),
    ]),
    ...knowledge.risks.flatMap((risk) => [
      ...use(risk.id, 'playbooks', risk.playbooks),
      ...use(risk.id, 'roles', [risk.owner]),
      ...trades(risk.id, risk.industries),
    ]),
    ...knowledge.cadences.flatMap((cadence) => [
      ...use(cadence.id, 'playbooks', cadence.playbooks),
      ...use(cadence.id, 'roles', cadence.participants),
      ...trades(cadence.id, cadence.industries),
    ]),
    ...knowledge.asks.flatMap((ask) => [
      ...use(ask.id, 'playbooks', ask.playbooks),
      ...trades(ask.id, ask.industries),
    ]),
    ...knowledge.narratives.flatMap(({ profile, industries: own, situation }) => [
      ...trades(profile, own),
      ...situation.flatMap((part) => use(profile, 'metrics', part.metrics)),
    ]),
    ...Object.entries(knowledge.catalogue).flatMap(([list, entries]) => [
      ...repeated(
        list,
        entries.map(({ item }) => item.id),
      ),
      ...entries.flatMap(({ when, item }) => [
        ...use(`${list}/${item.id}`, 'playbooks', when?.playbooks),
        ...trades(`${list}/${item.id}`, when?.industries),
      ]),
    ]),
  ];
}

function repeated(name: string, ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id} twice`);
}

/** Work must be able to start, a milestone must prove what its playbook aims at, shares must add up. */
function checkWork({ playbooks, phases }: Knowledge): string[] {
  const all = playbooks.flatMap((book) =>
    book.tactics.flatMap(({ work }) => work.map((item) => ({ book, item }))),
  );
  const standing = phases.flatMap((template) => template.phases.flatMap(({ work }) => work));
  const ids = all.map(({ item }) => item.id);
  const known = new Map(all.map(({ book, item }) => [item.id, { book, item }]));
  const standsIn = (book: Playbook, path: string): boolean => {
    const [id = '', parent] = path.split('/').toReversed();
    const found = known.get(id);
    if (found === undefined) return false;
    return parent === undefined
      ? found.book === book
      : found.book.id === parent && book.requires?.includes(parent) === true;
  };
  const before = (id: string): string[] =>
    (known.get(id)?.item.after ?? []).map((path) => path.split('/').at(-1) ?? path);
  const leadsBack = (start: string): boolean => {
    const seen = new Set(before(start));
    // A set visits what is added while it is walked.
    for (const id of seen) for (const earlier of before(id)) seen.add(earlier);
    return seen.has(start);
  };
  return [
    ...repeated('work', ids),
    ...repeated(
      'milestones',
      all.flatMap(({ item }) => item.milestone?.id ?? []),
    ),
    ...standing.filter(({ id }) => ids.includes(id)).map(({ id }) => `work: ${id} twice`),
    ...all.flatMap(({ book, item }) => [
      ...repeated(
        `${book.id}/${item.id}`,
        item.needs.map(({ role }) => role),
      ),
      ...(item.after ?? [])
        .filter((path) => !standsIn(book, path))
        .map((path) => `${book.id}/${item.id}: no work ${path}`),
      ...(leadsBack(item.id) ? [`${book.id}/${item.id}: waits for itself`] : []),
      ...(item.milestone?.proves ?? [])
        .filter((metric) => !book.kpis.includes(metric))
        .map((metric) => `${book.id}/${item.id}: proves ${metric}, which is no KPI of it`),
    ]),
    ...phases.flatMap(({ id, phases: steps }) => {
      const sum = steps.reduce((total, { share }) => total + share, 0);
      return [
        ...(Math.abs(sum - 1) > 1e-9 ? [`${id}: shares add up to ${sum}`] : []),
        ...repeated(
          id,
          steps.map(({ step }) => step),
        ),
        ...(steps.some(({ work }) => work.some(({ request }) => request))
          ? []
          : [`${id}: nothing files the IT requests`]),
        ...(steps.some(({ work }) => work.some(({ baselines }) => baselines))
          ? []
          : [`${id}: nothing measures baselines`]),
      ];
    }),
  ];
}

function answersAnywhere({ industries, tags, standsInFor = [] }: Playbook, tag: string): boolean {
  return industries.includes('any') && [...tags, ...standsInFor].includes(tag);
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
    ...tags
      .filter(({ id }) => !playbooks.some((book) => answersAnywhere(book, id)))
      .map(({ id }) => `tag ${id}: no playbook for every industry`),
    ...metrics
      .filter(({ band, direction }) => band?.kind === 'level' && direction === 'down')
      .map(({ id }) => `metric ${id}: a band of levels must rise`),
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

export function checkLanguages(value: unknown, path: string): string[] {
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
