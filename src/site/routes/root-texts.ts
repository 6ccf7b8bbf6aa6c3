import type { APIRoute } from 'astro';
import { site, unit } from '../artifacts/page-paths.ts';
import { llmsText } from '../views/llms.ts';
import { robotsText } from '../views/sitemap.ts';

export const getStaticPaths = () => [
  { params: { text: 'llms' } },
  ...(robotsText(site()) === undefined ? [] : [{ params: { text: 'robots' } }]),
];

/** What programs look for at the root: `llms.txt` and `robots.txt`. */
export const GET: APIRoute = ({ params }) => {
  const text = params['text'] === 'robots' ? robotsText(site()) : llmsText(site(), unit);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
