import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { Knowledge } from '../../../../model/knowledge.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

/** Metrics that texts on customers name by their initials. */
const INITIALS =
  /(?<![A-Za-z])(?:NPS|CSAT|CES|CLV|CLTV|LTV|CAC|ARPU|ARPPU|GMV|ROI|ROAS|ROMI|MAU|DAU|WAU|FCR|FRT|AHT|CTR|CVR|MRR|ARR|AOV|RPR|NRR|GRR|UV|PV)(?![A-Za-z])/gu;

/** A rate in Chinese, with what may belong to its name. */
const RATES = /\p{Script=Han}{2,4}率/gu;
/** 效率 and the like are no metrics. */
const NO_RATES = /[效频概比速利汇税功倍几费表统]率$/u;

/** A metric that neither the inputs nor the dictionary know. Its figures are judged on their own. */
export const metricNames: TextRule = ({ task: { knowledge }, texts, given }) => {
  const names = namesOf(knowledge);
  const isShown = (part: string): boolean => given.text.includes(part) || names.includes(part);
  return texts.flatMap(({ path, text }) => {
    const initials = Array.from(text.matchAll(INITIALS), ([name]) => name);
    const rates = Array.from(text.matchAll(RATES), ([name]) => name);
    const unknown = [
      ...initials.filter((name) => !isShown(name.toLowerCase())),
      ...rates.filter((name) => !NO_RATES.test(name) && !isRate(name, isShown, names)),
    ];
    return [...new Set(unknown)].map((name): Diagnostic =>
      finding('reply/metric', path, { found: excerpt(name) }),
    );
  });
};

/**
 * Whether a rate may be a known one. Words are not told apart in Chinese: 送达率 is known where 送达
 * was spoken of, and 准时送达率 by a metric that is called after 准时.
 */
function isRate(name: string, isShown: (part: string) => boolean, names: string): boolean {
  if (isShown(name.slice(-3, -1))) return true;
  return Array.from({ length: name.length - 2 }, (_, at) => name.slice(at, at + 2)).some((pair) =>
    names.includes(pair),
  );
}

function namesOf({ metrics }: Knowledge): string {
  return JSON.stringify(metrics.map(({ label, aliases }) => [label, aliases])).toLowerCase();
}
