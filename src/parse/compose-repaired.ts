import type { YAMLError } from 'yaml';
import type { Span } from '../model/place.ts';
import { composeYaml, type Composed } from './compose-yaml.ts';
import { repairTabs } from './repair-tabs.ts';

export interface RepairedDocument extends Composed {
  /** The text that was composed, and the way from its offsets to those of the file. */
  text: string;
  toOriginal: (offset: number) => number;
  /** Tabs used as indentation, in the file: the first of each run of lines. */
  tabs: Span[];
}

/** A tab can hide the next, so repairing takes rounds; past these the rest stays an error. */
const ROUNDS = 6;

/** Composes YAML; lines indented by tabs are reported and read as if indented by spaces. */
export function composeRepaired(text: string): RepairedDocument {
  const lines = new Set<number>();
  let result = { text, toOriginal: (offset: number) => offset };
  let composed = composeYaml(text);
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = lines.size;
    for (const error of composed.errors) {
      if (error.code === 'TAB_AS_INDENT') addRun(text, result.toOriginal(error.pos[0]), lines);
    }
    if (lines.size === before) break;
    result = repairTabs(text, lines);
    composed = composeYaml(result.text);
  }
  return { ...composed, ...result, errors: onePerLine(composed.errors, result.text), tabs: findRuns(text, lines) };
}

/** Adds the line of `offset` and those right below it, as far as tabs indent them. */
function addRun(text: string, offset: number, lines: Set<number>): void {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start < text.length && isTabbed(text, start)) {
    lines.add(start);
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
}

function isTabbed(text: string, start: number): boolean {
  let at = start;
  while (text[at] === ' ') at += 1;
  return text[at] === '\t';
}

function findRuns(text: string, lines: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let next = -1;
  for (const start of [...lines].sort((a, b) => a - b)) {
    if (start !== next) {
      const tab = text.indexOf('\t', start);
      spans.push([tab, tab + 1]);
    }
    next = text.indexOf('\n', start) + 1;
  }
  return spans;
}

/** The first error of each line; the others on it are mostly its echo. */
function onePerLine(errors: readonly YAMLError[], text: string): YAMLError[] {
  const seen = new Set<number>();
  return errors.filter(({ pos }) => {
    const line = text.lastIndexOf('\n', pos[0] - 1);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}
