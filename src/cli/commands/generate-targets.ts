import { nearest } from '../../diagnostics/nearest.ts';
import { generatePlan } from '../../generate/generate-plan.ts';
import { openSections } from '../../generate/llm/open-sections.ts';
import { contentSchema, type WrittenContent } from '../../model/content.ts';
import { itemKey, joinAddress, type Address } from '../../model/item-key.ts';
import { z } from 'zod';
import { itemAt } from '../../pipeline/generate/kept-addresses.ts';
import { sectionOf } from '../../pipeline/generate/section-content.ts';
import type { LoadedPlan, LoadedWorkspace } from '../../pipeline/load-workspace.ts';
import { CliError } from '../cli-error.ts';
import type { GenerateWords } from '../generate-words.ts';
import type { GenerateOptions } from './generate.ts';

/** Refuses sections that nothing is open in, and items that are not generated. */
export function refuseUnknownTargets(
  { knowledge }: LoadedWorkspace,
  { id, inputs, written }: LoadedPlan,
  { sections = [], items = [] }: Pick<GenerateOptions, 'sections' | 'items'>,
  words: GenerateWords,
): void {
  if (inputs === undefined || sections.length + items.length === 0) return;
  const open = openSections(inputs);
  const closed = sections.find((section) => open.every((one) => one.section !== section));
  if (closed !== undefined) {
    const names = open.map((one) => one.section);
    throw new CliError(words.notOpen(id, words.section(closed), names));
  }
  if (items.length === 0) return;
  const content =
    written === undefined
      ? (generatePlan(inputs, knowledge)?.content ?? {})
      : z.encode(contentSchema, written.content);
  const unknown = items.find((at) => !isItem(content, at));
  if (unknown !== undefined) {
    throw new CliError(words.noItem(id, unknown, nearest(unknown, itemAddresses(content))));
  }
}

/** Items of lists, and the budget; the narrative is written by sections. */
function isItem(content: WrittenContent, at: Address): boolean {
  const item = itemAt(content, at);
  const isOne = typeof item === 'object' && item !== null && !Array.isArray(item);
  return isOne && sectionOf(at) !== undefined;
}

function itemAddresses(content: WrittenContent): Address[] {
  return Object.entries(content).flatMap(([part, value]) =>
    Array.isArray(value) ? value.map((item) => joinAddress(part, itemKey(item) ?? '')) : [],
  );
}
