import type { PlannableInputs } from '../../model/inputs.ts';
import type { Knowledge, Playbook } from '../../model/knowledge.ts';
import { PROFILE_FACTS } from '../../model/profile.ts';
import type { Text } from '../../model/text.ts';
import { roundAmount } from '../../model/unit.ts';
import type { Hint, Match } from './match-inputs.ts';

/** A playbook that was weighed for the same problems and left out. */
export interface RunnerUp {
  playbook: Playbook;
  reason: 'refused' | 'covers-less' | 'more-work' | 'too-long' | 'not-needed';
}

/** A playbook in the plan, what it answers, and which playbooks cannot do without it. */
export interface Selection {
  playbook: Playbook;
  answers: Match[];
  requiredBy: Playbook[];
  /** What the inputs say where they name the playbook themselves. */
  decision?: { why?: Text | undefined };
  runnersUp: RunnerUp[];
  /** What is missing, where nothing in the knowledge base answers the problem. */
  unknown?: Text;
}

export interface Selected {
  /** In the order of the knowledge base. */
  selections: Selection[];
  /** Problems that nothing answers: their kind is unknown, or no playbook suits the plan. */
  unanswered: Match[];
  /** A refused playbook that the plan cannot do without, and what asks for it. */
  refusedButRequired: { playbook: Playbook; by: Playbook }[];
}

/** What a playbook weighs against its use; estimates, as the efforts themselves are. */
const COST: Record<Playbook['effort'], number> = { S: 1, M: 1.15, L: 1.3, XL: 1.7 };
/** What a hint, a measured KPI and being made for the industry add to the use of a playbook. */
const HINT = 0.05;
const MEASURED = 0.05;
const OWN_INDUSTRY = 0.2;
/** What is left of the use where the stated team lacks the role that owns the playbook. */
const NOBODY = 0.9;
const MOST_RUNNERS_UP = 3;

/**
 * The playbooks that answer every theme and challenge that can be answered. Those that the inputs
 * take come first; then, one by one, the one of most use for its work: the weight of what it would
 * newly answer, raised by hints, measured KPIs and its industry. Where that gives more than such a
 * document carries, the fewest that answer all are taken instead.
 */
export function selectPlaybooks(
  inputs: PlannableInputs,
  knowledge: Knowledge,
  matches: readonly Match[],
  hints: readonly Hint[],
  months: number,
): Selected {
  const { playbooks } = knowledge;
  const decisionOf = (book: Playbook) =>
    inputs.playbooks.find(({ playbook }) => playbook === book.id);
  const isTaken = (book: Playbook): boolean => decisionOf(book)?.decision === 'take';
  const isRefused = (book: Playbook): boolean => decisionOf(book)?.decision === 'refuse';
  const suits = (book: Playbook): boolean =>
    suitsIndustry(book, inputs) && book.months[0] <= months;
  const fitting = playbooks.filter((book) => isTaken(book) || (suits(book) && !isRefused(book)));
  const uses = new Map(fitting.map((book) => [book, liking(book, inputs, hints)] as const));
  const taken = fitting.filter(isTaken);
  const answers = answering(fitting, matches);
  const best = cover(taken, fitting, matches, answers, (book, gain) => {
    return (gain * (uses.get(book) ?? 1)) / COST[book.effort];
  });
  const { mostStrategies } = PROFILE_FACTS[inputs.profile];
  const fewest =
    best.size <= mostStrategies ? best : cover(taken, fitting, matches, answers, (_, gain) => gain);
  const chosen = fewest.size < best.size ? fewest : best;
  dropNeedless(chosen, taken, matches, answers, (books) => {
    addRequired(books, playbooks, isRefused);
    return books;
  });
  const { requiredBy, refused } = addRequired(chosen, playbooks, isRefused);
  const others = playbooks.filter((book) => !chosen.has(book) && suitsIndustry(book, inputs));
  return {
    selections: playbooks
      .filter((playbook) => chosen.has(playbook))
      .map((playbook) => {
        const decision = decisionOf(playbook);
        const answered = matches.filter((match) => answers(playbook, match));
        return {
          playbook,
          answers: answered,
          requiredBy: requiredBy.get(playbook) ?? [],
          ...(decision?.decision === 'take' ? { decision: { why: decision.why } } : {}),
          runnersUp: runnersUp(playbook, answered, others, {
            all: matches,
            isRefused,
            isTooLong: (book) => book.months[0] > months,
          }),
        };
      }),
    unanswered: matches.filter((match) => ![...chosen].some((book) => answers(book, match))),
    refusedButRequired: refused,
  };
}

interface Judgement {
  all: readonly Match[];
  isRefused: (book: Playbook) => boolean;
  isTooLong: (book: Playbook) => boolean;
}

