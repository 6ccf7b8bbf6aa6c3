import type { SiteArtifact } from '../../model/artifact.ts';
import { readableAccent } from '../styles/theme-css.ts';

/**
 * A drawn mark for sites without a logo: three bars of a plan on the accent colour. No letter, since a
 * picture has no fonts but those of the machine; attributes alone, since styles may be forbidden.
 */
export function markSvg(accent: string): string {
  const light = readableAccent(accent, '#ffffff', 3);
  const bar = (x: number, y: number, width: number, opacity: number): string =>
    `<rect x="${x}" y="${y}" width="${width}" height="4" rx="1" fill="#fff" fill-opacity="${opacity}"/>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="6" fill="${light}"/>`,
    bar(6, 8, 11, 1),
    bar(11, 14, 12, 0.85),
    bar(17, 20, 9, 1),
    '</svg>\n',
  ].join('');
}

/** A picture for the tab of the browser: the logo where it is about as high as wide, else the drawn mark. */
export function iconOf({ logo }: Pick<SiteArtifact, 'logo'>): { file: string; type: string } {
  const isSquare = logo !== undefined && Math.abs(Math.log(logo.width / logo.height)) < 0.25;
  if (!isSquare) return { file: 'icon.svg', type: 'image/svg+xml' };
  return { file: logo.file, type: logo.file.endsWith('.png') ? 'image/png' : 'image/svg+xml' };
}
