const HOST = 'http://site.test';

/**
 * Links of the pages and style sheets of a built site that lead to no file of it, or to a place that their
 * page does not have. Links to other sites are not followed. Sample: `en/index.html → /shop/draft/en/#gone`.
 *
 * @param files The site by path. @param base Where it stands.
 */
export function deadLinks(files: ReadonlyMap<string, string>, base: string): string[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (file: string): Set<string> => {
    const known = anchors.get(file);
    if (known !== undefined) return known;
    const ids = [...(files.get(file) ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    const found = new Set(ids);
    anchors.set(file, found);
    return found;
  };
  return [...files].flatMap(([name, text]) =>
    linksOf(name, text)
      .filter((link) => {
        const url = new URL(link.replaceAll('&amp;', '&'), `${HOST}${base}${name}`);
        if (url.origin !== HOST) return false;
        if (!url.pathname.startsWith(base)) return true;
        const at = decodeURI(url.pathname.slice(base.length));
        const file = at === '' || at.endsWith('/') ? `${at}index.html` : at;
        if (!files.has(file)) return true;
        return url.hash !== '' && !anchorsOf(file).has(decodeURIComponent(url.hash.slice(1)));
      })
      .map((link) => `${name} → ${link}`),
  );
}

function linksOf(name: string, text: string): string[] {
  const found = name.endsWith('.html')
    ? text.matchAll(/<[a-z][^>]*?\s(?:src|href)="([^"]*)"/g)
    : name.endsWith('.css')
      ? text.matchAll(/url\(["']?([^"')]+)/g)
      : [];
  return [...new Set([...found].map(([, link = '']) => link))].filter(
    (link) => !/^(?:data|mailto):/.test(link),
  );
}
