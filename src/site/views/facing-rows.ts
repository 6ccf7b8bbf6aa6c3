import { printed } from '../../model/format.ts';
import type { Dates } from '../../model/resolved.ts';
import type { Between, Both, FacingCell, FacingRow } from './facing.ts';
import type { RiskRow } from './governance.ts';
import type { BudgetPart, ShortItem } from './in-short.ts';
import type { AskView, GoalInShort } from './overview.ts';
import { joinSaid, saidOf } from './said.ts';
import type { MilestoneLine, PhaseBar, StrategyLine } from './sheets.ts';
import type { TargetRow } from './target-row.ts';

/* Rows of the handout in two languages: words on both sides, what needs none between them. */

/** The items of both sides, which are made from the same plan and so have the same order. */
export function paired<S, T>({ left, right }: Both<S>, of: (side: S) => readonly T[]): Both<T>[] {
  const other = of(right);
  return of(left).flatMap((item, at) => {
    const counterpart = other[at];
    return counterpart === undefined ? [] : [{ left: item, right: counterpart }];
  });
}

function row<T>({ left, right }: Both<T>, cell: (side: T) => FacingCell, between?: Between) {
  return {
    left: cell(left),
    right: cell(right),
    ...(between === undefined ? {} : { between }),
  };
}

/** A goal and, below it, its targets. */
export function goalRows(goal: Both<GoalInShort>): FacingRow[] {
  return [
    {
      ...row(goal, ({ label, statement }) => ({
        label,
        name: true,
        ...(statement === undefined ? {} : { text: statement }),
      })),
      between: { kind: 'mark', text: goal.left.number },
      head: true,
    },
    ...paired(goal, ({ targets }) => targets).map(targetRow),
  ];
}

function targetRow(target: Both<TargetRow>): FacingRow {
  const { left, right } = target;
  const bullet = left.bullet?.from === undefined ? {} : { bullet: left.bullet };
  const cell = ({ label, scope }: TargetRow): FacingCell => ({
    label,
    name: false,
    ...(scope === undefined ? {} : { aside: scope.plain }),
  });
  if (figureText(left) === figureText(right)) {
    const from = left.from === undefined ? {} : { from: left.from };
    return row(target, cell, { kind: 'figure', ...from, to: left.to, ...bullet });
  }
  const told = (side: TargetRow) => ({ ...cell(side), figure: figureText(side) });
  return row(target, told, { kind: 'figure', ...bullet });
}

function figureText({ from, to }: TargetRow): string {
  return from === undefined ? printed(to) : `${printed(from)} → ${printed(to)}`;
}

export function strategyRows(strategies: readonly Both<StrategyLine>[]): FacingRow[] {
  return strategies.map((strategy) => {
    const { letter, goals } = strategy.left;
    const mark = goals.length === 0 ? letter : `${letter} → ${goals.join(' ')}`;
    return row(
      strategy,
      ({ label, owner, text }) => ({
        label,
        name: true,
        ...(owner === undefined ? {} : { aside: owner.plain }),
        ...(text === undefined ? {} : { text }),
      }),
      { kind: 'mark', text: mark },
    );
  });
}

export function phaseRows(phases: readonly Both<PhaseBar>[], dates: readonly Dates[]): FacingRow[] {
  return phases.map((phase, at) => {
    const { start = '', end = '' } = dates[at] ?? {};
    return row(
      phase,
      ({ label, text }) => ({ label, name: true, ...(text === undefined ? {} : { text }) }),
      { kind: 'bar', bar: phase.left, dates: `${start} – ${end}` },
    );
  });
}

export function milestoneRows(milestones: readonly Both<MilestoneLine>[]): FacingRow[] {
  return milestones.map((milestone) =>
    row(milestone, ({ label }) => ({ label: saidOf(label), name: false }), {
      kind: 'mark',
      text: milestone.left.day,
    }),
  );
}

/** The budget in one row: a bar, and the names of its parts by their numbers on both sides. */
export function budgetRows({ left, right }: Both<BudgetPart[]>): FacingRow[] {
  if (left.length === 0) return [];
  const names = (parts: BudgetPart[]): FacingCell => ({
    label: joinSaid(
      parts.map(({ label, share }, at) =>
        joinSaid([saidOf(`${at + 1}`), label, saidOf(share)], ' '),
      ),
      ' · ',
    ),
    name: false,
  });
  return [{ left: names(left), right: names(right), between: { kind: 'parts', parts: left } }];
}

export function gradedRows(risks: readonly Both<RiskRow>[], answers: boolean): FacingRow[] {
  return risks.map((risk) => {
    const { grade } = risk.left;
    return row(
      risk,
      ({ label, owner, response }) => ({
        label,
        name: true,
        ...(owner === undefined ? {} : { aside: owner.plain }),
        ...(answers ? { text: response } : {}),
      }),
      grade && { kind: 'grade', level: grade.level, score: grade.score },
    );
  });
}

export function askRows(asks: readonly Both<AskView>[]): FacingRow[] {
  return asks.map((ask) =>
    row(ask, ({ kind, label, by }) => ({
      label: saidOf(kind),
      name: true,
      text: label,
      ...(by === undefined ? {} : { aside: by.plain }),
    })),
  );
}

export function listRows(items: readonly Both<ShortItem>[]): FacingRow[] {
  return items.map((item) =>
    row(
      item,
      ({ label, text }) => ({ label, name: true, ...(text === undefined ? {} : { text }) }),
      item.left.mark === undefined ? undefined : { kind: 'mark', text: item.left.mark },
    ),
  );
}
