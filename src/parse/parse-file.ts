import type { z } from 'zod';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Collection } from '../model/id.ts';
import type { Source } from '../model/place.ts';
import { checkIds, type Known } from './check-ids.ts';
import { dropConsequences } from './drop-consequences.ts';
import { findPlaces, type Places } from './find-places.ts';
import type { Path } from './node-index.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { readWritten } from './read-written.ts';
import { wordIssues } from './schema-issues.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

export interface ParseOptions {
  /** Id of the plan that the file belongs to; put into every finding. */
  plan?: string | undefined;
  /** Ids that exist outside the file. */
  known?: Known | undefined;
  /** Collections that other files add to: references into them are judged only by `known`. */
  open?: readonly Collection[] | undefined;
  /** The same two, where they follow from the raw value of the file; adds to `known`. */
  judgedBy?: ((value: unknown) => Pick<ParseOptions, 'known' | 'open'>) | undefined;
  /** Where the collections of the file are, and what addresses start from. Sample: `['content']`. */
  root?: Path | undefined;
  /** What else is asked of the raw values of this kind of file. */
  also?: ((parsed: ParsedYaml) => Diagnostic[]) | undefined;
}

/** What a file holds. `value` is there when it fits the schema, whatever else was found. */
export interface ParsedFile<T> {
  value?: T;
  diagnostics: Diagnostic[];
  places: Places;
}

/**
 * Reads a YAML file as what `schema` describes. All mistakes are found at once: those of YAML,
 * of shape and notation, ids that repeat and references that lead nowhere. Never throws.
 */
export function parseFile<S extends z.ZodType>(
  source: Source,
  schema: S,
  options: ParseOptions = {},
): ParsedFile<z.output<S>> {
  return fitParsed(source, parseYaml(source), schema, options);
}

/** Judges what was read of a file, in whatever form it was written, by `schema`. Never throws. */
export function fitParsed<S extends z.ZodType>(
  source: Source,
  whole: ParsedYaml,
  schema: S,
  options: ParseOptions = {},
): ParsedFile<z.output<S>> {
  const { plan, root = [], also } = options;
  const parsed = addressFrom(root, whole);
  if (parsed.value === undefined) {
    return { diagnostics: finish(parsed.diagnostics, source, plan), places: {} };
  }
  const written = readWritten(parsed.value, schema, parsed.numeralAt);
  const result = schema.safeParse(written);
  const issues = result.success ? [] : wordIssues(result.error.issues, parsed, written, schema);
  const outside = root.length === 0 ? {} : placesOutside(root, findPlaces(whole, schema, []));
  const broken = parsed.damage.some(({ structural }) => structural);
  // Each id is compared with all others: not where a list is refused for its length.
  const judged = issues.some(({ diagnostic: { code } }) => code === 'schema/too-many')
    ? []
    : checkIds(parsed, schema, root, ...judging(parsed.value, options));
  const ids = judged.filter(
    // Where lists fell apart, the id may well be there.
    ({ diagnostic: { code } }) => !broken || !LOST.has(code),
  );
  const told = new Set(ids.map(({ path }) => JSON.stringify(path)));
  const own = dropConsequences(
    // Of a reference that is no id it is enough to say what it may name.
    issues.filter(
      ({ path, diagnostic: { code } }) => !FORMS.has(code) || !told.has(JSON.stringify(path)),
    ),
    parsed,
    source.text,
  );
  return {
    ...(result.success && { value: result.data }),
    diagnostics: finish(
      [
        ...parsed.diagnostics,
        ...own,
        ...ids.map((one) => one.diagnostic),
        ...(broken ? [] : (also?.(parsed) ?? [])),
      ],
      source,
      plan,
    ),
    places: { ...outside, ...findPlaces(parsed, schema, root) },
  };
}

function judging(
  value: unknown,
  { known = {}, open = [], judgedBy }: ParseOptions,
): [Known, readonly Collection[]] {
  const more = judgedBy?.(value) ?? {};
  return [{ ...known, ...more.known }, more.open ?? open];
}

const LOST: ReadonlySet<Code> = new Set([
  'reference/dangling',
  'reference/name',
  'reference/choice',
]);
const FORMS: ReadonlySet<Code> = new Set(['schema/id', 'schema/path']);

/** Places of what stands beside `root`, such as the provenance of generated content. */
function placesOutside(root: Path, places: Places): Places {
  const prefix = root.join('/');
  return Object.fromEntries(
    Object.entries(places).filter(
      ([address]) =>
        address.includes('#') && !address.startsWith('#') && !address.startsWith(prefix),
    ),
  );
}

/** Makes addresses start below `root`: an item of `content` is at `goals/x`, not `content/goals/x`. */
function addressFrom(root: Path, parsed: ParsedYaml): ParsedYaml {
  const prefix = root.join('/');
  if (prefix === '') return parsed;
  return {
    ...parsed,
    addressOf: (path) => {
      const address = parsed.addressOf(path);
      const below = address.startsWith(`${prefix}/`) || address.startsWith(`${prefix}#`);
      return below ? address.slice(prefix.length).replace(/^\//, '') : address;
    },
  };
}

/** Puts the plan into the findings, and ends a list that nobody would read to its end. */
function finish(
  findings: readonly Diagnostic[],
  { file }: Source,
  plan: string | undefined,
): Diagnostic[] {
  const most = YAML_LIMITS.findings;
  const shown =
    findings.length > most
      ? [
          ...findings.slice(0, most),
          diagnostic('schema/more', { place: { file, span: [0, 0] }, values: { most } }),
        ]
      : findings;
  return shown.map((finding) => (plan === undefined ? finding : { ...finding, plan }));
}
