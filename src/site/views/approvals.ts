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
