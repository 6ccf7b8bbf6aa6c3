/** The fonts that pages and PDFs are set in: static TrueType, one file a weight. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCmap } from './read-cmap.ts';

export type FontScript = 'latin' | 'chinese';

/** Regular and semibold: body and emphasis. A third weight would cost as much as the first two. */
export type FontWeight = 400 | 600;

export const FONT_WEIGHTS: readonly FontWeight[] = [400, 600];

/** One whole font. */
export interface FontSource {
  /** Decides its bytes: a version for shipped ones, a digest for others. */
  id: string;
  read: () => Uint8Array;
}

export type FontSet = Record<FontScript, Record<FontWeight, FontSource>>;

const require = createRequire(import.meta.url);

const PACKAGES = {
  latin: { package: '@expo-google-fonts/inter', stem: 'Inter' },
  chinese: { package: '@expo-google-fonts/noto-sans-sc', stem: 'NotoSansSC' },
} as const;

const STYLES = { 400: '400Regular', 600: '600SemiBold' } as const;

/** Inter and Noto Sans SC, from the two packages that ship with this one. */
export const SHIPPED_FONTS: FontSet = {
  latin: { 400: shipped('latin', 400), 600: shipped('latin', 600) },
  chinese: { 400: shipped('chinese', 400), 600: shipped('chinese', 600) },
};

function shipped(script: FontScript, weight: FontWeight): FontSource {
  const { package: name, stem } = PACKAGES[script];
  return {
    id: `${name} ${packageVersion(name)} ${weight}`,
    read: () =>
      readFileSync(require.resolve(`${name}/${STYLES[weight]}/${stem}_${STYLES[weight]}.ttf`)),
  };
}

/** What decides the bytes of all that is set in these fonts. */
export function fontIds({ latin, chinese }: FontSet): string[] {
  return [latin, chinese].flatMap((family) => FONT_WEIGHTS.map((weight) => family[weight].id));
}

const coverages = new Map<string, ReadonlySet<number>>();

/** The code points that a font has glyphs for. */
export function coverageOf(source: FontSource): ReadonlySet<number> {
  let found = coverages.get(source.id);
  if (found === undefined) coverages.set(source.id, (found = readCmap(source.read())));
  return found;
}

/** Version of the subsetting library, for digests: another version may write other bytes. */
export function subsetterVersion(): string {
  return packageVersion('subset-font');
}

function packageVersion(name: string): string {
  const text = readFileSync(require.resolve(`${name}/package.json`), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
