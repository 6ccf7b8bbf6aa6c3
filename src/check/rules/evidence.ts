import type { Rule } from '../rule.ts';
import { evidenceArithmetic } from './evidence/arithmetic.ts';
import { figuresCopied } from './evidence/baseline-copied.ts';
import { causeShares, restUnnamed } from './evidence/cause-shares.ts';
import { elasticityDiffers } from './evidence/elasticity.ts';
import { figuresDiffer } from './evidence/figures-differ.ts';
import { lessonsBeforeTheFact } from './evidence/lesson.ts';
import { evidenceWithoutSource } from './evidence/no-source.ts';
import { regulationUnlinked, titleDoubled } from './evidence/regulation.ts';
import { sameFigures } from './evidence/same-figures.ts';
import { evidenceUnit } from './evidence/unit.ts';

/** Evidence, causes, regulations and lessons. */
export const EVIDENCE_RULES: readonly Rule[] = [
  evidenceWithoutSource,
  figuresDiffer,
  elasticityDiffers,
  evidenceArithmetic,
  evidenceUnit,
  sameFigures,
  figuresCopied,
  lessonsBeforeTheFact,
  titleDoubled,
  regulationUnlinked,
  causeShares,
  restUnnamed,
];
