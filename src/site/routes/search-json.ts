import type { APIRoute } from 'astro';
import { site, unit, unitPaths } from '../artifacts/page-paths.ts';
import { createReader } from '../views/reader.ts';
import { searchIndex } from '../views/search/search-index.ts';

export const getStaticPaths = () => unitPaths();

/** What can be found in a unit, for the script of its search page. */
export const GET: APIRoute = ({ props }) => {
  const index = searchIndex(createReader(unit(String(props['file'])), site()));
  return new Response(`${JSON.stringify(index)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
