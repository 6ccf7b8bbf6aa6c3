import type { WrittenContent } from '../model/content.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Address } from '../model/item-key.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Text } from '../model/text.ts';

/** Changes whenever the rules may write something else from the same inputs. */
export const RULES_VERSION = '2';

/** Something the generator could not do, for the planner to decide. The checks report the gap. */
export interface GenerationNote {
  kind: 'unmatched' | 'no-industry-playbook' | 'not-sized' | 'unusual-horizon' | 'work-left-out';
  /** Address of the input it is about. */
  at: Address;
  message: Text;
}

/** A plan as it is written to `generated.yaml`, and what was left open. */
export interface GenerationResult {
  content: WrittenContent;
  notes: GenerationNote[];
}

/**
 * Writes what the inputs leave open. What the inputs state is left out of the result: it is laid
 * over it later. A generator that asks a model answers later; the rules answer at once.
 */
export type Generator = (
  inputs: Inputs,
  knowledge: Knowledge,
) => GenerationResult | Promise<GenerationResult>;
