import { neutraliseJson } from '../diagnostics/neutralise.ts';
import type { Comparison } from './compare-plan-versions.ts';

/** The format that comparisons are told to other programs in. */
const FORMAT = 1;

/**
 * A comparison for other programs: `changes` in words and the `edits` behind them, after whatever `head` says of
 * the two versions.
 */
export function formatChangesJson(
  { changes, edits }: Comparison,
  head: Readonly<Record<string, string>> = {},
): string {
  return neutraliseJson(JSON.stringify({ format: FORMAT, ...head, changes, edits }, undefined, 2));
}
