import { base, folder, only, papers } from 'virtual:planpress/artifacts';
import type { ComparisonArtifact, SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import { pairName } from '../views/addresses.ts';
import { readComparison, readSite, readUnit } from './read-artifacts.ts';

/** What a page of a unit is made from. Sample of `params`: `{ plan, version, locale }`. */
export interface UnitPath {
  params: { plan: string; version: string; locale: Locale };
  props: { file: string };
}

/** What all pages share; where the site stands is for Astro to say, not for the artifact. */
export function site(): SiteArtifact {
  const read = readSite(folder);
  return { ...read, base, pdf: read.pdf && papers };
}

export function unit(file: string): UnitArtifact {
  return readUnit(folder, file);
}

/** One path for every unit whose pages are to be rendered. */
export function unitPaths(): UnitPath[] {
  return site()
    .units.filter(({ file }) => isWanted(file))
    .map(({ plan, version, locale, file }) => ({
      params: { plan, version, locale },
      props: { file },
    }));
}

/** What the handout in two languages is made from: the unit it belongs to, and those of both sides. */
export interface BilingualPath {
  params: UnitPath['params'];
  props: { file: string; left: string; right: string };
}

/** One path for every version in both languages: in the folder of the one that is published first. */
export function bilingualPaths(): BilingualPath[] {
  const { units, locales } = site();
  return unitPaths().flatMap(({ params, props: { file } }) => {
    const of = (locale: Locale) =>
      units.find(
        (each) =>
          each.plan === params.plan && each.version === params.version && each.locale === locale,
      )?.file;
    const [left, right] = [of('zh-CN'), of('en')];
    if (params.locale !== locales[0] || left === undefined || right === undefined) return [];
    return [{ params, props: { file, left, right } }];
  });
}

/** What a page of a comparison is made from. Sample of `pair`: `1.0.0...1.1.0`. */
export interface ComparisonPath {
  params: { plan: string; pair: string; locale: Locale };
  /** The comparison, and the unit of the newer version, which its links lead to. */
  props: { file: string; newer: string };
}

export function comparison(file: string): ComparisonArtifact {
  return readComparison(folder, file);
}

/** One path for every comparison that is to be rendered, in each language of its newer version. */
export function comparisonPaths(): ComparisonPath[] {
  const { comparisons, units } = site();
  return comparisons
    .filter(({ file }) => isWanted(file))
    .flatMap(({ plan, from, to, file }) =>
      units
        .filter((unit) => unit.plan === plan && unit.version === to)
        .map((unit) => ({
          params: { plan, pair: pairName(from, to), locale: unit.locale },
          props: { file, newer: unit.file },
        })),
    );
}

/** Every plan in every language that one of its versions has. */
export function planPaths(): { params: { plan: string; locale: Locale } }[] {
  const { plans, locales, units } = site();
  return plans.flatMap(({ plan }) =>
    locales
      .filter((locale) => units.some((unit) => unit.plan === plan && unit.locale === locale))
      .map((locale) => ({ params: { plan, locale } })),
  );
}

function isWanted(file: string): boolean {
  return only === null || only.includes(file);
}
