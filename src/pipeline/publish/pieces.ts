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
}

/** What the site is made of, besides the pages that lead to it. */
export type Piece = Unit | Comparison;

/** The versions that are read for it. */
export function versionsOf(piece: Piece): PlanVersion[] {
  return piece.kind === 'unit' ? [piece.version] : [piece.from, piece.to];
}

/**
 * The units and comparisons of the site. `calendar` is the digest of the one that days are counted by. Two of the same key have the same pages, whatever else the
 * site holds.
 */
export async function listPieces(
  plans: readonly (readonly PlanVersion[])[],
  config: Config,
  { pdf, calendar }: { pdf: boolean; calendar: string },
): Promise<Piece[]> {
  const { site, brand, locales, chapters } = config;
  const shared = [await drawingKey(), site, brand, locales, chapters, pdf];
  return plans.flatMap((versions) => [
    ...versions.flatMap((version) => locales.map((locale) => unit(version, locale, shared))),
    ...pairs(versions).map(([from, to]) => comparison(from, to, [shared, calendar])),
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

function comparison(from: PlanVersion, to: PlanVersion, shared: unknown): Comparison {
  const pair = `${from.facts.version}...${to.facts.version}`;
  const { plan } = to;
  return {
    kind: 'comparison',
    plan,
    from,
    to,
    file: `${plan}.${pair}.json`,
    at: `${plan}/compare/${pair}`,
    key: digest([shared, plan, from.key, to.key]),
  };
}

/** Every two of the versions, which come newest first: the older and the newer one. */
function pairs(versions: readonly PlanVersion[]): [from: PlanVersion, to: PlanVersion][] {
  return versions.flatMap((to, at) =>
    versions.slice(at + 1).map((from): [PlanVersion, PlanVersion] => [from, to]),
  );
}
