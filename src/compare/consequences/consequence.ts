import type { Both, Change } from '../../model/change.ts';
import type { Address } from '../../model/item-key.ts';
import { tell, type Draft, type Ledger } from '../ledger.ts';
import { both, listed, quoted, WARNING } from '../phrase.ts';
import type { Entry } from '../side.ts';
import type { Part } from '../substance.ts';

/** What comes of edits without having been edited itself. */
export interface Consequence {
  /**
   * Items whose edits may have brought it about, the likeliest first: the next group counts only where
   * nothing of the one before has changed.
   */
  causes: readonly (readonly Address[])[];
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
  const behind = behindOf(ledger, consequence.causes);
  for (const finding of consequence.says ?? []) ledger.said.add(finding);
  const [only] = behind;
  const { details = [], trend } = consequence;
  const text =
    trend === 'worse'
      ? both((locale) => `${WARNING[locale]}${uncapital(consequence.text[locale])}`)
      : consequence.text;
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
    details: [...details, behind.length === 0 ? undefined : because(behind)],
    trend,
    edits: [],
  });
}

/** Within a sentence: `Theme “X”` and `The shares` lose their capital; `NPS` and `IT demand` keep it. */
function uncapital(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll}+ “|(?:he|o|ew) )/u, (letter) => letter.toLowerCase());
}

/** The changes that a consequence comes of. */
export function behindOf(ledger: Ledger, causes: Consequence['causes']): readonly Draft[] {
  for (const group of causes) {
    const wanted = new Set(group);
    const behind = ledger.drafts.filter(
      (draft) => draft.kind !== 'follows' && touchesAny(draft, wanted),
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

/** Sample: `Comes of the changes to “Returns” and “Membership”`. */
function because(behind: readonly Draft[]): Both {
  return both((locale) => {
    const names = [...new Set(behind.map(({ label }) => quoted(label[locale])))];
    return locale === 'zh-CN'
      ? `源于对${listed(names, locale, 3)}的改动`
      : `Comes of the changes to ${listed(names, locale, 3)}`;
  });
}
