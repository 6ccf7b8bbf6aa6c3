import type { VersionFacts } from '../../model/artifact.ts';
import type { Config } from '../../model/config.ts';
import { digest } from '../../model/digest.ts';
import type { Locale } from '../../model/locale.ts';
import { drawingKey } from './drawing-key.ts';
import type { PlanVersion } from './plan-versions.ts';

interface Made {
  /** File name of its artifact. */
  file: string;
  /** Folder of its pages below the site, without a slash at the end. */
  at: string;
  /** Digest of everything that decides the bytes of its pages and PDFs. */
  key: string;
}

/** One plan × version × locale: built, kept and hosted as a whole. */
export interface Unit extends Made {
  kind: 'unit';
  plan: string;
  version: PlanVersion;
  locale: Locale;
}

/** Two versions of a plan beside each other, in every language. */
export interface Comparison extends Made {
  kind: 'comparison';
  plan: string;
  from: PlanVersion;
  to: PlanVersion;
  /** What was released between the two, the oldest first. */
  between: readonly VersionFacts[];
}

/** What the site is made of, besides the pages that lead to it. */
export type Piece = Unit | Comparison;

/** Where the fonts of its pages are named, below `_planpress/`. Sample: `faces/shop.1.0.0.en.css`. */
export function facesFile({ file }: Pick<Piece, 'file'>): string {
  return `faces/${file.replace(/\.json$/, '')}.css`;
}

/** The versions that are read for it. */
export function versionsOf(piece: Piece): PlanVersion[] {
  return piece.kind === 'unit' ? [piece.version] : [piece.from, piece.to];
}

/**
 * The units and comparisons of the site. Two of the same key have the same pages, whatever else the site
 * holds.
 *
 * @param options `calendar` is the digest of the one that days are counted by, `brand` that of its files.
 */
export async function listPieces(
  plans: readonly (readonly PlanVersion[])[],
  config: Config,
  { pdf, calendar, brand: files }: { pdf: boolean; calendar: string; brand: string },
): Promise<Piece[]> {
  const { site, brand, print, locales, chapters } = config;
  const shared = [await drawingKey(), site, brand, files, print, locales, chapters, pdf];
  return plans.flatMap((versions) => [
    ...versions.flatMap((version) => locales.map((locale) => unit(version, locale, shared))),
    ...pairs(versions).map((pair) => comparison(pair, [shared, calendar])),
  ]);
}

function unit(version: PlanVersion, locale: Locale, shared: unknown): Unit {
  const { plan, facts, key } = version;
  return {
    kind: 'unit',
    plan,
    version,
    locale,
    file: `${plan}.${facts.version}.${locale}.json`,
    at: `${plan}/${facts.version}/${locale}`,
    key: digest([shared, plan, locale, key]),
  };
}

function comparison({ from, to, between }: Pair, shared: unknown): Comparison {
  const pair = `${from.facts.version}...${to.facts.version}`;
  const { plan } = to;
  return {
    kind: 'comparison',
    plan,
    from,
    to,
    between,
    file: `${plan}.${pair}.json`,
    at: `${plan}/compare/${pair}`,
    key: digest([shared, plan, from.key, to.key, between.map((facts) => facts.digest)]),
  };
}

type Pair = Pick<Comparison, 'from' | 'to' | 'between'>;

/** So many of the newest versions are compared with each other; older ones with their neighbours. */
const MOST_COMPARED = 16;

/** Two versions each, which come newest first: the older and the newer one. */
function pairs(versions: readonly PlanVersion[]): Pair[] {
  return versions.flatMap((to, at) => {
    // Pairs grow with the square of their number: of fifty versions there would be a thousand.
    const last = at < MOST_COMPARED ? Math.max(MOST_COMPARED, at + 2) : at + 2;
    const older = versions.slice(at + 1, last);
    return older.map((from, steps): Pair => {
      const between = older.slice(0, steps).map(({ facts }) => facts);
      return { from, to, between: between.toReversed() };
    });
  });
}
