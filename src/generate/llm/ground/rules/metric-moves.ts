import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { Metric } from '../../../../model/metric.ts';
import type { PlannableInputs } from '../../../../model/inputs.ts';
import { narrow } from '../figures/amount-pattern.ts';
import type { Amount, Mention } from '../figures/mention.ts';
import { readNamings } from '../figures/metric-names.ts';
import { readClaims, type Claim } from '../figures/read-claims.ts';
import { readMentions } from '../figures/read-mentions.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';
import { directionOf, statedOf } from '../targets.ts';

/** Words that say which way a figure goes; 提升 and improve say only that it gets better. */
const UP =
  /提高|上升|上涨|上扬|增长|增加|升至|升到|回升|走高|延长|拉长|(?<![a-z])(?:ris(?:es?|ing)|rose|climb(?:s|ed|ing)?|grow(?:s|ing)?|grew|increas(?:es?|ed|ing)|raised?|lifted|up)(?![a-z])/iu;
const DOWN =
  /下降|降低|降至|降到|减少|缩短|压缩|压到|压低|下滑|下跌|走低|回落|(?<![a-z])(?:falls?|fell|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|cut|reduced|lowered|shortened|down)(?![a-z])/iu;
const FROM = /(?:从|由|(?<![a-z])from)\s?$/iu;
const TO = /(?:到|至|为|→|->|(?<![a-z])to)\s?$/iu;

/** A change that is told the other way round: from the target to where it stands, or against what is stated. */
export const metricMoves: TextRule = ({ task: { inputs, knowledge }, texts }) =>
  texts.flatMap(({ path, text }): Diagnostic[] => {
    const mentions = readMentions(text);
    const tell = (metric: string, found: string): Diagnostic =>
      finding('reply/move', path, { metric, found: excerpt(found) });
    const moves = readClaims(text, mentions, knowledge).flatMap((claim) =>
      !claim.conditional && isTurned(claim, inputs)
        ? [tell(claim.naming.found, moveIn(text, claim))]
        : [],
    );
    const trends = readNamings(narrow(text), knowledge).flatMap(({ exact: metric, found, at }) => {
      const rest = text.slice(at + found.length, at + found.length + AHEAD);
      const trend = metric === undefined ? undefined : turnedTrend(rest, metric, inputs);
      return trend === undefined ? [] : [tell(found, trend)];
    });
    return [...moves, ...trends];
  });

function isTurned({ naming: { exact: metric }, figures }: Claim, inputs: PlannableInputs): boolean {
  const [first, second] = figures;
  if (metric === undefined || first === undefined) return false;
  const wanted = directionOf(inputs, metric);
  const ends = endsOf(first, second);
  if (ends !== undefined) {
    const sign = signBetween(...ends);
    const said = signOf(`${first.words} ${second?.words ?? ''}`);
    if (sign === 0) return false;
    return (said !== 0 && said !== sign) || (wanted !== undefined && sign !== signs[wanted]);
  }
  if (figures.length > 1 || !TO.test(first.words)) return false;
  // 降到 0.95% where it stands at 0.95%, and 提高到 13% where it stands at 17%.
  const said = signOf(first.words);
  const stated = statedOf(inputs, metric).map(({ value }) => readMentions(value.raw)[0]);
  const start = stated.length === 1 ? stated[0] : undefined;
  if (said === 0 || start === undefined) return false;
  const [from, to] = [amountsOf(start), amountsOf(first.mention)];
  if (from[0]?.family !== to[0]?.family) return false;
  return isSame(from, to) || signBetween(from, to) === -said;
}

type Amounts = readonly Amount[];
type Told = Claim['figures'][number];

/** Where a change begins and ends; `from 36% to 28%` is read as one figure of two amounts. */
function endsOf(first: Told, second: Told | undefined): [Amounts, Amounts] | undefined {
  const own = amountsOf(first.mention);
  if (second === undefined || !TO.test(second.words)) {
    return own.length === 2 && FROM.test(first.words) ? [own.slice(0, 1), own.slice(1)] : undefined;
  }
  return [own, amountsOf(second.mention)];
}

const signs = { up: 1, down: -1 } as const;
const signOf = (words: string): number =>
  UP.test(words) === DOWN.test(words) ? 0 : UP.test(words) ? 1 : -1;
const amountsOf = (mention: Mention): readonly Amount[] =>
  mention.kind === 'figure' ? mention.amounts : [];
const isSame = (a: readonly Amount[], b: readonly Amount[]): boolean =>
  a.length === 1 && b.length === 1 && a[0]?.amount === b[0]?.amount;

/** 1 where the second figure is higher as a whole, -1 where it is lower, 0 where neither is sure. */
function signBetween(a: Amounts, b: Amounts): number {
  if (a.length === 0 || b.length === 0) return 0;
  const family = a[0]?.family;
  if ([...a, ...b].some((each) => each.family !== family)) return 0;
  const [from, to] = [a, b].map((list) => list.map(({ amount }) => amount)) as [number[], number[]];
  if (Math.min(...to) > Math.max(...from)) return 1;
  return Math.max(...to) < Math.min(...from) ? -1 : 0;
}

function moveIn(text: string, { naming, figures }: Claim): string {
  const last = figures[figures.length - 1]?.mention;
  return last === undefined ? '' : text.slice(naming.at, last.at + last.found.length);
}

/** How far a change on the last period may stand behind the name. */
const AHEAD = 40;
const TREND =
  /^(?<between>[^。；;!?！？\n]{0,24}?)(?<said>(?:环比|同比|(?:较|比)(?:上期|上年|去年|上季度|上月))[^，。；\d]{0,4}(?:上升|上涨|增长|增加|提高|下降|下滑|下跌|降低|减少|回落)|(?:持续|一直|正在|逐年|连年|不断|连续)(?:上升|上涨|增长|增加|提高|走高|下降|下滑|下跌|降低|减少|走低)|(?<![a-z])(?:up|down|rose|fell|rising|falling)(?: by)? [\d.]{1,6}%?(?: points?| pp)? (?:on|from|against|since) (?:the )?(?:last|previous|prior)|(?<![a-z])(?:keeps?|has been|have been|is still) (?:rising|climbing|growing|falling|dropping|declining))/iu;

/** A trend that goes against the change that the inputs state. */
function turnedTrend(rest: string, metric: Metric, inputs: PlannableInputs): string | undefined {
  const change = statedOf(inputs, metric).find((one) => one.change !== undefined)?.change;
  const sign = /^\s?[-−–]/u.test(change?.raw ?? '') ? -1 : 1;
  const { between = '', said = '' } = TREND.exec(rest)?.groups ?? {};
  // Another metric between is the one that is spoken of.
  if (change === undefined || said === '' || /[一-龥]{2}[率度值]|rate|score/iu.test(between))
    return;
  const told = signOf(said);
  return told !== 0 && told !== sign ? said : undefined;
}
