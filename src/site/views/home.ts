import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import { isMainChange } from '../../model/change.ts';
import { formatDate } from '../../model/format.ts';
import type { Locale } from '../../model/locale.ts';
import { DRAFT } from '../../model/version.ts';
import { unitHref, versionsHref } from './addresses.ts';
import { calendarOf, placeOn, stripOf, type Calendar, type Strip } from './calendar-strip.ts';
import { frontMatter, type FrontMatter } from './front-matter.ts';
import { healthOf, type Health } from './health.ts';
import { anchorOf, createReader, type Reader, type Said } from './reader.ts';
import { findPlan } from './versions.ts';
import { momentText } from './when.ts';

/** A milestone to look forward to, or the last one where all have passed. */
export interface NextMilestone {
  label: Said;
  date: string;
  href: string;
  passed: boolean;
}

export interface PlanCard {
  href: string;
  /** Sample: `guide`. */
  kind: string;
  front: FrontMatter;
  owner?: Said;
  health: Health;
  next?: NextMilestone;
  /** Its place among all plans; absent where it has no dates. */
  strip?: Strip;
  /** What the version changed. Sample: `4 changes since 1.1.0`. */
  changes?: { text: string; href: string };
  /** The working copy, where a release is listed, and what it changes. */
  draft?: { href: string; changes?: { text: string; href: string } };
  /** All versions, where there are several. */
  versionsHref?: string;
}

/** All plans on one page and one calendar. */
export interface Home {
  cards: { locale: Locale; card: PlanCard }[];
  calendar?: Calendar;
  /** The day that the page speaks of, and its place on the calendar. */
  asOf?: { date: string; at?: number };
}

/**
 * The units to list for a language: the newest release of each plan, or its draft where nothing is released,
 * in its language or else in the first it has.
 */
export function homeUnits(site: SiteArtifact, locale: Locale): SiteArtifact['units'] {
  const plans = [...new Set(site.units.map(({ plan }) => plan))];
  return plans.flatMap((plan) => {
    const all = site.units.filter((unit) => unit.plan === plan);
    const { latest } = findPlan(site, plan);
    const newest = all.filter(({ version }) => version === latest);
    const own = newest.length === 0 ? all : newest;
    return own.find((unit) => unit.locale === locale) ?? own[0] ?? [];
  });
}

/**
 * The last day that any plan was changed or released on. A build has no clock; what is next is counted from
 * here, and the page says so. Undefined outside of git.
 */
export function lastChange(site: SiteArtifact): string | undefined {
  return site.plans
    .flatMap(({ versions }) => versions.flatMap(({ date }) => date ?? []))
    .toSorted()
    .at(-1);
}

/** Every plan, the earliest first and those without dates last. `read` gives a unit by the name of its file. */
export function homeOf(
  site: SiteArtifact,
  locale: Locale,
  read: (file: string) => UnitArtifact,
): Home {
  const units = homeUnits(site, locale).map(({ file }) => read(file));
  const calendar = calendarOf(
    units.map(({ resolved }) => resolved),
    locale,
  );
  const date = lastChange(site);
  const start = ({ resolved: { plan, phases } }: UnitArtifact) =>
    plan.horizon === undefined
      ? '9999'
      : ([plan.horizon, ...phases].map(({ dates }) => dates.start).toSorted()[0] ?? '');
  return {
    cards: units
      .toSorted((a, b) => start(a).localeCompare(start(b)))
      .map((unit) => ({
        locale: unit.locale,
        card: planCard(site, unit, { calendar, date, read }),
      })),
    ...(calendar === undefined ? {} : { calendar }),
    ...(date === undefined
      ? {}
      : { asOf: { date: formatDate(date, locale), ...todayOn(calendar, date) } }),
  };
}

function todayOn(calendar: Calendar | undefined, date: string): { at?: number } {
  if (calendar === undefined) return {};
  const at = placeOn(calendar, date);
  return at <= 0 || at >= 100 ? {} : { at };
}

interface Around {
  calendar?: Calendar | undefined;
  date?: string | undefined;
  read?: (file: string) => UnitArtifact;
}

export function planCard(site: SiteArtifact, unit: UnitArtifact, around: Around = {}): PlanCard {
  const reader = createReader(unit, site);
  const { calendar, date = '' } = around;
  const next = nextMilestone(reader, date);
  const owner = reader.lineOf(unit.resolved.plan.owner);
  const strip = calendar === undefined ? undefined : stripOf(unit.resolved, calendar);
  const several = findPlan(site, unit.plan).versions.length > 1;
  const changes = changesText(reader);
  const draft = draftOf(site, unit, around);
  return {
    href: unitHref(site, unit),
    kind: reader.words.delivery.profiles[unit.resolved.plan.profile],
    front: frontMatter(reader),
    health: healthOf(reader),
    ...(several ? { versionsHref: versionsHref(site, unit) } : {}),
    ...(draft === undefined ? {} : { draft }),
    ...(changes === undefined ? {} : { changes }),
    ...(owner === undefined ? {} : { owner }),
    ...(next === undefined ? {} : { next }),
    ...(strip === undefined ? {} : { strip }),
  };
}

/** The first milestone on or after a day, else the last one. */
function nextMilestone(reader: Reader, date: string): NextMilestone | undefined {
  const all = reader.unit.resolved.phases
    .flatMap((phase) => phase.milestones.map((milestone) => ({ phase, milestone })))
    .toSorted((a, b) => a.milestone.date.localeCompare(b.milestone.date));
  const ahead = all.find(({ milestone }) => milestone.date >= date);
  const found = ahead ?? all.at(-1);
  if (found === undefined) return undefined;
  const { phase, milestone } = found;
  return {
    label: reader.line(milestone.label),
    date: momentText(reader, milestone.at, milestone.date),
    href: reader.sectionHref('phases', anchorOf('milestone', `${phase.key}/${milestone.key}`)),
    passed: ahead === undefined,
  };
}

/** How much a version changes; undefined where it is the first, or changes no more than wording. */
function changesText({ unit, words, site }: Reader): PlanCard['changes'] {
  const { since, changes = [] } = unit.changes ?? {};
  const main = changes.filter(isMainChange).length;
  if (since === undefined || main === 0) return undefined;
  return {
    text: words.home.changesSince(main, since.version),
    href: unitHref(site, unit, 'changes'),
  };
}

function draftOf(site: SiteArtifact, unit: UnitArtifact, { read }: Around): PlanCard['draft'] {
  const listed = site.units.find(
    ({ plan, version, locale }) =>
      plan === unit.plan && version === DRAFT && locale === unit.locale && version !== unit.version,
  );
  if (listed === undefined) return undefined;
  const changes = read && changesText(createReader(read(listed.file), site));
  return { href: unitHref(site, listed), ...(changes === undefined ? {} : { changes }) };
}
