import { formatQuantity, printed } from '../../../model/format.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import type { Reader } from '../reader.ts';
import { targetRow } from '../target-row.ts';
import { momentText, stretchText } from '../when.ts';

/** What the pages print beside the names of items, by address: levels to reach, figures and dates. */
export function itemFigures(reader: Reader): Map<string, string> {
  const { resolved } = reader.whole;
  const { words, locale } = reader;
  const made = new Map<string, string>();
  const targets = (all: readonly ResolvedTarget[]) => {
    for (const target of all) {
      const { from, to, due } = targetRow(reader, target);
      const levels = [from, to].flatMap((figure) => (figure === undefined ? [] : printed(figure)));
      made.set(target.address, [levels.join(' → '), due ?? []].flat().join(words.notes.dot));
    }
  };
  for (const { address, value, unit, scale, range } of resolved.observations) {
    if (value === undefined) continue;
    made.set(address, printed(formatQuantity(value, locale, unit, scale ?? range?.[1])));
  }
  for (const goal of resolved.goals) targets(goal.targets);
  for (const strategy of resolved.strategies) targets(strategy.kpis);
  for (const outcome of resolved.outcomes) targets(outcome.results);
  for (const stage of resolved.stages) targets(stage.targets);
  for (const group of resolved.indicators) targets(group.items);
  for (const phase of resolved.phases) {
    made.set(phase.address, stretchText(reader, phase.span, phase.dates));
    targets(phase.targets);
    for (const work of phase.work)
      made.set(work.address, stretchText(reader, work.span, work.dates));
    for (const each of phase.milestones) {
      made.set(each.address, momentText(reader, each.at, each.date));
      targets(each.targets);
    }
  }
  return made;
}
