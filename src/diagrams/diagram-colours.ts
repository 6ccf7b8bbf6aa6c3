/**
 * The colours of diagrams and charts, as CSS variables that a page may set for itself.
 *
 * Ink on paper, one accent, greys with a purpose. Everything coloured is a tint of the accent, light
 * enough (on dark pages: dark enough) to carry ink whatever the accent is. What belongs together is told
 * by place, weight and label; the tints of a pie differ in lightness, so that they survive colour
 * blindness and a greyscale printer. Warm marks one thing alone: too much.
 */
const ACCENT = { light: '#1f5f8b', dark: '#7db4dc' } as const;
const PAPER = { light: '#ffffff', dark: '#14181c' } as const;

type Mode = 'light' | 'dark';
type Colour = Record<Mode, string> & { tint?: Record<Mode, number> };

export const DIAGRAM_COLOURS = {
  '--pp-dg-ink': { light: '#1f2428', dark: '#e6e9ec' },
  '--pp-dg-ink-muted': { light: '#565f68', dark: '#a9b3bc' },
  '--pp-dg-paper': PAPER,
  '--pp-dg-line': { light: '#77828c', dark: '#8b96a1' },
  '--pp-dg-grid': { light: '#dfe4e8', dark: '#2e363d' },
  '--pp-dg-band': { light: '#f6f7f8', dark: '#1a1f24' },
  '--pp-dg-rest': { light: '#eef1f3', dark: '#20262c' },
  '--pp-dg-node': { light: '#f3f5f6', dark: '#20272d' },
  '--pp-dg-node-line': { light: '#98a3ad', dark: '#64717d' },
  '--pp-dg-accent': ACCENT,
  '--pp-dg-accent-soft': tint(14, 24),
  '--pp-dg-warm': { light: '#a8540f', dark: '#e59a54' },
  '--pp-dg-warm-soft': { light: '#f8e6d3', dark: '#4a321c' },
  '--pp-dg-bar': tint(24, 28),
  '--pp-dg-bar-line': tint(60, 62),
  '--pp-dg-bar-active': tint(36, 34),
  '--pp-dg-bar-done': { light: '#dfe3e6', dark: '#363f46' },
  '--pp-dg-bar-done-line': { light: '#a9b2ba', dark: '#66717b' },
  '--pp-dg-bar-critical': { light: '#f3cfa9', dark: '#63401e' },
  '--pp-dg-cluster': { light: '#f9fafb', dark: '#191e23' },
  '--pp-dg-cluster-line': { light: '#d0d7dd', dark: '#3a434b' },
  '--pp-dg-quadrant': { light: '#f6f7f8', dark: '#1b2025' },
  '--pp-dg-quadrant-best': tint(10, 18),
  '--pp-dg-series-1': tint(56, 50),
  '--pp-dg-series-2': tint(42, 38),
  '--pp-dg-series-3': tint(30, 28),
  '--pp-dg-series-4': tint(21, 20),
  '--pp-dg-series-5': tint(13, 14),
  '--pp-dg-series-6': tint(7, 9),
  '--pp-dg-series-7': tint(3, 5),
  '--pp-dg-series-8': tint(1, 2),
} as const satisfies Record<string, Colour>;

export type DiagramColour = keyof typeof DIAGRAM_COLOURS;

/** So many hundredths of the accent on paper. */
function tint(light: number, dark: number): Colour & { tint: Record<Mode, number> } {
  return {
    light: mix(ACCENT.light, PAPER.light, light),
    dark: mix(ACCENT.dark, PAPER.dark, dark),
    tint: { light, dark },
  };
}

/** `#rrggbb` of `percent` of one colour in another, as `color-mix(in srgb, …)` has it. */
export function mix(colour: string, ground: string, percent: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [over, under] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(((over ?? 0) * percent + (under ?? 0) * (100 - percent)) / 100);
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The variables for a page: light by default and on paper, dark where the reader's system or the
 * page's own `data-theme` says so. Where the page names an accent, the tints are of that one.
 */
export function diagramColourCss(): string {
  const fixed = (mode: Mode): string =>
    Object.entries<Colour>(DIAGRAM_COLOURS)
      .map(([name, colour]) => `${name}:${colour[mode]}`)
      .join(';');
  const own = (mode: Mode): string =>
    Object.entries<Colour>(DIAGRAM_COLOURS)
      .flatMap(([name, colour]) => {
        const accent = `var(--accent,${ACCENT[mode]})`;
        if (name === '--pp-dg-accent') return `${name}:${accent}`;
        if (colour.tint === undefined) return [];
        return `${name}:color-mix(in srgb,${accent} ${colour.tint[mode]}%,${PAPER[mode]})`;
      })
      .join(';');
  return [
    ...rules(fixed),
    '@supports (color:color-mix(in srgb,red,blue)){',
    ...rules(own),
    '}',
    '',
  ].join('\n');
}

function rules(list: (mode: Mode) => string): string[] {
  return [
    `:root,[data-theme=light]{${list('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${list('dark')}}}`,
    `@media screen{[data-theme=dark]{${list('dark')}}}`,
  ];
}
