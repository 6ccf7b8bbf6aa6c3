import type { Both } from '../../model/change.ts';
import type { Link } from '../../model/resolved.ts';
import { pairs, type Ledger } from '../ledger.ts';
import { both, capital } from '../phrase.ts';
import type { Entry } from '../side.ts';
import { itemName } from '../families/item-name.ts';
import { attach } from './consequence.ts';

/** What must be answered, the finding that misses it, and how its loss and its return are told. */
const ANSWERED = {
  themes: {
    code: 'trace/theme-unaddressed',
    lost: { 'zh-CN': '从此没有对策', en: 'is now unaddressed' },
    found: { 'zh-CN': '有了对策', en: 'is addressed now' },
    open: { 'zh-CN': '还没有对策', en: 'has no strategy yet' },
  },
  challenges: {
    code: 'trace/challenge-unaddressed',
    lost: { 'zh-CN': '从此没有对策', en: 'is now unaddressed' },
    found: { 'zh-CN': '有了对策', en: 'is addressed now' },
    open: { 'zh-CN': '还没有对策', en: 'has no strategy yet' },
  },
  goals: {
    code: undefined,
    lost: { 'zh-CN': '失去了最后一项策略支撑', en: 'loses its last strategy' },
    found: { 'zh-CN': '有了策略支撑', en: 'is served by a strategy now' },
    open: { 'zh-CN': '还没有策略支撑', en: 'has no strategy yet' },
  },
  constraints: {
    code: 'constraint/no-response',
    lost: { 'zh-CN': '从此没有应对办法', en: 'is no longer answered' },
    found: { 'zh-CN': '有了应对办法', en: 'is answered now' },
    open: undefined,
  },
} as const;
type Answered = keyof typeof ANSWERED;

/** Themes, challenges, goals and constraints that nothing answers any more, or something does again. */
export function tellAnswers(ledger: Ledger): void {
  for (const { before, after } of pairs(ledger)) {
    if (!isAnswered(after.kind)) continue;
    const [old, own] = [answersTo(before), answersTo(after)];
    if ((old.length === 0) === (own.length === 0)) continue;
    const isLost = own.length === 0;
    attach(ledger, {
      causes: [[...old, ...own]],
      entry: after,
      text: sentence(after, ledger, ANSWERED[after.kind][isLost ? 'lost' : 'found']),
      trend: isLost ? 'worse' : 'better',
      says: [`${ANSWERED[after.kind].code} ${after.address}`],
    });
  }
  for (const draft of ledger.drafts) {
    const entry = draft.kind === 'added' ? ledger.sides.after.entries.get(draft.at) : undefined;
    if (entry === undefined || !isAnswered(entry.kind) || answersTo(entry).length > 0) continue;
    const { open } = ANSWERED[entry.kind];
    if (open === undefined) continue;
    draft.details.push(sentence(entry, ledger, open));
    ledger.said.add(`${ANSWERED[entry.kind].code} ${entry.address}`);
  }
}

function isAnswered(kind: string): kind is Answered {
  return Object.hasOwn(ANSWERED, kind);
}

/** Addresses of what answers an item. */
function answersTo({ kind, value }: Entry): string[] {
  if (kind === 'constraints') {
    const { responses = [] } = value as { responses?: { address: string }[] };
    return responses.map(({ address }) => address);
  }
  const { strategies = [] } = value as { strategies?: Link[] };
  return strategies.map(({ key }) => `strategies/${key}`);
}

function sentence(entry: Entry, { sides }: Ledger, word: Both): Both {
  const name = itemName(entry, sides.after);
  return both((locale) => {
    const gap = locale === 'zh-CN' ? '' : ' ';
    return `${capital(name[locale])}${gap}${word[locale]}`;
  });
}
