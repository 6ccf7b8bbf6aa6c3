import { describe, expect, it } from 'vitest';
import { DIAGRAM_COLOURS, diagramColourCss, mix, type DiagramColour } from './diagram-colours.ts';

type Mode = 'light' | 'dark';
const MODES: Mode[] = ['light', 'dark'];

/** Everything that words of a drawing stand on. */
const GROUNDS = [
  'paper',
  'band',
  'rest',
  'node',
  'accent-soft',
  'warm-soft',
  'bar',
  'bar-active',
  'bar-done',
  'bar-critical',
  'cluster',
  'quadrant',
  'quadrant-best',
] as const;

const colourOf = (name: string, mode: Mode): string =>
  DIAGRAM_COLOURS[`--pp-dg-${name}` as DiagramColour][mode];

/** Contrast of two colours, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the colours of diagrams', () => {
  it.each(MODES)('carry ink everywhere, in %s', (mode) => {
    const series = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `series-${number}`);
    const weak = [...GROUNDS, ...series].filter(
      (ground) => contrast(colourOf('ink', mode), colourOf(ground, mode)) < 4.5,
    );
    expect(weak).toEqual([]);
  });

  it.each(MODES)('let quiet words be read on paper, bands and fields, in %s', (mode) => {
    const grounds = ['paper', 'band', 'node', 'quadrant', 'quadrant-best'];
    const weak = grounds.filter(
      (ground) => contrast(colourOf('ink-muted', mode), colourOf(ground, mode)) < 4.5,
    );
    expect(weak).toEqual([]);
    expect(contrast(colourOf('warm', mode), colourOf('paper', mode))).toBeGreaterThan(4.5);
  });

  it.each(MODES)('set marks and lines off from paper, in %s', (mode) => {
    for (const name of ['accent', 'warm', 'line'])
      expect(contrast(colourOf(name, mode), colourOf('paper', mode))).toBeGreaterThan(3);
  });

  it('carry ink in the tints of any accent, the darkest and the brightest', () => {
    const weak = GROUNDS.flatMap((name) => {
      const colour = DIAGRAM_COLOURS[`--pp-dg-${name}`];
      if (!('tint' in colour)) return [];
      return MODES.filter((mode) => {
        // A page makes its accent readable: dark on light paper, bright on dark.
        const accent = mode === 'light' ? '#000000' : '#ffffff';
        const ground = mix(accent, colourOf('paper', mode), colour.tint[mode]);
        return contrast(colourOf('ink', mode), ground) < 4.5;
      }).map((mode) => `${name} ${mode}`);
    });
    expect(weak).toEqual([]);
  });

  it('tell neighbouring slices apart by lightness alone', () => {
    for (const mode of MODES) {
      const series = [1, 2, 3, 4, 5, 6].map((n) => luminance(colourOf(`series-${n}`, mode)));
      const ordered = mode === 'light' ? series : series.toReversed();
      expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
      expect(new Set(series).size).toBe(series.length);
    }
  });
});

describe('diagramColourCss()', () => {
  it('takes the tints of the accent that a page names, where the browser can mix', () => {
    const [fixed = '', mixed = ''] = diagramColourCss().split('@supports');
    expect(fixed).toContain('--pp-dg-accent:#1f5f8b');
    expect(fixed).not.toContain('color-mix');
    expect(mixed).toContain('--pp-dg-bar:color-mix(in srgb,var(--accent,#1f5f8b) 24%,#ffffff)');
  });

  it('is dark only on screens', () => {
    const [fixed = ''] = diagramColourCss().split('@supports');
    expect(fixed.match(/@media [^{]+/g)).toEqual([
      '@media screen and (prefers-color-scheme:dark)',
      '@media screen',
    ]);
  });
});
