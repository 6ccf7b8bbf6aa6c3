import type { OpenSection } from '../../generate/llm/open-sections.ts';
import { keepKnownReferences } from '../../generate/keep-known-references.ts';
import {
  CONTENT_LISTS,
  contentSchema,
  listFields,
  type WrittenContent,
} from '../../model/content.ts';
import type { Inputs } from '../../model/inputs.ts';
import { itemKey } from '../../model/item-key.ts';
import { statesInOrder, type Run } from './run-state.ts';
import { joinSections, pickSection } from './section-content.ts';

/**
 * A section as the rules write it, fitted to sections that a model wrote. What is still to be written is
 * taken to be as the rules would write it.
 */
export function rulesSection(run: Run, open: OpenSection): WrittenContent {
  const own = pickSection(run.draft, open);
  const others = statesInOrder(run)
    .filter((state) => state.open.section !== open.section)
    .map(({ content }) => content);
  return fitSection(own, { ...run.draft, ...joinSections(others), ...own }, run.inputs);
}

/**
 * Parts of a plan fitted to the rest of it: references to what is not there are dropped, and with them
 * work and milestones that nothing is left of.
 */
export function fitSection(
  own: WrittenContent,
  plan: WrittenContent,
  inputs: Inputs,
): WrittenContent {
  const kept = keepKnownReferences(own, contentSchema, withStated(plan, inputs));
  return dropBroken(dropOrphans(own, kept));
}

function withStated(content: WrittenContent, inputs: Inputs): Readonly<Record<string, unknown>> {
  const lists = CONTENT_LISTS.map((name) => [
    name,
    [...(content[name] ?? []), ...(inputs[name] ?? [])],
  ]);
  return { ...inputs, ...Object.fromEntries(lists) };
}

/** Work whose tactics are all gone, and milestones of strategies that are. */
function dropOrphans(before: WrittenContent, after: WrittenContent): WrittenContent {
  if (after.phases === undefined) return after;
  const phases = after.phases.map((phase) => {
    const old = before.phases?.find(({ id }) => id === phase.id);
    const { work, milestones } = phase;
    return {
      ...phase,
      ...(work && { work: work.filter((one) => !lost(old?.work, one, 'tactics')) }),
      ...(milestones && {
        milestones: milestones.filter((one) => !lost(old?.milestones, one, 'strategies')),
      }),
    };
  });
  return { ...after, phases };
}

/** Whether an item named something and all of it is gone. */
function lost<
  Name extends string,
  Item extends { id: string } & { [_ in Name]?: string[] | undefined },
>(before: readonly Item[] | undefined, item: Item, name: Name): boolean {
  const named = before?.find(({ id }) => id === item.id)?.[name] ?? [];
  return named.length > 0 && (item[name] ?? []).length === 0;
}

/** Items that cannot be without the reference that was dropped go with it. */
function dropBroken(content: WrittenContent): WrittenContent {
  const lists = CONTENT_LISTS.flatMap((name) => {
    const list: readonly unknown[] | undefined = content[name];
    if (list === undefined) return [];
    const { element } = listFields[name];
    const whole = list.filter(
      (item) => itemKey(item) !== undefined && element.safeParse(item).success,
    );
    return [[name, whole] as const];
  });
  return { ...content, ...Object.fromEntries(lists) };
}
