import type { OpenSection } from '../../generate/llm/open-sections.ts';
import { contentSchema, type WrittenContent } from '../../model/content.ts';
import { NESTED, type Collection } from '../../model/id.ts';
import { itemKey, joinAddress, type Address } from '../../model/item-key.ts';
import type { Override } from '../../model/overrides.ts';
import { walkPlan } from '../../model/walk-plan.ts';
import type { LoadedPlan } from '../load-workspace.ts';
import { baseContent, type Run } from './run-state.ts';
import { pickSection, sectionOf } from './section-content.ts';

/**
 * Items of a section whose ids have to stay: those that people corrected, and those that something names
 * which is not written anew. Only what is there now can stay.
 */
export function keptAddresses(run: Run, { section, parts }: OpenSection): Address[] {
  const { plan } = run.request;
  const base = baseContent(run);
  const staying = run.open.filter((one) => !run.wanted.has(one.section));
  const addresses = [
    ...correctedItems(plan, base),
    ...namedItems(run.stated),
    ...staying.flatMap((one) => namedItems(pickSection(base, one))),
  ];
  const isOwn = (at: Address): boolean =>
    sectionOf(at) === section && parts.some((part) => at.startsWith(`${part}/`));
  return [...new Set(addresses)].filter((at) => isOwn(at) && itemAt(base, at)).toSorted();
}

/** What the overrides of a plan need of its content, as far as it is there. */
export function correctedItems({ overrides }: LoadedPlan, content: WrittenContent): Address[] {
  const entries = overrides?.value.overrides ?? [];
  return [...new Set(entries.flatMap(corrected))].filter((at) => itemAt(content, at) !== undefined);
}

/** The items that an override needs: the one it changes, the one it adds to, the one it moves by. */
function corrected({ at, add, move }: Override): Address[] {
  const list = at.slice(0, Math.max(0, at.lastIndexOf('/')));
  if (add !== undefined) return [list];
  const beside = move?.before ?? move?.after;
  return [at, ...(beside === undefined ? [] : [joinAddress(list, beside)])];
}

/** Addresses of everything that references in a content lead to. */
function namedItems(content: Readonly<Record<string, unknown>>): Address[] {
  const named: Address[] = [];
  for (const [part, value] of Object.entries(content)) {
    const schema = contentSchema.shape[part as keyof WrittenContent];
    walkPlan(schema, value, part, {
      reference: ({ to, value: id }) => void named.push(addressOf(to, id)),
    });
  }
  return named;
}

function addressOf(to: Collection, id: string): Address {
  if (!Object.hasOwn(NESTED, to)) return joinAddress(to, id);
  const { parents, field } = NESTED[to as keyof typeof NESTED];
  const [parent = '', own = ''] = id.split('/');
  return joinAddress(parents, parent, field, own);
}

/** The item of a content at an address; undefined where there is none. */
export function itemAt(content: WrittenContent, address: Address): unknown {
  return address.split('/').reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value.find((item) => itemKey(item) === step);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    return (value as Record<string, unknown>)[step];
  }, content);
}
