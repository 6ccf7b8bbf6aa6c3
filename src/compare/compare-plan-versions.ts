import type { Change } from '../model/change.ts';
import { chaptersOf } from '../model/profile.ts';
import type { Resolved } from '../model/resolved.ts';
import { calendarOfPlan } from './calendar-of-plan.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';
import { tellAnswers } from './consequences/answers.ts';
import { tellDeadlinesLost } from './consequences/deadlines-lost.ts';
import { tellFindings, type Findings } from './consequences/findings.ts';
import { tellLoad } from './consequences/load.ts';
import { quietOrders } from './consequences/quiet-orders.ts';
import { tellShares } from './consequences/shares.ts';
import { tellSlack } from './consequences/slack.ts';
import { tellStays } from './consequences/stays.ts';
import { tellStillPromised } from './consequences/still-promised.ts';
import { tellWorkOfTactics } from './consequences/work-of-tactics.ts';
import { tellWriters } from './consequences/writers.ts';
import type { Edit } from './edit.ts';
import { tellDeadlines } from './families/deadlines.ts';
import { tellFacts } from './families/facts.ts';
import { tellFields } from './families/fields.ts';
import { tellMoney } from './families/money.ts';
import { tellMoves } from './families/moves.ts';
import { tellNames } from './families/names.ts';
import { tellOwners } from './families/owners.ts';
import { tellPeople } from './families/people.ts';
import { foldReferences } from './families/references.ts';
import { tellRisks } from './families/risks.ts';
import { tellSchedule } from './families/schedule.ts';
import { tellTargets } from './families/targets.ts';
import { tellUnknowns } from './families/unknowns.ts';
import { tellWholeItems } from './families/whole-items.ts';
import { tellWording } from './families/wording.ts';
import { findEdits } from './find-edits.ts';
import { openLedger, type Draft, type Ledger } from './ledger.ts';
import { sideOf } from './side.ts';
import { substanceOf } from './substance.ts';

/** What changed between two versions of a plan. */
export interface Comparison {
  /** What was done, in data. */
  edits: Edit[];
  /** What it means, in words; the main changes first, each group in the order of the document. */
  changes: Change[];
}

export interface CompareOptions {
  /** What the checks found in each version, where that is known. */
  findings?: Findings;
  /** Days that are worked; by the holidays that the plans know when it is absent. */
  calendar?: WorkingCalendar;
}

/** In this order: whoever knows more of an edit tells it before the general words do. */
const FAMILIES: readonly ((ledger: Ledger) => void)[] = [
  tellPeople,
  tellMoney,
  tellWholeItems,
  tellMoves,
  tellTargets,
  tellSchedule,
  tellDeadlines,
  tellFacts,
  tellRisks,
  tellOwners,
  tellNames,
  foldReferences,
  tellUnknowns,
  tellWording,
  tellFields,
];

const CONSEQUENCES: readonly ((ledger: Ledger) => void)[] = [
  tellAnswers,
  tellWorkOfTactics,
  tellDeadlinesLost,
  tellStillPromised,
  tellStays,
  tellLoad,
  tellShares,
  tellSlack,
];

/**
 * Tells what changed from one version of a plan to another, and what comes of it: nothing twice, nothing
 * left out, and nothing at all where both say the same.
 */
export function comparePlanVersions(
  before: Resolved,
  after: Resolved,
  { findings, calendar = calendarOfPlan(before, after) }: CompareOptions = {},
): Comparison {
  const edits = findEdits(substanceOf(before), substanceOf(after));
  const ledger = openLedger({ before: sideOf(before), after: sideOf(after) }, edits, calendar);
  tellAll(ledger);
  if (findings !== undefined) tellFindings(ledger, findings);
  tellWriters(ledger);
  return { edits, changes: inOrder(ledger.drafts, after).map(changeOf) };
}

/** Tells every edit of a ledger, so that none is left open, and then what comes of them. */
export function tellAll(ledger: Ledger): void {
  for (const family of FAMILIES) family(ledger);
  for (const consequence of CONSEQUENCES) consequence(ledger);
  quietOrders(ledger);
}

function inOrder(drafts: readonly Draft[], { plan }: Resolved): Draft[] {
  const parts = ['plan', ...chaptersOf(plan.profile).flatMap(({ sections }) => sections)];
  const rank = (draft: Draft): number[] => [
    draft.weight === 'major' ? 0 : 1,
    parts.indexOf(draft.part),
    draft.kind === 'follows' ? 1 : 0,
    draft.order,
  ];
  return drafts
    .map((draft) => ({ draft, rank: rank(draft) }))
    .sort((a, b) => difference(a.rank, b.rank))
    .map(({ draft }) => draft);
}

function difference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function changeOf(draft: Draft): Change {
  const { kind, weight, part, at, field, label, text, details, from, to, trend } = draft;
  return {
    kind,
    weight,
    part,
    at,
    ...(field === undefined ? {} : { field }),
    label,
    text,
    ...(details.length === 0 ? {} : { details }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(trend === undefined ? {} : { trend }),
  };
}
