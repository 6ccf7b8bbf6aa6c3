import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { Knowledge } from '../../../../model/knowledge.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

/** Metrics that texts on customers name by their initials. */
const INITIALS =
  /(?<![A-Za-z])(?:NPS|CSAT|CES|CLV|CLTV|LTV|CAC|ARPU|ARPPU|GMV|ROI|ROAS|ROMI|MAU|DAU|WAU|FCR|FRT|AHT|CTR|CVR|MRR|ARR|AOV|RPR|NRR|GRR|UV|PV)(?![A-Za-z])/gu;

/** A rate in Chinese, with the two characters before it: 复购率. Longer names end in the same. */
const RATES = /\p{Script=Han}{2}率/gu;
/** 效率 and the like are no metrics. */
const NO_RATES = /[效频概比速利汇税功倍几费表统]率$/u;

/** A metric that is neither in the inputs nor in the dictionary. Its figures are judged on their own. */
export const metricNames: TextRule = ({ task: { knowledge }, texts, given }) => {
  const known = `${given.text}\n${namesOf(knowledge)}`;
  return texts.flatMap(({ path, text }) => {
    const named = [...text.matchAll(INITIALS), ...text.matchAll(RATES)].map(([name]) => name);
    return [...new Set(named)].flatMap((name): Diagnostic[] =>
      NO_RATES.test(name) || known.includes(name.toLowerCase())
        ? []
        : [finding('reply/metric', path, { found: excerpt(name) })],
    );
  });
};

function namesOf({ metrics }: Knowledge): string {
  return JSON.stringify(metrics.map(({ label, aliases }) => [label, aliases])).toLowerCase();
}
