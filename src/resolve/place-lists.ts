import { itemKey, joinAddress } from '../model/item-key.ts';
import { PLAIN_LISTS, type PlainList, type Resolved } from '../model/resolved.ts';
import type { Reference } from '../model/walk-plan.ts';
import type { Context } from './context.ts';

/** Lists that need nothing but addresses and numbers. */
export function placePlainLists({ content }: Context): Pick<Resolved, PlainList> {
  return Object.fromEntries(
    PLAIN_LISTS.map((name) => [
      name,
      content[name].map((item, at) => ({ ...item, ...placed(name, item, String(at + 1)) })),
    ]),
  ) as unknown as Pick<Resolved, PlainList>;
}

/** Evidence with everything that rests on it. */
export function resolveEvidence(
  { content }: Context,
  references: readonly Reference[],
): Resolved['evidence'] {
  const citing = new Map<string, string[]>();
  for (const { to, value, at } of references) {
    if (to !== 'evidence') continue;
    citing.set(value, [...(citing.get(value) ?? []), at]);
  }
  return content.evidence.map((item, at) => ({
    ...item,
    ...placed('evidence', item, `E${at + 1}`),
    citedBy: citing.get(item.id) ?? [],
  }));
}

export function resolveTouchpoints({ content, clock }: Context): Resolved['touchpoints'] {
  return content.touchpoints.map((item, at) => ({
    ...item,
    ...placed('touchpoints', item, String(at + 1)),
    ...(item.at === undefined ? {} : { due: clock.due(item.at) }),
  }));
}

/** The parts that are one map. */
export function resolveObjects({ content }: Context): Pick<Resolved, 'positioning' | 'budget'> {
  const { positioning, budget } = content;
  return {
    ...(positioning === undefined
      ? {}
      : { positioning: { ...positioning, address: 'positioning' } }),
    ...(budget === undefined ? {} : { budget: { ...budget, address: 'budget' } }),
  };
}

function placed(
  list: string,
  item: unknown,
  number: string,
): { address: string; key: string; number: string } {
  const key = itemKey(item) ?? '';
  return { address: joinAddress(list, key), key, number };
}
