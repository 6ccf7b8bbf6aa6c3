import { neutralise } from '../diagnostics/neutralise.ts';
import { createPaint, type Paint } from '../diagnostics/paint.ts';
import type { Change } from '../model/change.ts';
import type { Locale } from '../model/locale.ts';
import { groupChanges } from './group-changes.ts';
import { summariseChanges } from './summarise-changes.ts';
import { MINOR_TITLE } from './words/minor-title.ts';

export interface TextOptions {
  /** Colours of a terminal; none when absent. */
  paint?: Paint;
}

/** The sign before a change: new, gone, other, elsewhere, and what follows from others. */
const MARKS: Readonly<Record<Change['kind'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
  follows: '!',
};

/**
 * Changes for a terminal: a summary, the main changes by section, the minor ones last. The text ends without
 * a line break, and is empty when there are no changes.
 */
export function formatChangesText(
  changes: readonly Change[],
  locale: Locale,
  { paint = createPaint(false) }: TextOptions = {},
): string {
  if (changes.length === 0) return '';
  const { groups, minor } = groupChanges(changes);
  const print = (change: Change): string[] => printChange(change, locale, paint);
  const blocks = [
    [neutralise(summariseChanges(changes)[locale])],
    ...groups.map((group) => [paint.strong(group.title[locale]), ...group.changes.flatMap(print)]),
    ...(minor.length === 0
      ? []
      : [[paint.strong(MINOR_TITLE[locale](minor.length)), ...minor.flatMap(print)]]),
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function printChange({ kind, text, details = [], trend }: Change, locale: Locale, paint: Paint) {
  const mark = MARKS[kind];
  const sign = trend === 'worse' ? paint.severity('warning', mark) : mark;
  return [
    `  ${sign} ${neutralise(text[locale])}`,
    ...details.map((line) => `      ${paint.dim(neutralise(line[locale]))}`),
  ];
}
