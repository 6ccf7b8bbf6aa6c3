import path from 'node:path';
import stringWidth from 'string-width';
import { nearestAll } from '../../diagnostics/nearest.ts';
import { neutralise } from '../../diagnostics/neutralise.ts';
import { leadsOutside } from '../../io/leads-outside.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import type { Approvals, ApprovalState, WrittenApproval } from '../../model/approval.ts';
import type { Locale } from '../../model/locale.ts';
import type { Resolved } from '../../model/resolved.ts';
import { readText } from '../../model/text.ts';
import { isCalendarDate } from '../../model/time.ts';
import { recordApproval } from '../../parse/record-approval.ts';
import { parseApprovals } from '../../parse/parse-plan-files.ts';
import {
  approvableSections,
  approvalStates,
  type ApprovableSection,
} from '../../pipeline/releases/approval-state.ts';
import { checkWorkspace } from '../../pipeline/check-workspace.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { readMessage } from '../read-message.ts';
import { RELEASE_WORDS, type ReleaseWords } from '../release-words.ts';
import { report } from '../report.ts';
import { exitCodeOf, today } from '../run-facts.ts';
import { WORDS } from '../words.ts';
import { schemaPath } from '../schema-path.ts';

export interface ApproveOptions {
  plan: string;
  /** Chapters, or `overview`; every section that says something when none is given. */
  sections: readonly string[];
  by?: string | undefined;
  /** What is said with it; `en=…` and `zh-CN=…` name a language. */
  note: readonly string[];
  /** Day of the approval, YYYY-MM-DD; today when absent. */
  date?: string | undefined;
  /** Only tells how the sections stand. */
  list: boolean;
}

/**
 * Writes down that somebody answers for sections of a plan as they stand. Other bytes of `approvals.yaml` stay
 * as they are.
 */
export async function runApprove(
  { root, terminal }: CommandContext,
  { plan, sections, by, note, date = today(), list }: ApproveOptions,
): Promise<ExitCode> {
  const words = RELEASE_WORDS[terminal.locale];
  if (!isCalendarDate(date)) throw new CliError(words.date(date));
  const checked = await checkWorkspace({ root, plans: [plan], today: today() });
  const resolved = checked.plans[0]?.resolved;
  const file = `plans/${plan}/approvals.yaml`;
  // Also a file that could not be read: it is named, and stands nowhere.
  const blocking = checked.diagnostics.filter(
    ({ severity, place, values }) =>
      severity === 'error' && (!resolved || place?.file === file || values['file'] === file),
  );
  if (resolved === undefined || blocking.length > 0) {
    report(terminal, 'pretty', blocking, checked.sources);
    return exitCodeOf(blocking) || 1;
  }
  if (list) {
    const present = checked.plans[0]?.approvals ?? [];
    const states = present.length > 0 ? present : approvalStates(resolved, NONE);
    terminal.write(table(states, terminal.locale, words.approve, resolved));
    return 0;
  }
  if (by === undefined || by.trim() === '') throw new CliError(words.approve.by);
  const said = readMessage(note, words.message);
  const wanted = chooseSections(plan, approvableSections(resolved), sections, words.approve);
  if (await leadsOutside(root, file)) throw new CliError(WORDS[terminal.locale].cannot.write(file));
  const text = approved(
    checked.sources.get(file),
    wanted,
    await schemaPath(root, plan, 'approvals'),
    {
      by,
      date,
      ...(said === undefined ? {} : { note: said }),
    },
  );
  if (text === undefined) throw new CliError(words.approve.noList(file));
  const { value, diagnostics } = parseApprovals({ file, text }, plan);
  if (value === undefined) {
    report(terminal, 'pretty', diagnostics, new Map([[file, text]]));
    return 1;
  }
  await writeFileAtomic(path.join(root, file), text);
  const titles = wanted.map(({ title }) => title[terminal.locale]);
  terminal.writeError(neutralise(`${words.approve.written(file, titles, by)}\n`));
  const states = approvalStates(resolved, value);
  terminal.write(table(states, terminal.locale, words.approve, resolved));
  return 0;
}

const NONE: Approvals = { format: 1, approvals: [] };

/** The sections of the given names, in the order of the document; all when none is given. */
function chooseSections(
  plan: string,
  sections: readonly ApprovableSection[],
  names: readonly string[],
  words: ReleaseWords['approve'],
): ApprovableSection[] {
  if (sections.length === 0) throw new CliError(words.nothing(plan));
  const known = sections.map(({ section }) => section);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new CliError(words.section(unknown, nearestAll(unknown, known, 3), known));
  }
  return sections.filter(({ section }) => names.length === 0 || names.includes(section));
}

/** The text of the file with an entry for each of the sections; `present` is the file as it was read. */
function approved(
  present: string | undefined,
  sections: readonly ApprovableSection[],
  schema: string,
  { by, date, note }: Omit<WrittenApproval, 'section' | 'fingerprint'>,
): string | undefined {
  let text = present;
  for (const { section, fingerprint } of sections) {
    const said = note === undefined ? {} : { note };
    text = recordApproval(text, { section, by, date, ...said, fingerprint }, schema);
    if (text === undefined) return undefined;
  }
  return text;
}

/** How the sections stand, in columns. */
function table(
  states: readonly ApprovalState[],
  locale: Locale,
  { head, states: names }: ReleaseWords['approve'],
  { plan: { language } }: Resolved,
): string {
  const rows = states.map(({ section, title, state, by = '', date = '', note }) => [
    `${title[locale]} (${section})`,
    names[state],
    by,
    date,
    note === undefined ? '' : readText(note, locale, language).text.replaceAll(/\s+/g, ' '),
  ]);
  const lines = [[head.section, head.state, head.by, head.date, head.note], ...rows].map((row) =>
    row.map(neutralise),
  );
  const widths = lines[0]?.map((_, at) =>
    Math.max(...lines.map((row) => stringWidth(row[at] ?? ''))),
  );
  return lines
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths?.[at] ?? 0) - stringWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
