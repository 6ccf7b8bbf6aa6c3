import type { Both } from '../../model/change.ts';
import { neutralise } from '../../diagnostics/neutralise.ts';
import type { Ledger } from '../ledger.ts';
import { both, plainWords } from '../phrase.ts';
import { attach, behindOf } from './consequence.ts';

/** A finding of the checks by what it is about, with its words. */
export interface FindingKey {
  code: string;
  severity?: 'error' | 'warning' | 'info';
  /** Address of the item, with #field for one of its fields. */
  at?: string | undefined;
  /** Addresses of the other sides. */
  with?: readonly string[] | undefined;
  message: Both;
}

export interface Findings {
  before: readonly FindingKey[];
  after: readonly FindingKey[];
}

/** Longest message that is told in full. */
const LONGEST = 300;

/** From so many of a kind on, findings with the same change behind them are told together. */
const MANY = 4;

/** Contradictions and gaps that were not there before, and those that are settled. */
export function tellFindings(ledger: Ledger, { before, after }: Findings): void {
  for (const isNew of [true, false]) {
    const [own, others] = isNew ? [after, before] : [before, after];
    const known = new Set(others.map(keyOf));
    const told = distinct(own).filter(
      (finding) => !known.has(keyOf(finding)) && !isSaid(ledger, finding),
    );
    // What is behind them is looked up before the first of them is told.
    const placed = told.map((finding) => {
      const causes = addressesOf(finding).map((address) => [address]);
      return { finding, behind: behindOf(ledger, causes) };
    });
    const groups = Map.groupBy(placed, ({ finding, behind }) => {
      const at = behind.length === 1 ? ledger.drafts.findIndex((draft) => draft === behind[0]) : -1;
      return `${finding.code} ${at}`;
    });
    for (const group of groups.values()) {
      const findings = group.map(({ finding }) => finding);
      if (group.length >= MANY) tell(ledger, findings, isNew);
      else for (const finding of findings) tell(ledger, [finding], isNew);
    }
  }
}

function keyOf({ code, at = '', with: sides = [] }: FindingKey): string {
  return JSON.stringify([code, at, [...sides].sort()]);
}

function distinct(findings: readonly FindingKey[]): FindingKey[] {
  return [...new Map(findings.map((each) => [keyOf(each), each])).values()];
}

/** Whether a consequence has said it in other words. */
function isSaid({ said }: Ledger, finding: FindingKey): boolean {
  return addressesOf(finding).some((address) => said.has(`${finding.code} ${address}`));
}

/** Addresses of the items that a finding is about, its own first. */
function addressesOf({ at = '', with: sides = [] }: FindingKey): string[] {
  return [at, ...sides]
    .map((address) => address.split('#')[0] ?? '')
    .filter((address) => address !== '');
}

/** One finding, or several of a kind that come of the same change. */
function tell(ledger: Ledger, findings: readonly FindingKey[], isNew: boolean): void {
  const [first] = findings;
  const { entries } = isNew ? ledger.sides.after : ledger.sides.before;
  if (first === undefined) return;
  const addresses = addressesOf(first);
  const entry =
    addresses.map((address) => entries.get(address)).find((each) => each !== undefined) ??
    entries.get('');
  if (entry === undefined) return;
  const count = findings.length;
  attach(ledger, {
    causes: addresses.map((address) => [address]),
    entry,
    part: 'findings',
    text: both((locale) => {
      const message = plainWords(neutralise(first.message[locale]), LONGEST).replace(/[。.]$/u, '');
      if (locale === 'zh-CN') {
        const kind = isNew ? '新问题' : '已解决';
        return count === 1
          ? `${kind}：${message}`
          : `${count} 个同类${isNew ? '新问题' : '问题已解决'}，如：${message}`;
      }
      const kind = isNew ? 'New finding' : 'Solved';
      if (count === 1) return `${kind}: ${message}`;
      return `${isNew ? `${count} new findings` : `${count} findings solved`} of one kind, such as: ${message}`;
    }),
    trend: isNew ? 'worse' : 'better',
  });
}
