import type { APIRoute } from 'astro';
import { site, unit } from '../artifacts/page-paths.ts';
import { sitemapXml } from '../views/sitemap.ts';

/** There is none where nobody said at which address the site will be. */
export const getStaticPaths = () =>
  site().url === undefined ? [] : [{ params: { map: 'sitemap' } }];

export const GET: APIRoute = () =>
  new Response(sitemapXml(site(), unit), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
