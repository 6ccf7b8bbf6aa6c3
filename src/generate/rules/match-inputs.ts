import type { PlannableInputs } from '../../model/inputs.ts';
import { itemKey, joinAddress, type Address } from '../../model/item-key.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Text } from '../../model/text.ts';
import { asDetail, asLabel, recognise, scoreTags, type Recognised } from './recognise.ts';

/** A theme or challenge and the kinds of problem it is, the surest first. */
export interface Match {
  kind: 'theme' | 'challenge';
  id: string;
  address: Address;
  label: Text;
  /** How much it matters, from 0.3 to 1.7; 1 where nothing is said. */
  weight: number;
  recognised: Recognised[];
}

/** What points to a kind of problem besides themes and challenges: directions, readings, limits. */
export interface Hint {
  address: Address;
  tags: string[];
}

/** Finds the kinds of problem of every theme and challenge: those stated, else those its words reveal. */
export function matchInputs(inputs: PlannableInputs, { tags }: Knowledge): Match[] {
  const themes = inputs.themes.map((theme): Match => {
    const texts = [asLabel(theme.label), ...(theme.causes ?? []).map(asDetail)];
    return {
      kind: 'theme',
      id: theme.id,
      address: joinAddress('themes', theme.id),
      label: theme.label,
      weight: 1,
      recognised: stated(theme.tags) ?? recognise(texts, 'theme', tags),
    };
  });
  const challenges = inputs.challenges.map((challenge): Match => {
    const { impact, weight = 3, urgency = 3 } = challenge;
    const texts = [asLabel(challenge.label), ...(impact === undefined ? [] : [asDetail(impact)])];
    return {
      kind: 'challenge',
      id: challenge.id,
      address: joinAddress('challenges', challenge.id),
      label: challenge.label,
      weight: (weight + urgency) / 6,
      recognised: stated(challenge.tags) ?? recognise(texts, 'challenge', tags),
    };
  });
  return [...themes, ...challenges];
}

/** What directions, readings of figures and limits point to; they only tip the balance. */
export function findHints(inputs: PlannableInputs, { tags }: Knowledge): Hint[] {
  const texts: [Address, Text | undefined][] = [
    ...inputs.orientation.map(({ id, label }): [Address, Text] => [
      joinAddress('orientation', id),
      label,
    ]),
    ...inputs.metrics.map((one): [Address, Text | undefined] => [
      joinAddress('metrics', itemKey(one) ?? one.metric),
      one.reading,
    ]),
    ...inputs.constraints.map(({ id, label }): [Address, Text] => [
      joinAddress('constraints', id),
      label,
    ]),
  ];
  return texts.flatMap(([address, text]) => {
    const found = text === undefined ? [] : scoreTags([asDetail(text)], tags);
    return found.length === 0 ? [] : [{ address, tags: found.map(({ tag }) => tag) }];
  });
}

function stated(tags: readonly string[] | undefined): Recognised[] | undefined {
  if (tags === undefined || tags.length === 0) return undefined;
  return tags.map((tag) => ({ tag, words: { 'zh-CN': [], en: [] }, confidence: 1 }));
}
