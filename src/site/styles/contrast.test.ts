import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parse, themeCss } from './theme-css.ts';

/** The last value of every colour variable in a style sheet. */
function coloursOf(file: string): Record<string, string> {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8');
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const MODES = {
  light: coloursOf('./base/colours.css'),
  dark: coloursOf('./screen/dark.css'),
};
const TEXT = ['ink', 'quiet', 'good', 'warn', 'bad', 'mark'];
const ratio = (one: string | undefined, other: string | undefined): number =>
  contrast(parse(one ?? ''), parse(other ?? ''));

describe.each(['light', 'dark'] as const)('colours of %s pages', (mode) => {
  const colours = MODES[mode];
  it.each(TEXT)('can be read as text on both grounds: %s (WCAG AA, 4.5)', (name) => {
    expect(ratio(colours[name], colours['paper'])).toBeGreaterThanOrEqual(4.5);
    expect(ratio(colours[name], colours['raised'])).toBeGreaterThanOrEqual(4.5);
  });
  it('tell bars from their track (WCAG AA, 3 for the rule around, ink for the end)', () => {
    expect(ratio(colours['rule-strong'], colours['paper'])).toBeGreaterThanOrEqual(2.9);
    expect(ratio(colours['ink'], colours['track'])).toBeGreaterThanOrEqual(4.5);
  });
});

describe('themeCss(accent)', () => {
  it('can be read on both grounds of light and dark pages, whatever the colour', () => {
    const least = { light: 21, dark: 21 };
    const steps = ['00', '33', '80', 'cc', 'ff'];
    for (const red of steps)
      for (const green of steps)
        for (const blue of steps) {
          const [light, dark] = [
            ...themeCss(`#${red}${green}${blue}`).matchAll(/--accent:(#\w{6})/g),
          ].map((match) => match[1]);
          for (const ground of ['paper', 'raised']) {
            least.light = Math.min(least.light, ratio(light, MODES.light[ground]));
            least.dark = Math.min(least.dark, ratio(dark, MODES.dark[ground]));
          }
        }
    expect(least.light).toBeGreaterThanOrEqual(4.5);
    expect(least.dark).toBeGreaterThanOrEqual(4.5);
  });
});
