import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';

type UnitName = Pick<UnitArtifact, 'plan' | 'version' | 'locale'>;

/** The path of a unit or of one of its chapters. Sample: `/retail-crm/draft/en/goals/#goal-data`. */
export function unitHref(
  site: Pick<SiteArtifact, 'base'>,
  unit: UnitName,
  slug?: string,
  anchor?: string,
): string {
  const chapter = slug === undefined || slug === '' ? '' : `${slug}/`;
  const hash = anchor === undefined ? '' : `#${anchor}`;
  return `${site.base}${unit.plan}/${unit.version}/${unit.locale}/${chapter}${hash}`;
}

/** The list of all versions of a plan. */
export function versionsHref(
  site: Pick<SiteArtifact, 'base'>,
  { plan, locale }: Pick<UnitName, 'plan' | 'locale'>,
): string {
  return `${site.base}${plan}/versions/${locale}/`;
}

/** Two versions in an address. */
export function pairName(from: string, to: string): string {
  return `${from}...${to}`;
}

/** What changed between two versions of a plan. Sample: `/shop/compare/1.0.0...1.1.0/en/`. */
export function compareHref(
  site: Pick<SiteArtifact, 'base'>,
  { plan, locale }: Pick<UnitName, 'plan' | 'locale'>,
  { from, to }: { from: string; to: string },
): string {
  return `${site.base}${plan}/compare/${pairName(from, to)}/${locale}/`;
}

/** The list of all plans in a language; the first language owns the root. */
export function homeHref(site: Pick<SiteArtifact, 'base' | 'locales'>, locale: Locale): string {
  return site.locales[0] === locale ? site.base : `${site.base}${locale}/`;
}

/** The search over all plans in a language. */
export function searchHref(site: Pick<SiteArtifact, 'base' | 'locales'>, locale: Locale): string {
  return `${homeHref(site, locale)}search/`;
}

/** A full address when the site knows where it is hosted. */
export function absoluteHref(site: Pick<SiteArtifact, 'url'>, path: string): string | undefined {
  return site.url === undefined ? undefined : new URL(path, site.url).href;
}

/** A path within the site whose host is not this page's business. */
export function siteHref(site: Pick<SiteArtifact, 'base'>, path: string): string {
  return `${site.base}${path}`;
}

/** The fonts of a unit, cut to what its pages say. */
export function unitFaces(
  site: Pick<SiteArtifact, 'base'>,
  { plan, version, locale }: UnitName,
): string {
  return siteHref(site, `_planpress/faces/${plan}.${version}.${locale}.css`);
}

/** The fonts of the pages that compare two versions, in all languages. */
export function comparisonFaces(
  site: Pick<SiteArtifact, 'base'>,
  plan: string,
  pair: { from: string; to: string },
): string {
  return siteHref(site, `_planpress/faces/${plan}.${pairName(pair.from, pair.to)}.css`);
}

/** The styles of the drawings of a unit. */
export function drawingsHref(site: Pick<SiteArtifact, 'base'>, unit: UnitName): string {
  return `${unitHref(site, unit)}drawings.css`;
}

/** The handout in both languages, which stands with the language that is published first. */
export function bilingualHref(
  site: SiteArtifact,
  unit: Pick<UnitArtifact, 'plan' | 'version'>,
): string | undefined {
  const [locale] = site.locales;
  const both = site.locales.includes('zh-CN') && site.locales.includes('en');
  if (locale === undefined || !both) return undefined;
  return `${unitHref(site, { ...unit, locale })}handout-bilingual.pdf`;
}
