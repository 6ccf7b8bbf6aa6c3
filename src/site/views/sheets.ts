import type { RiskRow } from './governance.ts';
import type { BudgetPart, ShortItem } from './in-short.ts';
import type { AskView, GoalInShort } from './overview.ts';
import type { Said } from './reader.ts';
import type { Fit } from './sheet-fit.ts';
import type { TargetRow } from './target-row.ts';
import type { Timeline } from './timeline.ts';

/* What the sheets of the handout hold. */

export interface StrategyLine {
  letter: string;
  label: Said;
  goals: string[];
  kpi?: TargetRow;
}

export interface MilestoneLine {
  date: string;
  label: string;
}

/** A list cut to its room, and how many were left out. */
export interface Cut<T> {
  items: T[];
  more: number;
}

export interface SheetWhat {
  fit: Fit;
  goals: Cut<GoalInShort>;
  strategies: Cut<StrategyLine>;
  modules: Cut<ShortItem>;
  segments: Cut<ShortItem>;
}

export interface SheetWhen {
  fit: Fit;
  timeline?: Timeline;
  /** How many phases are left to the report. */
  morePhases: number;
  /** Full-time equivalents of each phase, in the order of the timeline. */
  people: { total: string; share: number }[];
  milestones: Cut<MilestoneLine>;
  phaseTargets: Cut<ShortItem>;
  pilots: Cut<ShortItem>;
  /** Only where no role is counted: people in figures say more. */
  teams: Cut<ShortItem>;
  budget: BudgetPart[];
  risks: Cut<RiskRow>;
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
  fit: Fit;
  parts: ShortPart[];
}
