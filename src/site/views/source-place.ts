import type { Reader } from './reader.ts';

/** A line of a file, and where it can be read or edited, when the site knows. */
export interface SourcePlace {
  file: string;
  /** 1-based. */
  line: number;
  href?: string;
}

export function sourcePlace(reader: Reader, file: string, line: number): SourcePlace {
  const href = sourceHref(reader, file, line);
  return { file, line, ...(href === undefined ? {} : { href }) };
}

/**
 * The line in the repository that the configuration names: of a release as it was at its commit, of a
 * draft as it is now. Sample: `https://example.com/acme/plans/blob/HEAD/plans/shop/inputs.yaml#L12`.
 */
function sourceHref({ site, whole }: Reader, file: string, line: number): string | undefined {
  if (site.source === undefined) return undefined;
  const { status, commit } = whole.facts;
  const values: Record<string, string> = {
    ref: status === 'released' && commit !== undefined ? commit : 'HEAD',
    file: file.split('/').map(encodeURIComponent).join('/'),
    line: String(line),
  };
  return site.source.replaceAll(/\{(ref|file|line)\}/g, (_, name: string) => values[name] ?? '');
}
