/**
 * What a page may load: files of the site, and nothing else. No script and no style stands in a page
 * itself, so neither needs an exception.
 */
const POLICY = [
  `default-src 'none'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `img-src 'self'`,
  `script-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
] as const;

/** The policy that stands in a page; `fetches` says whether its scripts read files of the site. */
export function contentPolicy({ fetches }: { fetches: boolean }): string {
  return [...POLICY, ...(fetches ? [`connect-src 'self'`] : [])].join('; ');
}
