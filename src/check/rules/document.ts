import type { Rule } from '../rule.ts';
import { missingFields, missingParts } from './document/profile.ts';
import { cycles, repeatedReferences, rowCells } from './document/structure.ts';
import { missingTranslations } from './document/translation.ts';

/** What the document holds, and what it says of itself. */
export const DOCUMENT_RULES: readonly Rule[] = [
  missingParts,
  missingFields,
  missingTranslations,
  cycles,
  rowCells,
  repeatedReferences,
];
