import type { GroundRule, TextRule } from './rule.ts';
import { again, kept } from './rules/again.ts';
import { baseline } from './rules/baseline.ts';
import { bounds } from './rules/bounds.ts';
import { calendar } from './rules/calendar.ts';
import { conflict } from './rules/conflict.ts';
import { counts } from './rules/counts.ts';
import { direction } from './rules/direction.ts';
import { emptyParts, placeholders } from './rules/empty.ts';
import { evidence } from './rules/evidence.ts';
import { figures } from './rules/figures.ts';
import { frequencies } from './rules/frequencies.ts';
import { instructions } from './rules/instructions.ts';
import { language } from './rules/language.ts';
import { hidden, markup } from './rules/markup.ts';
import { metricFigures } from './rules/metric-figures.ts';
import { metricMoves } from './rules/metric-moves.ts';
import { metricNames } from './rules/metric-names.ts';
import { origins } from './rules/origins.ts';
import { manyStrategies, tactics, unaddressed } from './rules/structure.ts';

/** Rules about targets: a value that fails one is nothing that a text may rest on. */
export const VALUE_RULES: readonly GroundRule[] = [baseline, direction, bounds, conflict];

/** Rules about what is there, and about words that no plan has. */
export const FORM_RULES: readonly GroundRule[] = [
  emptyParts,
  kept,
  again,
  tactics,
  manyStrategies,
  unaddressed,
  origins,
  placeholders,
  markup,
  hidden,
  instructions,
];

/** Rules about what words rest on. */
export const TEXT_RULES: readonly TextRule[] = [
  figures,
  metricFigures,
  metricMoves,
  counts,
  calendar,
  frequencies,
  metricNames,
  language,
  evidence,
];