/** Playbooks made for some of the same problems that are not in the plan, with what speaks against each. */
function runnersUp(
  chosen: Playbook,
  answered: readonly Match[],
  others: readonly Playbook[],
  { all, isRefused, isTooLong }: Judgement,
): RunnerUp[] {
  const reasonOf = (other: Playbook): RunnerUp['reason'] => {
    if (isRefused(other)) return 'refused';
    if (isTooLong(other)) return 'too-long';
    if (all.filter((match) => isMadeFor(other, match)).length < answered.length) {
      return 'covers-less';
    }
    return COST[other.effort] > COST[chosen.effort] ? 'more-work' : 'not-needed';
  };
  return others
    .map((other) => ({
      other,
      shared: answered.filter((match) => isMadeFor(other, match)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((x, y) => y.shared - x.shared)
    .slice(0, MOST_RUNNERS_UP)
    .map(({ other }) => ({ playbook: other, reason: reasonOf(other) }));
}

type Answers = (book: Playbook, match: Match) => boolean;

/** Kinds of problem that are as sure as the surest, but for so much of their confidence. */
const AS_SURE = 0.05;

/** The kinds of problem that a text shows most clearly: the surest, and what comes equally close. */
function clearest({ recognised }: Match): string[] {
  const [surest] = recognised;
  return surest === undefined
    ? []
    : recognised
        .filter(({ confidence }) => confidence >= surest.confidence - AS_SURE)
        .map(({ tag }) => tag);
}

function isMadeFor({ tags }: Playbook, match: Match): boolean {
  return clearest(match).some((tag) => tags.includes(tag));
}

/**
 * Which playbook answers which problem: one made for its kind; where none of those suits the plan, one
 * that stands in for them.
 */
function answering(fitting: readonly Playbook[], matches: readonly Match[]): Answers {
  const orphans = new Set(
    matches.filter((match) => !fitting.some((book) => isMadeFor(book, match))),
  );
  return (book, match) =>
    isMadeFor(book, match) ||
    (orphans.has(match) && clearest(match).some((tag) => book.standsInFor?.includes(tag) === true));
}

/** Of some use besides: the second kind of problem that a text may show. */
function touches({ tags }: Playbook, { recognised }: Match): boolean {
  return recognised.slice(1).some(({ tag }) => tags.includes(tag));
}

export function suitsIndustry({ industries }: Playbook, { industry }: PlannableInputs): boolean {
  return industries.includes('any') || industries.includes(industry);
}

function liking(book: Playbook, inputs: PlannableInputs, hints: readonly Hint[]): number {
  const hinted = hints.filter(({ tags }) => tags.some((tag) => book.tags.includes(tag))).length;
  const measured = inputs.metrics.filter(({ metric }) => book.kpis.includes(metric)).length;
  const staffed = inputs.constraints.flatMap(({ role }) => role ?? []);
  const lacksOwner = staffed.length > 0 && !staffed.includes(book.owner);
  return (
    (1 +
      HINT * Math.min(hinted, 3) +
      MEASURED * Math.min(measured, 3) +
      (book.industries.includes(inputs.industry) ? OWN_INDUSTRY : 0)) *
    (lacksOwner ? NOBODY : 1)
  );
}

/** Adds to the given playbooks, one by one, the most useful one until nothing more can be answered. */
function cover(
  given: readonly Playbook[],
  fitting: readonly Playbook[],
  matches: readonly Match[],
  answers: Answers,
  use: (book: Playbook, gain: number) => number,
): Set<Playbook> {
  const chosen = new Set(given);
  let open = matches.filter(
    (match) =>
      fitting.some((book) => answers(book, match)) && !given.some((book) => answers(book, match)),
  );
  while (open.length > 0) {
    let best: { book: Playbook; use: number } | undefined;
    for (const book of fitting) {
      if (chosen.has(book)) continue;
      const gain = open.reduce(
        (sum, match) =>
          sum + (answers(book, match) ? match.weight : touches(book, match) ? match.weight / 5 : 0),
        0,
      );
      // Rounded, so that the order in which weights are added decides nothing.
      const worth = open.some((match) => answers(book, match)) ? use(book, roundAmount(gain)) : 0;
      if (worth > (best?.use ?? 0)) best = { book, use: worth };
    }
    if (best === undefined) break;
    const { book } = best;
    chosen.add(book);
    open = open.filter((match) => !answers(book, match));
  }
  return chosen;
}

/**
 * Takes out what later choices, or what they build on, have made needless: everything it answers is
 * answered elsewhere.
 */
function dropNeedless(
  chosen: Set<Playbook>,
  given: readonly Playbook[],
  matches: readonly Match[],
  answers: Answers,
  withRequired: (books: Set<Playbook>) => Set<Playbook>,
): void {
  for (const book of chosen) {
    if (given.includes(book)) continue;
    const others = [...withRequired(new Set([...chosen].filter((other) => other !== book)))];
    const all = [...withRequired(new Set(chosen))];
    const answered = matches.filter((match) => all.some((one) => answers(one, match)));
    if (answered.every((match) => others.some((other) => answers(other, match))))
      chosen.delete(book);
  }
}

/** Adds what the chosen playbooks build on, and what that builds on in turn, unless it is refused. */
function addRequired(
  chosen: Set<Playbook>,
  playbooks: readonly Playbook[],
  isRefused: (book: Playbook) => boolean,
): { requiredBy: Map<Playbook, Playbook[]>; refused: Selected['refusedButRequired'] } {
  const requiredBy = new Map<Playbook, Playbook[]>();
  const refused: Selected['refusedButRequired'] = [];
  for (const book of chosen) {
    for (const id of book.requires ?? []) {
      const required = playbooks.find((other) => other.id === id);
      if (required === undefined) continue;
      if (isRefused(required)) {
        refused.push({ playbook: required, by: book });
        continue;
      }
      requiredBy.set(required, [...(requiredBy.get(required) ?? []), book]);
      // A set visits what is added while it is walked.
      chosen.add(required);
    }
  }
  return { requiredBy, refused };
}
