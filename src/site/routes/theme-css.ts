import type { APIRoute } from 'astro';
import { site } from '../artifacts/page-paths.ts';
import { themeCss } from '../styles/theme-css.ts';

/** The accent colour of the site as CSS variables, in a file of its own. */
export const GET: APIRoute = () =>
  new Response(themeCss(site().accent), { headers: { 'content-type': 'text/css; charset=utf-8' } });
