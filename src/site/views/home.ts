import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import { DRAFT } from '../../model/version.ts';
import { unitHref, versionsHref } from './addresses.ts';
import { frontMatter, type FrontMatter } from './front-matter.ts';
import { createReader, type Said } from './reader.ts';
import { timelineOf, type Timeline } from './timeline.ts';
import { findPlan } from './versions.ts';
import { momentText } from './when.ts';

export interface PlanCard {
  href: string;
  /** Sample: `guide`. */
  kind: string;
  front: FrontMatter;
  owner?: Said;
  phases: number;
  first?: { label: Said; date: string };
  last?: { label: Said; date: string };
  timeline?: Timeline;
  /** The working copy, where a release is listed. */
  draftHref?: string;
  /** All versions, where there are several. */
  versionsHref?: string;
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

export function planCard(site: SiteArtifact, unit: UnitArtifact): PlanCard {
  const reader = createReader(unit, site);
  const milestones = unit.resolved.phases
    .flatMap((phase) => phase.milestones)
    .sort((a, b) => a.date.localeCompare(b.date));
  const named = (milestone: (typeof milestones)[number] | undefined) =>
    milestone === undefined
      ? undefined
      : {
          label: reader.line(milestone.label),
          date: momentText(reader, milestone.at, milestone.date),
        };
  const [first, last] = [named(milestones[0]), named(milestones.at(-1))];
  const owner = reader.lineOf(unit.resolved.plan.owner);
  const timeline = timelineOf(reader);
  const several = findPlan(site, unit.plan).versions.length > 1;
  const drafted = site.units.some(
    ({ plan, version, locale }) =>
      plan === unit.plan && version === DRAFT && locale === unit.locale && version !== unit.version,
  );
  return {
    href: unitHref(site, unit),
    ...(drafted ? { draftHref: unitHref(site, { ...unit, version: DRAFT }) } : {}),
    ...(several ? { versionsHref: versionsHref(site, unit) } : {}),
    kind: reader.words.delivery.profiles[unit.resolved.plan.profile],
    front: frontMatter(reader),
    phases: unit.resolved.phases.length,
    ...(owner === undefined ? {} : { owner }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    ...(timeline === undefined ? {} : { timeline }),
  };
}
