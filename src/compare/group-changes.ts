import type { Both, Change } from '../model/change.ts';
import { PART_TITLES } from './words/part-titles.ts';

/** Main changes under one heading. */
export interface ChangeGroup {
  title: Both;
  changes: Change[];
}

/** What people state before anything follows from it. */
const INPUTS: ReadonlySet<string> = new Set([
  'horizon',
  'metrics',
  'constraints',
  'themes',
  'challenges',
]);

const INPUTS_TITLE: Both = { 'zh-CN': '输入的变化', en: 'What was changed in the facts' };

/**
 * The main changes, those of facts and limits first, since the others may follow from them, then by the section
 * they stand in, in the order they come; and apart from them the minor ones.
 */
export function groupChanges(changes: readonly Change[]): {
  groups: ChangeGroup[];
  minor: Change[];
} {
  const major = changes.filter(({ weight }) => weight === 'major');
  const inputs = major.filter(isInput);
  const others = Map.groupBy(
    major.filter((change) => !isInput(change)),
    ({ part }) => part,
  );
  return {
    groups: [
      ...(inputs.length === 0 ? [] : [{ title: INPUTS_TITLE, changes: inputs }]),
      ...[...others].map(([part, own]) => ({ title: PART_TITLES[part], changes: own })),
    ],
    minor: changes.filter(({ weight }) => weight === 'minor'),
  };
}

function isInput({ kind, at, field, part }: Change): boolean {
  if (kind === 'follows' || part === 'findings') return false;
  const [list = ''] = at.split('/');
  return INPUTS.has(list) || (at === 'budget' && field === 'total');
}
