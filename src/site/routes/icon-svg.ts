import type { APIRoute } from 'astro';
import { site } from '../artifacts/page-paths.ts';
import { markSvg } from '../views/mark.ts';

/** The picture in the tab of the browser. */
export const GET: APIRoute = () =>
  new Response(markSvg(site().accent), { headers: { 'content-type': 'image/svg+xml' } });
