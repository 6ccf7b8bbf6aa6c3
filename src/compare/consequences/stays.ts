import type { Both } from '../../model/change.ts';
import { formatDate } from '../../model/format.ts';
import type { Link } from '../../model/resolved.ts';
import { dueOf } from '../families/deadlines.ts';
import { itemName } from '../families/item-name.ts';
import { daysOf, TIMED_KINDS } from '../families/shifts.ts';
import { isTarget } from '../families/targets.ts';
import { pairs, type Draft, type Ledger, type Pair } from '../ledger.ts';
import { both, capital, listed, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import type { Sides } from '../side.ts';
import { countKinds } from '../words/item-nouns.ts';
import { changesTimes } from './cause.ts';
import { attach } from './consequence.ts';

/** Most days that are named with what stays on them; beyond, it is counted. */
const MOST_DAYS = 4;

/** Most milestones that are told one by one. */
const MOST_OVERTAKEN = 5;

/** What keeps its day while the rest moves, and milestones whose work ends after them now. */
export function tellStays(ledger: Ledger): void {
  const { before, after } = ledger.sides;
  const isDated = [before, after].every(({ resolved }) => resolved.plan.horizon !== undefined);
  if (!isDated) return;
  const fixed = [...pairs(ledger)].filter(isFixed);
  const overtaken = tellOvertaken(ledger, fixed);
  for (const draft of ledger.drafts) {
    const within = reachOf(draft, ledger);
    if (within === undefined) continue;
    const quiet = fixed.filter(
      ({ after: { address } }) => !overtaken.has(address) && address.startsWith(within),
    );
    draft.details.push(...staying(quiet, ledger), ...samePlanEnd(draft, ledger));
  }
}

/** Whether an item has a day of its own that is the same as before. */
function isFixed({ before, after }: Pair): boolean {
  if (isTarget(after)) {
    const inherits = after.value['inheritsBy'] === true || after.value['by'] === undefined;
    return !inherits && dueOf(after) !== undefined && dueOf(before) === dueOf(after);
  }
  if (!TIMED_KINDS.includes(after.kind)) return false;
  const [from, to] = [daysOf(before), daysOf(after)];
  return from !== undefined && from.start === to?.start && from.end === to.end;
}

/** The items that a change would have moved: all of a plan, or those of a phase; none where it moves none. */
function reachOf({ at, field, touches, kind }: Draft, { sides }: Ledger): string | undefined {
  if (kind !== 'changed') return undefined;
  const along = [...touches].filter((address) => address !== at && address.startsWith('phases/'));
  if (along.length === 0) return undefined;
  if (at === 'horizon') return field === 'start' ? '' : undefined;
  if (at === '') return field === undefined ? 'phases/' : undefined;
  const isPhase = sides.after.entries.get(at)?.kind === 'phases' && field === 'span';
  return isPhase && isPutOff(at, sides) ? `${at}/` : undefined;
}

/** Whether a phase moves as a whole: one that only begins later leaves its end where it is. */
function isPutOff(at: string, { before, after }: Sides): boolean {
  const [from, to] = [before, after].map(({ entries }) => {
    const entry = entries.get(at);
    return entry === undefined ? undefined : daysOf(entry);
  });
  return from?.start !== to?.start && from?.end !== to?.end;
}

/** Sample: `Stays on 26 Jun 2026: milestone “Portal live”`. */
function staying(fixed: readonly Pair[], { sides }: Ledger): Both[] {
  const days = Map.groupBy(fixed, ({ after }) => dayOf(after));
  if (days.size > MOST_DAYS) {
    const counts = countKinds(fixed.map(({ after }) => after.kind));
    return [
      both((locale) =>
        locale === 'zh-CN'
          ? `日期固定、没有随之调整：${counts[locale]}`
          : `${capital(counts[locale])} have fixed dates and do not move`,
      ),
    ];
  }
  return [...days].map(([day, own]) =>
    both((locale) => {
      const names = own.map(({ after }) => itemName(after, sides.after)[locale]);
      const row = listed(names, locale, 4);
      return locale === 'zh-CN'
        ? `没有随之调整，仍在${formatDate(day, locale)}：${row}`
        : `Stays on ${formatDate(day, locale)}: ${row}`;
    }),
  );
}

function dayOf(entry: Pair['after']): string {
  return daysOf(entry)?.end ?? dueOf(entry) ?? '';
}

/** Where the plan as a whole is put off and its end is not. */
function samePlanEnd({ at, field }: Draft, { sides }: Ledger): Both[] {
  const [from, to] = [sides.before, sides.after].map(
    ({ resolved }) => resolved.plan.horizon?.dates.end,
  );
  if (at !== 'horizon' || field !== 'start' || to === undefined || from !== to) return [];
  return [
    both((locale) =>
      locale === 'zh-CN'
        ? `方案仍在${formatDate(to, locale)}结束`
        : `The plan still ends on ${formatDate(to, locale)}`,
    ),
  ];
}

/** Warns of milestones that stay where they are while work for them ends later than they are due. */
function tellOvertaken(ledger: Ledger, fixed: readonly Pair[]): Set<string> {
  const { after } = ledger.sides;
  const found = fixed.flatMap((pair) => {
    if (pair.after.kind !== 'phases/milestones') return [];
    const late = lateWork(pair, ledger);
    return late.length === 0 ? [] : [{ entry: pair.after, late }];
  });
  for (const { entry, late } of found.slice(0, MOST_OVERTAKEN)) {
    const last = late.reduce((a, b) => (dayOf(b.after) > dayOf(a.after) ? b : a)).after;
    const [name, work] = [itemName(entry, after), labelOf(last, after)];
    const [due, end] = [dayOf(entry), dayOf(last)];
    attach(ledger, {
      causes: [late.map((one) => one.after.address), [phaseOf(entry)], ['horizon', '']],
      isCause: changesTimes,
      entry,
      part: 'phases',
      text: both((locale) => {
        const [day, later] = [due, end].map((one) => formatDate(one, locale));
        return locale === 'zh-CN'
          ? `${name[locale]}仍在${day}，而相关工作${later}才结束（${quoted(work[locale])}）`
          : `${capital(name[locale])} stays on ${day}, but its work ends on ${later} (${quoted(work[locale])})`;
      }),
      trend: 'worse',
    });
  }
  return new Set(found.slice(0, MOST_OVERTAKEN).map(({ entry }) => entry.address));
}

/** The work of the same strategies in the same phase that was done by a milestone, and now is not. */
function lateWork(milestone: Pair, ledger: Ledger): Pair[] {
  const due = dayOf(milestone.after);
  const strategies = new Set(
    (milestone.after.value as { strategies?: Link[] }).strategies?.map(({ key }) => key),
  );
  return [...pairs(ledger, 'phases/work')].filter(({ before, after }) => {
    const { tactics = [] } = after.value as { tactics?: Link[] };
    const isShared = tactics.some(({ key }) => strategies.has(key.split('/')[0] ?? ''));
    const isNear = after.parent?.address === milestone.after.parent?.address;
    return isShared && isNear && dayOf(before) <= due && dayOf(after) > due;
  });
}

function phaseOf({ parent }: Pair['after']): string {
  return parent?.address ?? '';
}
