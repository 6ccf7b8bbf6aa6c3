import type { APIRoute } from 'astro';
import { site, unit, unitPaths } from '../artifacts/page-paths.ts';
import { pageRules } from '../styles/page-rules.ts';
import { createReader } from '../views/reader.ts';

export const getStaticPaths = () => unitPaths();

/** The page rules of one unit: margin boxes cannot read the language or the title of a document. */
export const GET: APIRoute = ({ props }) => {
  const { file } = props as { file: string };
  const css = pageRules(createReader(unit(file), site(), 'report'));
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
