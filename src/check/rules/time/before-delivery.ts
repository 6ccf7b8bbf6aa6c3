import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { inEach, printTarget, quoted } from '../../print.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';
import { isWellAfter } from './days.ts';
import { deliveriesOf, listDeliveries, meets } from './deliveries.ts';
import { listNamed } from './named-in-stages.ts';
import { printMoment } from './print-time.ts';

/**
 * What is due before the schedule can have brought it: a target of a goal or stage before anything
 * meets its level, and what a stage says is in place before the milestone or work of that name.
 */
export const beforeDelivery = rule('deadline/before-delivery', (plan): Finding[] => {
  const deliveries = listDeliveries(plan);
  const judge = (target: ResolvedTarget): Finding[] => {
    const { due, by } = target;
    if (due === undefined || by === undefined) return [];
    const [first] = deliveriesOf(target, deliveries, plan)
      .filter((one) => meets(one, target))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    if (first === undefined || !isWellAfter(first.from, due)) return [];
    return [
      tooEarly({
        at: target.address,
        field: target.inheritsBy ? 'target' : 'by',
        what: withFigure(target, plan),
        due: printMoment(plan, due, by),
        by: first.label,
        when: printMoment(plan, first.from, first.written),
        side: first.side,
      }),
    ];
  };
  return [
    ...[...plan.goals, ...plan.stages].flatMap(({ targets }) => targets.flatMap(judge)),
    ...listNamed(plan)
      .filter(({ stage, ends }) => isWellAfter(ends, stage.dates.end))
      .map(({ stage, field, name, label, ends, written, side }) =>
        tooEarly({
          at: stage.address,
          field,
          what: quoted(name, plan),
          due: printMoment(plan, stage.dates.end, stage.span),
          by: label,
          when: printMoment(plan, ends, written),
          side,
        }),
      ),
  ];
});

interface TooEarly {
  at: string;
  field: string;
  what: Text;
  due: Text;
  by: Text;
  when: Text;
  side: Side;
}

function tooEarly({ at, field, side, ...values }: TooEarly): Finding {
  return finding('deadline/before-delivery', { at, field }, { values }, [side]);
}

/** A target as a sentence names it. Sample: `“Operable segments” (≥12)`. */
function withFigure(target: ResolvedTarget, plan: Resolved): Text {
  const [name, figure] = [quoted(target.label, plan), printTarget(target)];
  const read = (text: Text, locale: 'zh-CN' | 'en') =>
    typeof text === 'string' ? text : (text[locale] ?? '');
  return inEach((locale) => {
    const [open, close] = locale === 'zh-CN' ? ['（', '）'] : [' (', ')'];
    return `${read(name, locale)}${open}${read(figure, locale)}${close}`;
  });
}
