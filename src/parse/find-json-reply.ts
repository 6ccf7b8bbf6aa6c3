import { isMap, isScalar, isSeq, YAMLMap, type Node } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../model/place.ts';
import type { JsonStop } from './json-reader.ts';
import { readJson } from './read-json.ts';

/** The JSON of a reply, from wherever it stands among words. */
export interface JsonReply {
  root: Node;
  /** Where reading ended. */
  end: number;
  findings: Diagnostic[];
  stop?: JsonStop;
  /** Whether it names one of the parts wanted. */
  fits: boolean;
}

/** A list or map that may be JSON, rather than a bracket in a sentence. */
const OPENING =
  /\{[\s\u200b-\u200f\u2060]{0,200}(?:["“'}]|\/[/*]|[\w-]{1,64}\s?:)|\[\s{0,200}[{\]]/g;
/** Stretches that turn out to be none may each cost a look at the whole text. */
const MOST_TRIES = 20;

/**
 * Finds the maps of JSON that hold the parts wanted: in a fence or bare, after what a model thought,
 * among words; one map, a list of them, or several that are disjoint. Where two hold the same part
 * the later one counts: models correct themselves. Undefined when there is no JSON at all.
 *
 * @param start where to look from.
 */
export function findJsonReply(
  source: Source,
  wanted: ReadonlySet<string>,
  start: number,
): JsonReply | undefined {
  const found: JsonReply[] = [];
  let tries = 0;
  OPENING.lastIndex = start;
  for (let match = OPENING.exec(source.text); match; match = OPENING.exec(source.text)) {
    const reading = readJson(source, match.index);
    const maps = mapsIn(reading.root).map((map) => unwrapped(map, wanted));
    const own = maps.map((root) => ({ ...reading, root, fits: namesAny(root, wanted) }));
    found.push(...own);
    // What broke off within the reply itself is the reply; elsewhere it was no JSON.
    if (reading.stop === undefined) OPENING.lastIndex = Math.max(reading.end, match.index + 1);
    else if (own.some(({ fits }) => fits)) break;
    else tries += 1;
    if (tries > MOST_TRIES) break;
  }
  return choose(found, wanted);
}

function mapsIn(root: Node): YAMLMap<Node, Node | null>[] {
  if (isMap<Node, Node | null>(root)) return [root];
  return isSeq<Node>(root) ? root.items.filter((item) => isMap<Node, Node | null>(item)) : [];
}

/** What stands in a map of its own, such as `{"reply": {…}}`. */
function unwrapped(
  map: YAMLMap<Node, Node | null>,
  wanted: ReadonlySet<string>,
): YAMLMap<Node, Node | null> {
  if (namesAny(map, wanted)) return map;
  const inner = map.items.flatMap(({ value }) =>
    isMap<Node, Node | null>(value) && namesAny(value, wanted) ? [value] : [],
  );
  return inner.length === 1 && inner[0] !== undefined ? inner[0] : map;
}

function namesAny(map: Node, wanted: ReadonlySet<string>): boolean {
  return namesOf(map).some((name) => wanted.has(name));
}

function namesOf(map: Node): string[] {
  if (!isMap<Node>(map)) return [];
  return map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
}

/** The last of those that fit, with those before it that hold other parts. */
function choose(found: readonly JsonReply[], wanted: ReadonlySet<string>): JsonReply | undefined {
  const fitting = found.filter(({ fits }) => fits).toReversed();
  const chosen: JsonReply[] = [];
  const taken = new Set<string>();
  for (const one of fitting) {
    const names = namesOf(one.root).filter((name) => wanted.has(name));
    if (names.some((name) => taken.has(name))) continue;
    for (const name of names) taken.add(name);
    chosen.unshift(one);
  }
  const [first, ...rest] = chosen;
  if (first === undefined) return found.toSorted(byLength)[0];
  if (rest.length === 0) return first;
  const root = new YAMLMap<Node, Node | null>();
  root.items = chosen.flatMap((one) => (isMap<Node, Node | null>(one.root) ? one.root.items : []));
  root.range = first.root.range ?? null;
  const stop = chosen.find((one) => one.stop !== undefined)?.stop;
  return {
    root,
    end: Math.max(...chosen.map(({ end }) => end)),
    findings: [...new Set(chosen.flatMap(({ findings }) => findings))],
    fits: true,
    ...(stop && { stop }),
  };
}

function byLength(a: JsonReply, b: JsonReply): number {
  return lengthOf(b.root) - lengthOf(a.root);
}

function lengthOf({ range }: Node): number {
  return range ? range[1] - range[0] : 0;
}
