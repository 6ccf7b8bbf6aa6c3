import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../model/place.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import type { SchemaFinding } from './schema-issues.ts';

/**
 * Leaves out what only follows from YAML that could not be read: a finding on a damaged line or
 * about a list or map with or from one, and a missing field that is written, but not where it
 * belongs.
 */
export function dropConsequences(
  findings: readonly SchemaFinding[],
  parsed: ParsedYaml,
  text: string,
): Diagnostic[] {
  const damaged = parsed.damage.map((damage) => ({ ...damage, line: lineSpan(text, damage.span) }));
  const written = new Map<string, boolean>();
  const isWritten = (field: string): boolean => {
    const known = written.get(field) ?? findField(field, text);
    written.set(field, known);
    return known;
  };
  const isConsequence = ({ diagnostic: { code, place }, path }: SchemaFinding): boolean => {
    const around = parsed.spanOf(path.slice(0, -1)) ?? [0, text.length];
    const own = parsed.spanOf(path);
    return damaged.some(
      ({ span, line, structural, around: inside }) =>
        (place && touches(line, place.span)) ||
        (structural && own && touches(span, own)) ||
        (structural && line[0] < around[0] && around[0] <= line[1]) ||
        (code === 'schema/unknown-key' && structural && around[0] === inside?.[0]) ||
        (code === 'schema/missing' && touches(line, around) && isWritten(String(path.at(-1)))),
    );
  };
  return findings.filter((finding) => !isConsequence(finding)).map((finding) => finding.diagnostic);
}

/** Whether a field is written anywhere. */
function findField(field: string, text: string): boolean {
  return new RegExp(String.raw`(?:^|[\s{,-])${field}\s*:`, 'm').test(text);
}

function touches(a: Span, b: Span): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

/** The lines of a span, from the start of the first to the end of the last. */
function lineSpan(text: string, [start, end]: Span): Span {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return [text.lastIndexOf('\n', start - 1) + 1, next === -1 ? text.length : next];
}
