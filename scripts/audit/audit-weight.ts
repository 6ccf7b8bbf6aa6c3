import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files of a built site by path. */
export type Site = ReadonlyMap<string, Uint8Array>;

export interface Problem {
  /** Path of the page below the site. */
  page: string;
  /** What was audited. Sample: `color-contrast`. */
  rule: string;
  what: string;
}

/** Bytes that a page may transfer without its fonts. */
const MOST_PAGE = 150_000;
/** Bytes of fonts that a page may name. */
const MOST_FONTS = 300_000;

const sizes = new Map<string, number>();

/** Pages that are heavier than promised, as a host that compresses sends them. */
export function auditWeight(site: Site, pages: readonly string[]): Problem[] {
  return pages.flatMap((page) => {
    const { own, fonts } = weigh(site, page);
    return [
      ...(own > MOST_PAGE ? [{ page, rule: 'page-weight', what: `${own} bytes` }] : []),
      ...(fonts > MOST_FONTS ? [{ page, rule: 'font-weight', what: `${fonts} bytes` }] : []),
    ];
  });
}

/** What a page and the files that it loads on opening take, fonts apart. */
export function weigh(site: Site, page: string): { own: number; fonts: number } {
  const html = text(site, page);
  const named = [...html.matchAll(/<(?:link|script|img)\b[^>]*>/g)].flatMap(([tag]) => {
    const loads = !tag.startsWith('<link') || /rel="?(?:stylesheet|icon|modulepreload)/.test(tag);
    const href = /\b(?:href|src)="?([^"\s>]+)/.exec(tag)?.[1];
    return loads && href !== undefined ? [href] : [];
  });
  const styles = named
    .filter((href) => href.endsWith('.css'))
    .map((href) => find(site, page, href));
  const fonts = styles.flatMap((style) =>
    [...text(site, style).matchAll(/url\("?([^")]+\.woff2)/g)].map(([, url = '']) =>
      find(site, style, url),
    ),
  );
  const files = new Set([page, ...named.map((href) => find(site, page, href))]);
  return { own: sum(site, files), fonts: sum(site, new Set(fonts)) };
}

/** The file behind an address that a file names; an address may start at the base of the site. */
function find(site: Site, from: string, href: string): string {
  if (!href.startsWith('/')) return path.posix.join(path.posix.dirname(from), href);
  const parts = href.slice(1).split('/');
  const at = parts.findIndex((_, start) => site.has(parts.slice(start).join('/')));
  return parts.slice(Math.max(at, 0)).join('/');
}

function sum(site: Site, files: ReadonlySet<string>): number {
  return [...files].reduce((total, file) => total + size(site, file), 0);
}

function size(site: Site, file: string): number {
  const bytes = site.get(file) ?? new Uint8Array();
  // Fonts are compressed already.
  const made = sizes.get(file) ?? (file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length);
  sizes.set(file, made);
  return made;
}

function text(site: Site, file: string): string {
  return new TextDecoder().decode(site.get(file));
}
