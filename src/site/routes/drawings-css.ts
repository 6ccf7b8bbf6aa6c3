import type { APIRoute } from 'astro';
import { unit, unitPaths } from '../artifacts/page-paths.ts';
import { drawingStyles } from '../views/drawing-styles.ts';

export const getStaticPaths = () => unitPaths();

/** The styles of the drawings of one unit. */
export const GET: APIRoute = ({ props }) => {
  const { file } = props as { file: string };
  const css = drawingStyles(unit(file).diagrams);
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
