/**
 * Fonts of the reader's machine in the measures of Inter, for the moment before the shipped ones have
 * come: lines break where they will, and nothing moves. Widths compare the letters of running English;
 * heights are those of Inter (1984 up, 494 down, of 2048). Chinese characters need none: they are one em
 * wide in every font, and the height of lines follows the first font of the stack.
 */
const FALLBACKS = [
  { weight: '1 500', local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'], size: 1.069 },
  {
    weight: '501 1000',
    local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
    size: 1.012,
  },
] as const;

/** Name of the family in the font stacks. */
export const FALLBACK_FAMILY = 'Planpress Fallback';

/** The rules for `Planpress Fallback`; for screens alone, since paper waits for its fonts. */
export function fallbackCss(): string {
  const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
  return FALLBACKS.map(({ weight, local, size }) =>
    [
      '@font-face{',
      `font-family:"${FALLBACK_FAMILY}";`,
      `font-weight:${weight};`,
      `src:${local.map((name) => `local("${name}")`).join(',')};`,
      `size-adjust:${percent(size)};`,
      `ascent-override:${percent(1984 / 2048 / size)};`,
      `descent-override:${percent(494 / 2048 / size)};`,
      'line-gap-override:0%;',
      '}\n',
    ].join(''),
  ).join('');
}
