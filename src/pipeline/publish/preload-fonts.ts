/** A page for screens: pages for paper are light alone. */
const ON_SCREEN = '<meta name="color-scheme" content="light dark"';
const FACES = /<link rel="stylesheet" href="([^"]*\/_planpress\/)(faces\/[^"]+|fonts)\.css"\s*\/?>/;

/**
 * A built page that asks for its fonts at once, rather than when its style sheets have come: then text is
 * mostly set in them from the first, and does not move. `fonts` are the files its style sheet names, below
 * `_planpress/`; an English page needs the Chinese ones only for an arrow.
 */
export function preloadFonts(html: string, fonts: readonly string[]): string {
  if (!html.includes(ON_SCREEN)) return html;
  const english = html.includes('<html lang="en"');
  const wanted = fonts.filter((font) => !english || font.includes('/planpress-latin-'));
  return html.replace(FACES, (link, folder: string) => {
    const links = wanted.map(
      (font) =>
        `<link rel="preload" href="${folder}${font}" as="font" type="font/woff2" crossorigin>`,
    );
    return links.join('') + link;
  });
}
