import type { APIRoute } from 'astro';
import { site, unit } from '../artifacts/page-paths.ts';
import { versionIndex } from '../views/versions.ts';

export const getStaticPaths = () => site().plans.map(({ plan }) => ({ params: { plan } }));

/** The versions of a plan and their pages, for the version menu. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(versionIndex(site(), params['plan'] ?? '', unit))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
