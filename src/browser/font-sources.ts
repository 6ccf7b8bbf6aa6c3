/** The font files of the two packages that ship with this one: static TrueType, one file a weight. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type FontScript = 'latin' | 'chinese';

/** Regular and semibold: body and emphasis. A third weight would cost as much as the first two. */
export type FontWeight = 400 | 600;

export const FONT_WEIGHTS: readonly FontWeight[] = [400, 600];

const require = createRequire(import.meta.url);

const SOURCES = {
  latin: { package: '@expo-google-fonts/inter', stem: 'Inter' },
  chinese: { package: '@expo-google-fonts/noto-sans-sc', stem: 'NotoSansSC' },
} as const;

const STYLES = { 400: '400Regular', 600: '600SemiBold' } as const;

/** Absolute path of the full font file. */
export function fontPath(script: FontScript, weight: FontWeight): string {
  const source = SOURCES[script];
  return require.resolve(
    `${source.package}/${STYLES[weight]}/${source.stem}_${STYLES[weight]}.ttf`,
  );
}

/** Version of the package that the font comes from, for digests. */
export function fontVersion(script: FontScript): string {
  const path = require.resolve(`${SOURCES[script].package}/package.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Version of the subsetting library, for digests: another version may write other bytes. */
export function subsetterVersion(): string {
  return (
    JSON.parse(readFileSync(require.resolve('subset-font/package.json'), 'utf8')) as {
      version: string;
    }
  ).version;
}
