import { WARNING, type Both, type Change } from '../../model/change.ts';
import type { Address } from '../../model/item-key.ts';
import type { Locale } from '../../model/locale.ts';
import { tell, type Draft, type Ledger } from '../ledger.ts';
import { both, listed, quoted } from '../phrase.ts';
import type { Entry } from '../side.ts';
import type { Part } from '../substance.ts';

/** What comes of edits without having been edited itself. */
export interface Consequence {
  /**
   * Items whose edits may have brought it about, the likeliest first: the next group counts only where
   * nothing of the one before has changed.
   */
  causes: readonly (readonly Address[])[];
  /** Which changes of these items can have brought it about; all of them when absent. */
  isCause?: (draft: Draft) => boolean;
  /** The item that it is about. */
  entry: Entry;
  part?: Part;
  label?: Both;
  text: Both;
  details?: readonly Both[];
  trend: Change['trend'];
  /** Findings of the checks that say the same, as code and address. */
  says?: readonly string[];
}

/** Tells a consequence with the one change that it comes of, or by itself where several may be behind it. */
export function attach(ledger: Ledger, consequence: Consequence): void {
  const behind = behindOf(ledger, consequence.causes, consequence.isCause);
  for (const finding of consequence.says ?? []) ledger.said.add(finding);
  const [only] = behind;
  const { details = [], trend } = consequence;
  const text = trend === 'worse' ? warned(consequence.text) : consequence.text;
  if (only !== undefined && behind.length === 1) {
    only.details.push(text, ...details);
    // Whoever looks for what puts the plan at risk finds the cause.
    if (only.trend === undefined && trend !== undefined) only.trend = trend;
    only.touches.add(consequence.entry.address);
    return;
  }
  const { entry, part, label } = consequence;
  tell(ledger, {
    kind: 'follows',
    entry,
    ...(part === undefined ? {} : { part }),
    ...(label === undefined ? {} : { label }),
    text,
    details: [...details, because(behind, text)],
    trend,
    edits: [],
  });
}

/** A line that tells what puts the plan at risk. */
export function warned(line: Both): Both {
  return both((locale) => `${WARNING[locale]}${uncapital(line[locale])}`);
}

/** Words that begin a sentence and are no names. */
const OPENERS =
  /^(?:The|An?|No|Not|Nothing|Nobody|None|Only|Once|One|Some|Several|There|This|These|It|Its|In|All|Both|Each|Every|Two|Three|To|By|After|Before|Work|Text|Strategies|Milestones|Phases|Shares|Targets|Findings)(?= )|^\p{Lu}(?=[\p{Ll} ]+ “)/u;

/** Within a sentence: `Theme “X”` and `The shares` lose their capital; `NPS` and `IT demand` keep it. */
function uncapital(text: string): string {
  return text.replace(OPENERS, (word) => word.charAt(0).toLowerCase() + word.slice(1));
}

/** The changes that a consequence comes of. */
export function behindOf(
  ledger: Ledger,
  causes: Consequence['causes'],
  isCause: (draft: Draft) => boolean = () => true,
): readonly Draft[] {
  for (const group of causes) {
    const wanted = new Set(group);
    const behind = ledger.drafts.filter(
      (draft) => draft.kind !== 'follows' && isCause(draft) && touchesAny(draft, wanted),
    );
    if (behind.length > 0) return behind;
  }
  return [];
}

/** Whether a change speaks of one of the items, or of one that it took along or brought. */
function touchesAny({ touches, kind }: Draft, causes: ReadonlySet<Address>): boolean {
  for (const cause of causes) if (touches.has(cause)) return true;
  if (kind !== 'added' && kind !== 'removed') return false;
  return [...causes].some((cause) => [...touches].some((own) => cause.startsWith(`${own}/`)));
}

/** Sample: `Follows from: “Returns” and “Membership”`; nothing where the line names all of it. */
function because(behind: readonly Draft[], line: Both): Both | undefined {
  if (behind.every(({ label }) => line.en.includes(label.en))) return undefined;
  return both((locale) => {
    const names = [...new Set(behind.map((draft) => causeName(draft, locale)))];
    const row = listed(names, locale, 3);
    return locale === 'zh-CN' ? `因${row}调整` : `Follows from: ${row}`;
  });
}

/** Parts that are one map, such as the period of the plan, have no name to be quoted. */
function causeName({ at, label }: Draft, locale: Locale): string {
  return at.includes('/') ? quoted(label[locale]) : label[locale];
}
