import type { z } from 'zod';
import type { ContentList, ListFields, WrittenContent, narrativeSchema } from '../model/content.ts';
import type { PlannableInputs } from '../model/inputs.ts';
import type { Address } from '../model/item-key.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Text } from '../model/text.ts';

/** Changes whenever the rules may write something else from the same inputs. */
export const RULES_VERSION = '5';

/** Something the generator could not do, for the planner to decide. The checks report the gap. */
export interface GenerationNote {
  kind:
    | 'unmatched'
    | 'unsure'
    | 'no-industry-playbook'
    | 'not-sized'
    | 'unusual-horizon'
    | 'work-left-out'
    | 'refused-but-required'
    | 'many-strategies';
  /** Address of the input it is about. */
  at: Address;
  message: Text;
}

type Written<Name extends ContentList> = z.input<ListFields[Name]>[number];
type Whole<Item, Field extends keyof Item> = Omit<Item, Field> & {
  [Name in Field]-?: NonNullable<Item[Name]>;
};

/** What the rules write of every plan with dates, with every list within it, if only empty. */
export interface CoreContent {
  narrative: z.input<typeof narrativeSchema>;
  goals: Whole<Written<'goals'>, 'targets'>[];
  strategies: Whole<Written<'strategies'>, 'kpis'>[];
  phases: Whole<Written<'phases'>, 'work' | 'milestones' | 'resources'>[];
  responses: Written<'responses'>[];
  outcomes: Whole<Written<'outcomes'>, 'results'>[];
  cadences: Written<'cadences'>[];
  risks: Written<'risks'>[];
  asks: Written<'asks'>[];
}

/** The core, and what a kind of document wants besides. */
export type RulesContent = CoreContent & Omit<WrittenContent, keyof CoreContent>;

/** A plan as it is written to `generated.yaml`, and what was left open. */
export interface GenerationResult {
  content: RulesContent;
  notes: GenerationNote[];
}

/**
 * Writes what the inputs leave open. What the inputs state is left out of the result: it is laid
 * over it later. A generator that asks a model answers later; the rules answer at once.
 */
export type Generator = (
  inputs: PlannableInputs,
  knowledge: Knowledge,
) => GenerationResult | Promise<GenerationResult>;
