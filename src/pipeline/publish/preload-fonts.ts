/** A page for screens: pages for paper are light alone. */
const ON_SCREEN = '<meta name="color-scheme" content="light dark"';
const FACES = /<link rel="stylesheet" href="([^"]*\/_planpress\/)(faces\/[^"]+|fonts)\.css"\s*\/?>/;

/**
 * A built page that asks for its fonts at once, rather than when its style sheets have come: those that
 * come late are not used on this page, so that nothing moves. `fonts` are the files its style sheet names,
 * below `_planpress/`. A page for paper asks for them when it is looked at; it is printed with others.
 */
export function preloadFonts(html: string, fonts: readonly string[]): string {
  const media = html.includes(ON_SCREEN) ? '' : ' media="screen"';
  return html.replace(FACES, (link, folder: string) => {
    const links = fonts.map(
      (font) =>
        `<link rel="preload" href="${folder}${font}" as="font" type="font/woff2"${media} crossorigin>`,
    );
    return links.join('') + link;
  });
}
