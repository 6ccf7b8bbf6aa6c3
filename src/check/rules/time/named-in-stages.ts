import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { readings } from '../../readings.ts';
import type { Side } from '../../rule.ts';

type Stage = Resolved['stages'][number];

/** A milestone or piece of work, with when it is there. */
interface Result {
  label: Text;
  ends: string;
  written: Stage['span'];
  side: Side;
}

/** Something that a stage says is in place at its end, and what of the schedule has the same name. */
export interface Named extends Result {
  stage: Stage;
  field: 'label' | 'content';
  name: Text;
}

/** What stages name word by word as the schedule does. */
export function listNamed({ stages, phases }: Resolved): Named[] {
  if (stages.length === 0) return [];
  const results = new Map<string, Result>();
  const keep = (result: Result): void => {
    for (const name of namesOf(result.label)) {
      // Of two with one name the first to be there counts.
      const known = results.get(name);
      if (known === undefined || result.ends < known.ends) results.set(name, result);
    }
  };
  for (const { work, milestones } of phases) {
    for (const { address, label, date, at } of milestones) {
      const side = {
        at: address,
        field: 'at',
        label: { 'zh-CN': '同名的里程碑', en: 'the milestone of that name' },
      };
      keep({ label, ends: date, written: at, side });
    }
    for (const { address, label, dates, span } of work) {
      const side = {
        at: address,
        field: 'span',
        label: { 'zh-CN': '同名的工作', en: 'the work of that name' },
      };
      keep({ label, ends: dates.end, written: span, side });
    }
  }
  return stages.flatMap((stage) =>
    [
      { field: 'label' as const, name: stage.label },
      ...(stage.content ?? []).map((name) => ({ field: 'content' as const, name })),
    ].flatMap(({ field, name }): Named[] => {
      const result = namesOf(name)
        .map((one) => results.get(one))
        .find((one) => one !== undefined);
      return result === undefined ? [] : [{ ...result, stage, field, name }];
    }),
  );
}

/** A text in each language that it is written in, however it is capitalised and spaced. */
function namesOf(text: Text): string[] {
  return readings(text).map((one) => one.trim().replaceAll(/\s+/gu, ' ').toLowerCase());
}
