import type { APIRoute } from 'astro';
import { comparison, comparisonPaths, site, unit } from '../artifacts/page-paths.ts';
import { changesRules } from '../styles/page-rules.ts';
import { createReader } from '../views/reader.ts';

export const getStaticPaths = () => comparisonPaths();

/** The page rules of one comparison. */
export const GET: APIRoute = ({ props }) => {
  const { file, newer } = props as { file: string; newer: string };
  const { from } = comparison(file);
  const css = changesRules(createReader(unit(newer), site(), 'handout'), from.version);
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
