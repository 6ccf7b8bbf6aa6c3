import type { Content } from './content.ts';
import type { Generated } from './generated.ts';
import type { Inputs } from './inputs.ts';
import type { Address } from './item-key.ts';
import type { Overrides } from './overrides.ts';
import type { Place } from './place.ts';
import type { Translations } from './translations.ts';

/** One parsed file with the place of every item (`address`) and field (`address#field`). */
export interface Layer<T> {
  file: string;
  value: T;
  places: Readonly<Record<Address, Place>>;
}

/** What the generator wrote, and how where a file says so: content made in memory stands in none. */
export interface GeneratedContent extends Layer<Content> {
  provenance?: Generated['provenance'];
}

/** The files of one plan, lowest layer first: generated, what inputs state, overrides. */
export interface PlanLayers {
  /** Id of the plan: the name of its folder. */
  id: string;
  inputs: Layer<Inputs>;
  generated: GeneratedContent;
  overrides?: Layer<Overrides>;
  /** Texts in the language that they lack, laid over all of these. */
  translations?: Layer<Translations>;
}
