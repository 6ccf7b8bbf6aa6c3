import type { RiskRow } from './governance.ts';
import type { BudgetPart, ShortItem } from './in-short.ts';
import type { AskView, GoalInShort } from './overview.ts';
import type { Said } from './reader.ts';
import type { Fit } from './sheet-fit.ts';
import type { TargetRow } from './target-row.ts';
import type { Bar, Timeline } from './timeline.ts';

/* What the sheets of the handout hold. */

export interface StrategyLine {
  letter: string;
  label: Said;
  /** What it is about, where there is room. */
  text?: Said;
  goals: string[];
  /** Who answers for it. */
  owner?: Said;
  kpi?: TargetRow;
}

export interface MilestoneLine {
  date: string;
  /** Sample: `2026-03-13`. */
  day: string;
  label: string;
}

/** A list cut to its room, and how many were left out. */
export interface Cut<T> {
  items: T[];
  more: number;
}

export interface SheetWhat {
  goals: Cut<GoalInShort>;
  strategies: Cut<StrategyLine>;
  /** Lists in a line or two an item, in the order in which they stand. */
  lists: ShortPart[];
}

/** A phase with what it is for, where there is room. */
export interface PhaseBar extends Bar {
  text?: Said;
  /** Full-time equivalents, and their share of the most in any phase. */
  people?: { total: string; share: number };
}

export interface SheetWhen {
  ticks: Timeline['ticks'];
  phases: PhaseBar[];
  /** How many phases are left to the report. */
  morePhases: number;
  milestones: Cut<MilestoneLine>;
  lists: ShortPart[];
  budget: BudgetPart[];
  /** What the shares are shares of. */
  budgetTotal: string;
  risks: Cut<RiskRow>;
  /** Whether the answers to the risks are told. */
  answers: boolean;
  asks: Cut<AskView>;
}

/** A part of a sheet that is a list of items in a line or two. */
export interface ShortPart {
  title: string;
  items: Cut<ShortItem>;
}

/** A sheet of a guide: lists alone. */
export interface SheetGuide {
  parts: ShortPart[];
}

/** A sheet with how it is set. */
export type Fitted<Sheet> = Sheet & { fit: Fit };
