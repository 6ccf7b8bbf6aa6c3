import type { Printed } from '../../model/format.ts';
import type { RiskLevel } from './governance.ts';
import type { BudgetPart } from './in-short.ts';
import type { Said } from './reader.ts';
import type { Bullet } from './bullet.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Fitted, PhaseBar } from './sheets.ts';

/* What the handout in two languages holds: rows with the same content on both sides. */

/** The same thing in both languages. Chinese stands on the left, whichever is published first. */
export interface Both<T> {
  left: T;
  right: T;
}

/** One side of a row. */
export interface FacingCell {
  label: Said;
  /** Whether the label is a name, which is set heavier than a sentence. */
  name: boolean;
  /** A figure whose unit is written in words, so that each side needs its own. */
  figure?: string;
  /** Quieter, in the same line: an owner, a deadline. */
  aside?: string;
  text?: Said;
}

/** What needs no language, once between both sides. */
export type Between =
  | { kind: 'mark'; text: string }
  | { kind: 'figure'; from?: Printed; to?: Printed; bullet?: Bullet }
  | { kind: 'bar'; bar: PhaseBar; dates: string }
  | { kind: 'grade'; level: RiskLevel; score: number }
  | { kind: 'parts'; parts: BudgetPart[] };

export interface FacingRow extends Both<FacingCell> {
  between?: Between;
  /** Names the rows below it. */
  head?: true;
}

export interface FacingPart {
  title: Both<string>;
  rows: FacingRow[];
  /** How many were left out. */
  more: number;
  /** Set apart: what is asked. */
  boxed?: true;
}

export interface FacingSheet {
  /** The promise and the situation, on the first sheet. */
  promise?: Both<Said>;
  situation?: Both<Said>;
  parts: FacingPart[];
  /** Whether no more than marks stand between both sides. */
  slim?: true;
}

export interface FacingHandout {
  front: Both<FrontMatter>;
  titles: Both<string>[];
  sheets: Fitted<FacingSheet>[];
}
