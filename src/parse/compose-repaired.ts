import type { YAMLError } from 'yaml';
import { LineIndex } from '../diagnostics/line-index.ts';
import type { Span } from '../model/place.ts';
import { composeYaml, type Composed } from './compose-yaml.ts';
import { repairTabs } from './repair-tabs.ts';
import { YAML_LIMITS, type YamlLimits } from './yaml-limits.ts';

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
export function composeRepaired(text: string, limits: YamlLimits = YAML_LIMITS): RepairedDocument {
  const lines = new Set<number>();
  let result = { text, toOriginal: (offset: number) => offset };
  let composed = composeYaml(text, limits);
  if (composed.errors.length === 0) return { ...composed, ...result, tabs: [] };
  const index = new LineIndex(text);
  const rounds = text.length > YAML_LIMITS.repaired ? 1 : ROUNDS;
  for (let round = 0; round < rounds; round += 1) {
    const before = lines.size;
    for (const error of composed.errors) {
      if (error.code !== 'TAB_AS_INDENT') continue;
      addRun(index, index.positionAt(result.toOriginal(error.pos[0])).line, lines);
    }
    if (lines.size === before) break;
    const starts = [...lines].map((line) => index.offsetAt({ line, column: 1 }));
    result = repairTabs(text, new Set(starts));
    composed = composeYaml(result.text, limits);
  }
  const errors = dropEchoes(composed.errors, new LineIndex(result.text));
  return { ...composed, ...result, errors, tabs: findRuns(index, lines) };
}

/** Adds a line and those right below it, as far as tabs indent them. */
function addRun(index: LineIndex, from: number, lines: Set<number>): void {
  for (let line = from; !lines.has(line) && isTabbed(index.lineAt(line)); line += 1)
    lines.add(line);
}

function isTabbed(line: string): boolean {
  return /^ *\t/.test(line);
}

function findRuns(index: LineIndex, lines: ReadonlySet<number>): Span[] {
  return [...lines]
    .filter((line) => !lines.has(line - 1))
    .sort((a, b) => a - b)
    .map((line) => {
      const tab = index.offsetAt({ line, column: 1 + index.lineAt(line).indexOf('\t') });
      return [tab, tab + 1];
    });
}

/** The first error of each line: the others on it, and some below it, are mostly its echo. */
function dropEchoes(errors: readonly YAMLError[], index: LineIndex): YAMLError[] {
  const kept: YAMLError[] = [];
  const seen = new Set<number>();
  let broken = -1;
  for (const error of errors) {
    const { line } = index.positionAt(error.pos[0]);
    if (seen.has(line)) continue;
    seen.add(line);
    if (error.code === 'MULTILINE_IMPLICIT_KEY') broken = line;
    else if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && line === broken + 1) continue;
    kept.push(error);
    if (kept.length > YAML_LIMITS.findings) break;
  }
  return kept;
}
