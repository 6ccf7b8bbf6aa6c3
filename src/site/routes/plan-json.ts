import type { APIRoute } from 'astro';
import { site, unit, unitPaths } from '../artifacts/page-paths.ts';
import { planDocument } from '../views/plan-document.ts';
import { createReader } from '../views/reader.ts';

export const getStaticPaths = () => unitPaths();

/** One version of a plan in one language, as data. */
export const GET: APIRoute = ({ props }) => {
  const { file } = props as { file: string };
  const document = planDocument(createReader(unit(file), site()));
  return new Response(`${JSON.stringify(document)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
