/** Backgrounds that the accent must stand out from; they repeat `--paper` of the stylesheets. */
const PAPER = { light: '#fcfcfa', dark: '#14181c' } as const;

/** WCAG 2.2 AA asks for 4.5; thin blue on near-black needs more to look equally clear. */
const ENOUGH = { light: 4.8, dark: 6.5 } as const;

type Rgb = readonly [number, number, number];

/** The variables of the accent colour, made readable on light and dark pages. */
export function themeCss(accent: string): string {
  const rule = (mode: 'light' | 'dark') =>
    `--accent:${readableAccent(accent, PAPER[mode], ENOUGH[mode])}`;
  return [
    `:root{${rule('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${rule('dark')}}}`,
    `@media screen{[data-theme=dark]{${rule('dark')}}}`,
    '',
  ].join('\n');
}

/** The nearest tint or shade of `accent` that can be read on `paper`. */
export function readableAccent(accent: string, paper: string, least: number): string {
  const towards: Rgb = luminance(parse(paper)) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  const from = parse(accent);
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = from.map((value, index) =>
      Math.round(value + ((towards[index] ?? 0) - value) * part),
    ) as unknown as Rgb;
    if (contrast(mixed, parse(paper)) >= least) return print(mixed);
  }
  return print(towards);
}

export function contrast(one: Rgb, other: Rgb): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function print(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
