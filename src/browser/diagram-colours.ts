/**
 * The colours of diagrams, as CSS variables that a page may set for itself.
 *
 * Ink on paper, one accent, greys with a purpose. The series are tints that carry ink: eight hues
 * after Okabe and Ito (https://jfly.uni-koeln.de/color/), told apart by lightness as well, so that
 * they survive colour blindness and a greyscale printer.
 */
export const DIAGRAM_COLOURS = {
  '--pp-dg-ink': { light: '#1f2428', dark: '#e6e9ec' },
  '--pp-dg-ink-muted': { light: '#5b646d', dark: '#a3adb6' },
  '--pp-dg-paper': { light: '#ffffff', dark: '#14181c' },
  '--pp-dg-line': { light: '#77828c', dark: '#8b96a1' },
  '--pp-dg-grid': { light: '#dfe4e8', dark: '#2e363d' },
  '--pp-dg-band': { light: '#f5f7f8', dark: '#1a1f24' },
  '--pp-dg-rest': { light: '#eef1f3', dark: '#20262c' },
  '--pp-dg-node': { light: '#f3f6f8', dark: '#20272d' },
  '--pp-dg-node-line': { light: '#8a97a3', dark: '#64717d' },
  '--pp-dg-accent': { light: '#1f5f8b', dark: '#7db4dc' },
  '--pp-dg-accent-soft': { light: '#dbe8f1', dark: '#1f3b50' },
  '--pp-dg-warm': { light: '#a8540f', dark: '#e59a54' },
  '--pp-dg-warm-soft': { light: '#f8e6d3', dark: '#4a321c' },
  '--pp-dg-bar': { light: '#c7dae8', dark: '#284a63' },
  '--pp-dg-bar-line': { light: '#6f9cbd', dark: '#5689ad' },
  '--pp-dg-bar-active': { light: '#9fc3dd', dark: '#346487' },
  '--pp-dg-bar-done': { light: '#dfe3e6', dark: '#363f46' },
  '--pp-dg-bar-done-line': { light: '#a9b2ba', dark: '#66717b' },
  '--pp-dg-bar-critical': { light: '#f3cfa9', dark: '#63401e' },
  '--pp-dg-cluster': { light: '#f9fafb', dark: '#191e23' },
  '--pp-dg-cluster-line': { light: '#d0d7dd', dark: '#3a434b' },
  '--pp-dg-quadrant': { light: '#f5f7f8', dark: '#1b2025' },
  '--pp-dg-quadrant-best': { light: '#e6eff6', dark: '#1d3040' },
  '--pp-dg-series-1': { light: '#8fb9d9', dark: '#2d5f86' },
  '--pp-dg-series-2': { light: '#f3cd92', dark: '#7a571c' },
  '--pp-dg-series-3': { light: '#7fc4a6', dark: '#1f6b4f' },
  '--pp-dg-series-4': { light: '#e3e7ea', dark: '#4a545d' },
  '--pp-dg-series-5': { light: '#d0abcb', dark: '#6b4a6a' },
  '--pp-dg-series-6': { light: '#eda285', dark: '#8a4630' },
  '--pp-dg-series-7': { light: '#c3e3f1', dark: '#2a7189' },
  '--pp-dg-series-8': { light: '#f2e79b', dark: '#686320' },
} as const satisfies Record<string, { light: string; dark: string }>;

export type DiagramColour = keyof typeof DIAGRAM_COLOURS;

/**
 * The variables for a page: light by default and on paper, dark where the reader's system or the
 * page's own `data-theme` says so.
 */
export function diagramColourCss(): string {
  const list = (mode: 'light' | 'dark'): string =>
    Object.entries(DIAGRAM_COLOURS)
      .map(([name, colour]) => `${name}:${colour[mode]}`)
      .join(';');
  return [
    `:root,[data-theme=light]{${list('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${list('dark')}}}`,
    `@media screen{[data-theme=dark]{${list('dark')}}}`,
    '',
  ].join('\n');
}
