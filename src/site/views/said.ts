import type { Said } from './reader.ts';

/** Words of the program as a text of the page. */
export function saidOf(text: string): Said {
  return {
    html: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    plain: text,
  };
}

/** Several short texts in one line. */
export function joinSaid(parts: readonly Said[], separator: string): Said {
  const between = saidOf(separator);
  const lang = parts.find((part) => part.lang !== undefined)?.lang;
  return {
    html: parts.map(({ html }) => html).join(between.html),
    plain: parts.map(({ plain }) => plain).join(separator),
    ...(lang === undefined ? {} : { lang }),
  };
}
