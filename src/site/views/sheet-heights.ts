import type { FrontMatter } from './front-matter.ts';
import { heightOfBudget, heightOfColumns, heightOfRows, heightsOfParts } from './sheet-blocks.ts';
import { sum, type Setting } from './sheet-fit.ts';
import type { PhaseBar, SheetGuide, SheetWhat, SheetWhen, StrategyLine } from './sheets.ts';
import type { GoalInShort } from './overview.ts';
import { linesIn } from './text-width.ts';

/* How high the parts of a sheet stand, in points; the figures repeat what handout.css sets in ems. */

/** Millimetres and CSS pixels in points. */
const MM = 72 / 25.4;
const PX = 0.75;

/** Goals that stand side by side: four in a row, else three. */
export const abreastOf = (goals: number): number => (goals === 4 ? 4 : Math.min(3, goals));

export function heightsOfWhat(front: FrontMatter, what: SheetWhat, setting: Setting): number[] {
  return [
    ...heightsOfHead(front, setting),
    heightOfGoals(what.goals.items, what.goals.more, setting),
    heightOfStrategies(what.strategies.items, what.strategies.more, setting),
    ...heightsOfParts(what.lists, setting),
  ];
}

export function heightsOfWhen(when: SheetWhen, setting: Setting): number[] {
  const { size, width } = setting;
  const column = (width - 8 * MM) / 2;
  const milestones = when.milestones.items.map(
    ({ label }) => linesIn(label, column / size - DATE) * size * LEAD,
  );
  const risks = when.risks.items.map(({ label, response, owner }) => {
    const name = `${label.plain} ------- ${owner?.plain ?? ''}`;
    const answer = when.answers ? linesIn(response.plain, column / size) : 0;
    return (linesIn(name, column / size, true) + answer) * size * LEAD;
  });
  const box = width - 8 * MM;
  const asks = when.asks.items.map(
    ({ label, by }) =>
      linesIn(`${label.plain} ${by?.plain ?? ''}`, box / size - ASK) * size * LEAD + 0.15 * size,
  );
  return [
    heightOfPhases(when, setting),
    headed(heightOfColumns(milestones), when.milestones.more, setting),
    ...heightsOfParts(when.lists, setting),
    heightOfBudget(when.budget, setting),
    headed(heightOfRows(risks, 2, 0.55 * size), when.risks.more, setting),
    headed(sum(asks), when.asks.more, setting, 6 * MM + 2),
  ];
}

export function heightsOfGuide(
  { parts }: SheetGuide,
  setting: Setting,
  front?: FrontMatter,
): number[] {
  const head = front === undefined ? [] : heightsOfHead(front, setting, false);
  return [...head, ...heightsOfParts(parts, setting)];
}

/** Line height, in ems. */
const LEAD = 1.48;
/** Columns of dates and of the kind of an ask, in ems. */
const DATE = 8.6;
const ASK = 4.6;
/** A heading with the space below it, in ems. */
const HEAD = 1.15 * 1.35 + 0.35;

function headed(height: number, more: number, { size }: Setting, around = 0): number {
  if (height === 0) return 0;
  return HEAD * size + height + (more > 0 ? 0.85 * LEAD * size : 0) + around;
}

function heightsOfHead(front: FrontMatter, { size, width }: Setting, withHeading = true): number[] {
  const title = linesIn((front.promise ?? front.title).plain, width / (1.9 * size), true);
  const situation = front.situation?.plain;
  const lines = situation === undefined ? 0 : linesIn(situation, width / (1.05 * size));
  return [
    title * 1.9 * 1.3 * size,
    ...(lines === 0 ? [] : [(lines * 1.05 * 1.6 + (withHeading ? HEAD : 0)) * size]),
  ];
}

function heightOfGoals(goals: readonly GoalInShort[], more: number, setting: Setting): number {
  const { size, width } = setting;
  const abreast = abreastOf(goals.length);
  const column = (width - (abreast - 1) * 6 * MM) / abreast / size;
  const heights = goals.map(({ number, label, statement, targets, due, more: left }) => {
    const name = linesIn(`${number}  ${label.plain}`, column / 1.03, true) * 1.03 * 1.35 + 0.7;
    const said = statement === undefined ? 0 : linesIn(statement.plain, column / 0.95) * 0.95 * 1.4;
    const figures = targets.map(
      (target) =>
        linesIn(metricText(target), column / 0.95) * 0.95 * 1.4 +
        linesIn(figureText(target), column / 1.16) * 1.16 * 1.36 +
        0.5 +
        (target.bullet?.from === undefined ? 0 : (14 * PX) / size),
    );
    return (name + said + sum(figures) + footLines(due, left, column) * 0.82 * 1.4) * size;
  });
  return headed(heightOfRows(heights, abreast, 4 * MM), more, setting);
}

/** What is left out stands behind the days, and below them where these take more than a line. */
function footLines(due: string | undefined, left: number, column: number): number {
  if (due === undefined) return left > 0 ? 1 : 0;
  const days = linesIn(due, column / 0.82);
  return days > 1 && left > 0 ? days + 1 : days;
}

function metricText({ label, scope }: GoalInShort['targets'][number]): string {
  return scope === undefined ? label.plain : `${label.plain} · ${scope.plain}`;
}

function figureText({ from, to, attained }: GoalInShort['targets'][number]): string {
  // As wide as the word for it in either language.
  const known = from === undefined ? 'unknown' : `${from.figure} ${from.unit}`;
  const start = attained ? '' : `${known} →  `;
  return `${start}${to.figure} ${to.unit}`;
}

function heightOfStrategies(
  strategies: readonly StrategyLine[],
  more: number,
  setting: Setting,
): number {
  const { size, width } = setting;
  const serves = strategies.some(({ goals }) => goals.length > 0) ? 20 * MM : 0;
  const measured = strategies.some(({ kpi }) => kpi !== undefined) ? 62 * MM : 0;
  const owned = strategies.some(({ owner }) => owner !== undefined) ? 40 * MM : 0;
  const name = (width - 7 * MM - owned - serves - measured) / size - 0.8;
  const rows = strategies.map(({ label, text, owner, kpi }) => {
    const said =
      linesIn(label.plain, name, true) * LEAD +
      (text === undefined ? 0 : linesIn(text.plain, name / 0.93) * 0.93 * 1.42);
    const proof =
      kpi === undefined
        ? 0
        : linesIn(`${kpi.label.plain} ${kpi.to.figure} ${kpi.to.unit}`, measured / size - 0.5);
    const who = owner === undefined ? 0 : linesIn(owner.plain, owned / size - 0.5);
    return (Math.max(said, Math.max(proof, who) * LEAD) + 0.6) * size + PX;
  });
  return headed(sum(rows) + 0.82 * LEAD * size + 0.4 * size + PX, more, setting);
}

function heightOfPhases({ phases, morePhases }: SheetWhen, setting: Setting): number {
  const { size } = setting;
  const rows = phases.map((phase) => heightOfPhase(phase, setting));
  if (rows.length === 0) return 0;
  return headed(sum(rows) + 0.82 * LEAD * size + 0.4 * size + 6, morePhases, setting);
}

function heightOfPhase({ number, label, text }: PhaseBar, { size, width }: Setting): number {
  const name = linesIn(`${number}  ${label.plain}`, (68 * MM) / size - 0.5, true);
  const row = Math.max(30 * PX, (name * LEAD + 0.86 * LEAD) * size) + 0.5 * size + PX;
  return row + (text === undefined ? 0 : linesIn(text.plain, width / (0.93 * size)) * 1.35 * size);
}
