import type { VersionFacts } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import type { Resolved } from '../../model/resolved.ts';
import type { Source } from '../../model/place.ts';
import type { Text } from '../../model/text.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { Comparison, Piece, Unit } from './pieces.ts';

/** What the file says of itself. */
export interface DocumentFacts {
  title: Text;
  organisation: Text;
  language: Locale;
  keywords: readonly Text[];
  /** The version, or the newer one of two. */
  facts: VersionFacts;
  /** The older one of two versions. */
  since?: VersionFacts;
  /** First day of the plan: the date of what has none of its own. */
  start?: string;
}

/** A document that is printed from a page of the built site. */
export interface PrintJob {
  plan: string;
  /** The unit or comparison that it belongs to. */
  piece: Piece;
  /** Folder of the pages below the site, which the PDF is put into. Sample: `shop/1.0.0/en`. */
  at: string;
  locale: Locale;
  kind: DocumentKind;
  about: DocumentFacts;
  /** The files that the plan was made from; the report carries them as attachments. */
  sources: readonly Source[];
  /** The plan, or the newer version of it; read where a finding looks for its field. */
  resolved: () => Resolved;
}

/** The documents of units and comparisons. */
export function printJobs(pieces: readonly Piece[], locales: readonly Locale[]): PrintJob[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'unit' ? unitJobs(piece, locales) : comparisonJobs(piece, locales),
  );
}

function unitJobs(unit: Unit, locales: readonly Locale[]): PrintJob[] {
  const { plan, at, locale, version } = unit;
  const { resolved, changes, sources } = version.read();
  const about: DocumentFacts = { ...plainFacts(resolved.plan), facts: version.facts };
  const job = { plan, piece: unit, at, locale, about, sources, resolved: () => resolved };
  return [
    { ...job, kind: 'report' },
    { ...job, kind: 'handout' },
    ...(isBilingual(locales) && locale === locales[0]
      ? [{ ...job, kind: 'bilingual' as const }]
      : []),
    ...(changes === undefined
      ? []
      : [{ ...job, kind: 'changes' as const, about: { ...about, since: changes.since } }]),
  ];
}

/** Whether one page can say everything in Chinese and English; it stands with the first language. */
function isBilingual(locales: readonly Locale[]): boolean {
  return locales.includes('zh-CN') && locales.includes('en');
}

function comparisonJobs(comparison: Comparison, locales: readonly Locale[]): PrintJob[] {
  const { plan, at, from, to } = comparison;
  const about = {
    ...plainFacts(to.read().resolved.plan),
    facts: to.facts,
    since: from.facts,
  };
  return locales.map((locale) => {
    return {
      plan,
      piece: comparison,
      at: `${at}/${locale}`,
      locale,
      kind: 'comparison',
      about,
      sources: [],
      resolved: () => to.read().resolved,
    };
  });
}

function plainFacts({
  title,
  organisation,
  language,
  industry,
  horizon,
}: ReturnType<Unit['version']['read']>['resolved']['plan']): Omit<DocumentFacts, 'facts'> {
  return {
    title,
    organisation,
    language,
    keywords: [industry.label],
    ...(horizon === undefined ? {} : { start: horizon.dates.start }),
  };
}
