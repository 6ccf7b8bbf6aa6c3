import type { ApprovalState } from '../../model/approval.ts';
import { formatDate } from '../../model/format.ts';
import type { Reader, Said } from './reader.ts';

/** How a section stands. */
export interface ApprovalRow {
  section: string;
  state: ApprovalState['state'];
  /** Sample: `Changed since approval`. */
  word: string;
  by?: Said;
  date?: string;
  note?: Said;
}

/**
 * How many sections stand how; undefined where nobody approves anything. One that somebody approved in other
 * words counts as changed. Sample: `4 approved, 2 changed since`.
 */
export function approvalSummary({ unit, words }: Reader): string | undefined {
  if (unit.approvals.length === 0) return undefined;
  const sections = [...Map.groupBy(unit.approvals, ({ section }) => section).values()];
  const states = sections.map((own) =>
    own.some(({ state }) => state === 'changed') ? 'changed' : own[0]?.state,
  );
  const count = (wanted: ApprovalState['state']) =>
    states.filter((state) => state === wanted).length;
  return words.versions.approvalCounts(count('approved'), count('changed'), count('open'));
}

export function approvalRows(reader: Reader): ApprovalRow[] {
  const { unit, words, locale } = reader;
  return unit.approvals.map(({ title, state, by, date, note }) => ({
    section: title[locale],
    state,
    word: words.versions.states[state],
    ...(by === undefined ? {} : { by: reader.role(by) }),
    ...(date === undefined ? {} : { date: formatDate(date, locale) }),
    ...(note === undefined ? {} : { note: reader.line(note) }),
  }));
}
