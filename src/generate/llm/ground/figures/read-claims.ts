import type { Knowledge } from '../../../../model/knowledge.ts';
import { narrow } from './amount-pattern.ts';
import type { Mention } from './mention.ts';
import { readNamings, type Naming } from './metric-names.ts';

/** Figures that a text gives to a metric, in order, with the words before each of them. */
export interface Claim {
  naming: Naming;
  figures: readonly { mention: Mention; words: string }[];
  /** The clause is about what would be: a condition, a threshold. */
  conditional: boolean;
}

/** Words that tie a figure to the name before it. With any other word between, it is one of something else. */
const CHINESE_LINKS =
  '因此|由此|随之|的?(?:目标值?|现状|现值|基线|水平|比例|数值|得分)|仅有|只有|仅为|就?有|为|是|目前|现在|当前|如今|今天|已经?|大约|约|将近|接近|近|超过|逾|高于|低于|不到|不足|不低于|不高于|不超过|至少|至多|最多|高达|低至|达到|达成|达|必?须|应当?|需要?|力争|争取|计划|将会?|会|能够?|可以?|要|从|由|自|到|至|提高|提升|改善|上升|上涨|增长|增加|升高?|下降|降低|降|下滑|减少|缩短|压缩|压|延长|拉长|控制|保持|稳定|维持|在|内|底|末|前|以上|以下|以内|左右|之间|再|也|就|都|还|却|进一步|逐步|了|出|≥|≤|>|<|=|→|->|：|:|[\\s（()）”』"]';
const ENGLISH_LINKS =
  '(?:scores?|rates?|share|is|are|was|were|stands?|sits?|at|of|now|today|currently|only|just|about|around|roughly|nearly|almost|over|above|below|under|more|less|than|least|most|up|down|no|reach(?:es)?|rises?|rising|climbs?|climbing|grows?|growing|falls?|falling|drops?|dropping|goes|going|moves?|moving|increases?|increasing|improves?|improving|decreases?|decreasing|declines?|declining|shrinks?|being|be|been|cut|raised|lifted|reduced|lowered|brought|kept|held|shortened|to|from|by|with|within|in|an?|the|its|targets?|baseline|should|must|will|can|has|have|had|got|gets?|come|comes|that|which|even|already|back)(?![A-Za-z])|[\'’]s|[-–—≥≤<>=→:\\s()"”]';
const LINK = new RegExp(`${CHINESE_LINKS}|(?<![A-Za-z])${ENGLISH_LINKS}|[-–—~]`, 'giu');
/** No tie is longer. */
const MOST = 48;

const isTie = (words: string): boolean => words.length <= MOST && words.replaceAll(LINK, '') === '';

const END = /[，。；！？、,;!?\n]|\.(?!\d)/gu;
const CONDITION =
  /若|如果|一旦|倘|假如|(?:低于|高于|超过|跌破)[^，。；]{0,12}(?:时|则|就|的)|当(?![前下年月日天地])|(?<![小及准实临同按])时$|(?<![a-z])(?:if|when|whenever|once|until|unless|should)(?![a-z])/iu;

/**
 * Figures that a text gives to metrics: the name first, and nothing but words of stating and of change
 * between. What is tied otherwise is left alone, since it may be a figure of something else.
 *
 * @param mentions of `text`, by `readMentions`.
 */
export function readClaims(
  text: string,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Claim[] {
  if (mentions.length === 0) return [];
  const plain = narrow(text);
  const namings = readNamings(plain, knowledge);
  if (namings.length === 0) return [];
  const ends = [...Array.from(plain.matchAll(END), ({ index }) => index), plain.length];
  let [next, end] = [0, 0];
  return namings.flatMap((naming, at): Claim[] => {
    const from = naming.at + naming.found.length;
    while ((ends[end] ?? plain.length) < from) end += 1;
    const stop = Math.min(ends[end] ?? plain.length, namings[at + 1]?.at ?? plain.length);
    while ((mentions[next]?.at ?? plain.length) < from) next += 1;
    const figures: Claim['figures'][number][] = [];
    let open = from;
    for (let index = next; (mentions[index]?.at ?? plain.length) < stop; index += 1) {
      const mention = mentions[index];
      const words = plain.slice(open, mention?.at);
      if (mention === undefined || !isTie(words)) break;
      figures.push({ mention, words });
      open = mention.at + mention.found.length;
    }
    if (figures.length === 0) return [];
    const clause = plain.slice((ends[end - 1] ?? -1) + 1, Math.min(ends[end] ?? from, from + 200));
    return [{ naming, figures, conditional: CONDITION.test(clause.slice(-400)) }];
  });
}
