import type { Locale } from '../model/locale.ts';
import { HATCH, HATCH_WARM, paint } from './chart-style.ts';

interface Finish {
  id: string;
  title: string;
  description: string;
  locale: Locale;
  width: number;
  height: number;
}

/**
 * Makes an SVG of the library one that can stand in any page: named and described, without sheets of
 * styles, marks of the library or counters that grow from drawing to drawing, ids its own.
 */
export function finishChart(drawn: string, about: Finish): string {
  const { title, description, locale, width, height } = about;
  const id = `dg-${about.id.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
  const body = drawn
    .replace(/^[^]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '')
    .replace(/ (?:class|ecmeta_[a-z_]+|xml:space|pointer-events|paint-order)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => typeOf(style))
    // A rim of paper lies behind its letters.
    .replace(/(<text [^>]*stroke-width="3")/g, '$1 paint-order="stroke"')
    .replaceAll(`fill="${HATCH}"`, `fill="url(#${id}-hatch)"`)
    .replaceAll(`fill="${HATCH_WARM}"`, `fill="url(#${id}-hatch-warm)"`)
    .replace(/\bzr\d+-(?=[a-z])/g, `${id}-`)
    .replace(/>\s*\n\s*</g, '><')
    // What is drawn without being seen: carriers of labels, and room for a pointer.
    .replace(
      /<path (?=[^>]*(?:\b(?:stroke|fill)-opacity="0"|\bd=""|matrix\(0\.005))[^>]*><\/path>/g,
      '',
    )
    .replace(/<path (?=[^>]* fill="none")(?![^>]* stroke=)[^>]*><\/path>/g, '')
    .replace(/ stroke="[^"]*" stroke-width="0"(?: stroke-miterlimit="\d+")?/g, '')
    .replace(/<g clip-path="[^"]*"><\/g>/g, '')
    .trim();
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg"',
    `id="${id}"`,
    'class="pp-diagram pp-chart"',
    'role="img"',
    `lang="${locale}"`,
    `aria-labelledby="${id}-title ${id}-desc"`,
    'width="100%"',
    `viewBox="0 0 ${width} ${height}"`,
  ].join(' ');
  const style = `#${id}{max-width:${width}px;font-family:var(--pp-font,inherit)}`;
  const hatch = [
    body.includes(`url(#${id}-hatch)`) ? hatching(`${id}-hatch`, 'bar-line') : '',
    body.includes(`url(#${id}-hatch-warm)`) ? hatching(`${id}-hatch-warm`, 'warm') : '',
  ].join('');
  return `<svg ${attributes}><title id="${id}-title">${escape(title)}</title><desc id="${id}-desc">${escape(description)}</desc><style>${style}</style>${hatch}${body}</svg>`;
}

/** Size and weight as attributes; the family is that of the page. */
function typeOf(style: string): string {
  const size = /(\d+(?:\.\d+)?)px/.exec(style)?.[1];
  const weight = /font-weight:\s*(\d+|bold)|font:\s*\w+\s+(\d+|bold)\s/.exec(style);
  const heavy = weight?.[1] ?? weight?.[2];
  return [
    size === undefined ? '' : ` font-size="${size}"`,
    heavy === undefined || heavy === '400'
      ? ''
      : ` font-weight="${heavy === 'bold' ? '600' : heavy}"`,
  ].join('');
}

/** Lines aslant: they are told from a plain surface without colour, and on paper. */
function hatching(id: string, colour: 'bar-line' | 'warm'): string {
  const ground = `<rect width="6" height="6" fill="${paint('paper')}"/>`;
  const line = `<path d="M0 0V6" stroke="${paint(colour)}" stroke-width="3"/>`;
  return `<defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${ground}${line}</pattern></defs>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
