import type { Both } from '../../model/change.ts';
import { neutralise } from '../../diagnostics/neutralise.ts';
import type { Ledger } from '../ledger.ts';
import { both, plainWords } from '../phrase.ts';
import { attach } from './consequence.ts';

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

/** Contradictions and gaps that were not there before, and those that are settled. */
export function tellFindings(ledger: Ledger, { before, after }: Findings): void {
  const [old, own] = [before, after].map((list) => new Set(list.map(keyOf)));
  for (const finding of distinct(after)) {
    if (old?.has(keyOf(finding)) !== true) tellFinding(ledger, finding, true);
  }
  for (const finding of distinct(before)) {
    if (own?.has(keyOf(finding)) !== true) tellFinding(ledger, finding, false);
  }
}

function keyOf({ code, at = '', with: sides = [] }: FindingKey): string {
  return JSON.stringify([code, at, [...sides].sort()]);
}

function distinct(findings: readonly FindingKey[]): FindingKey[] {
  return [...new Map(findings.map((each) => [keyOf(each), each])).values()];
}

function tellFinding(ledger: Ledger, finding: FindingKey, isNew: boolean): void {
  const { after, before } = ledger.sides;
  const addresses = [finding.at ?? '', ...(finding.with ?? [])].map(
    (address) => address.split('#')[0] ?? '',
  );
  const side = isNew ? after : before;
  const entry =
    addresses.map((address) => side.entries.get(address)).find((each) => each !== undefined) ??
    side.entries.get('');
  if (entry === undefined) return;
  attach(ledger, {
    causes: addresses.filter((address) => address !== '').map((address) => [address]),
    entry,
    part: 'findings',
    text: both((locale) => {
      const message = plainWords(neutralise(finding.message[locale]), LONGEST);
      if (locale === 'zh-CN') return `${isNew ? '新问题' : '已解决'}：${message}`;
      return `${isNew ? 'New finding' : 'Solved'}: ${message}`;
    }),
    trend: isNew ? 'worse' : 'better',
  });
}
