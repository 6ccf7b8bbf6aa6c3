import type { Rule } from '../rule.ts';
import { announcedItems } from './document/announced.ts';
import { countedInText } from './document/counted.ts';
import { cutOffTexts } from './document/cut-off.ts';
import { stepRepeated } from './document/loop.ts';
import { parametersDiffer } from './document/parameters.ts';
import { missingFields, missingParts } from './document/profile.ts';
import { cycles, repeatedReferences, rowCells } from './document/structure.ts';
import { missingTranslations } from './document/translation.ts';
import { openPoints } from './document/unknown.ts';

/** What the document holds, and what it says of itself. */
export const DOCUMENT_RULES: readonly Rule[] = [
  missingParts,
  missingFields,
  missingTranslations,
  cutOffTexts,
  openPoints,
  announcedItems,
  countedInText,
  parametersDiffer,
  stepRepeated,
  cycles,
  rowCells,
  repeatedReferences,
];
