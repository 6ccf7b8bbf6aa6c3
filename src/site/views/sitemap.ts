import type { SiteArtifact, UnitArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import { DRAFT } from '../../model/version.ts';
import { absoluteHref, homeHref, unitHref } from './addresses.ts';
import { versionIndex } from './versions.ts';

/** A page in every language it has. */
interface Page {
  hrefs: { locale: Locale; href: string }[];
  /** Day of its last change, YYYY-MM-DD. */
  changed?: string;
}

/**
 * The sitemap: the list of plans and the newest release of each, in every language. Drafts and superseded
 * releases are left out. Undefined where nobody said at which address the site will be.
 */
export function sitemapXml(
  site: SiteArtifact,
  read: (file: string) => UnitArtifact,
): string | undefined {
  if (site.url === undefined) return undefined;
  const home = { hrefs: site.locales.map((locale) => ({ locale, href: homeHref(site, locale) })) };
  const pages: Page[] = [home, ...site.plans.flatMap(({ plan }) => planPages(site, plan, read))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) => entries(site, page)),
    '</urlset>',
    '',
  ].join('\n');
}

function planPages(site: SiteArtifact, plan: string, read: (file: string) => UnitArtifact): Page[] {
  const { latest, versions } = versionIndex(site, plan, read);
  const newest = versions.find(({ version }) => version === latest);
  if (newest === undefined || latest === DRAFT) return [];
  const own = site.locales.flatMap((locale) => {
    const chapters = newest.pages[locale];
    return chapters === undefined ? [] : [{ locale, chapters: ['', ...chapters] }];
  });
  // A form to search with says nothing by itself.
  const slugs = [...new Set(own.flatMap(({ chapters }) => chapters))].filter(
    (slug) => slug !== 'search',
  );
  return slugs.map((slug) => ({
    hrefs: own
      .filter(({ chapters }) => chapters.includes(slug))
      .map(({ locale }) => ({
        locale,
        href: unitHref(site, { plan, version: latest, locale }, slug),
      })),
    ...(newest.date === undefined ? {} : { changed: newest.date }),
  }));
}

/** One entry a language; each names all of them. */
function entries(site: SiteArtifact, { hrefs, changed }: Page): string[] {
  const full = (href: string): string => escapeXml(absoluteHref(site, href) ?? href);
  const named = [
    ...hrefs.map(({ locale, href }) => [locale, href] as const),
    ...hrefs.slice(0, 1).map(({ href }) => ['x-default', href] as const),
  ];
  const links = hrefs.length < 2 ? [] : named;
  return hrefs.map(({ href }) =>
    [
      `<url><loc>${full(href)}</loc>`,
      ...(changed === undefined ? [] : [`<lastmod>${changed}</lastmod>`]),
      ...links.map(
        ([language, other]) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${full(other)}"/>`,
      ),
      '</url>',
    ].join(''),
  );
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (found) => entities[found] ?? found);
}

/** What crawlers are told. They look at the root of a host only: a site below it has none. */
export function robotsText(site: SiteArtifact): string | undefined {
  if (site.base !== '/') return undefined;
  const map = absoluteHref(site, '/sitemap.xml');
  // Drafts are not shut out: a crawler must read them to learn that they are not to be listed.
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...(map === undefined ? [] : ['', `Sitemap: ${map}`]),
  ];
  return `${lines.join('\n')}\n`;
}
