import { isCollection, isScalar } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Address } from '../model/item-key.ts';
import type { Place, Source, Span } from '../model/place.ts';
import { addressOf } from './address-of.ts';
import { composeRepaired, type RepairedDocument } from './compose-repaired.ts';
import type { Stop } from './compose-yaml.ts';
import { NodeIndex, type Path } from './node-index.ts';
import { findInnermost, findSpan, headOf, needsClosing } from './node-span.ts';
import { readNode, resolveAliases } from './read-node.ts';
import { readCharacters } from './yaml-characters.ts';
import {
  dropDashEchoes,
  dropUnclosedEchoes,
  wordYamlError,
  type WordedError,
} from './yaml-errors.ts';
import { YAML_LIMITS, type YamlLimits } from './yaml-limits.ts';

/** A stretch of the file that is not valid YAML. */
export interface Damage {
  span: Span;
  /** Whether lists and maps around it may have come out other than they were meant. */
  structural: boolean;
  /** The list or map it is in, unless that is the whole file. */
  around?: Span;
}

/** A YAML file as plain data, with the way back from every value to its place. */
export interface ParsedYaml {
  /** What the file says, as far as it could be understood; undefined when nothing could. */
  value: unknown;
  diagnostics: Diagnostic[];
  /** What could not be read: findings around it may be its consequence. */
  damage: Damage[];
  /**
   * Where `path` is written: its key when asked for, and where the value is a block of lines; else
   * the value. A path that leads nowhere is placed where it ends.
   */
  placeOf: (path: Path, kind?: 'key' | 'value') => Place;
  /** The whole stretch of the value at `path`, up to what follows it. */
  spanOf: (path: Path) => Span | undefined;
  /** The part of a place that reads `part`, where that is written out in it just once. */
  narrow: (place: Place, part: string) => Place;
  /** The number at `path` as it is written (`+4`, `36.0`); undefined for all else. */
  numeralAt: (path: Path) => string | undefined;
  /** Whether the list or map at `path` is written in brackets. */
  isInBrackets: (path: Path) => boolean;
  /** `path` by ids: `goals/satisfaction/targets/nps#target`. */
  addressOf: (path: Path) => Address;
}

/**
 * Parses YAML 1.2, bounded in size, lines, values, nesting and aliases. Never throws. After a mistake the rest of
 * the file is still read, so that everything else that is wrong can be reported with it.
 */
export function parseYaml(source: Source, limits: YamlLimits = YAML_LIMITS): ParsedYaml {
  const { file, text } = source;
  if (text.length > limits.size) {
    const values = { size: megabytes(text.length), most: megabytes(limits.size) };
    return refuse(diagnostic('yaml/too-large', { place: { file, span: [0, 0] }, values }));
  }
  const line = findLine(text, limits.lines);
  if (line !== undefined) {
    const values = { most: limits.lines };
    return refuse(
      diagnostic('yaml/too-many-lines', { place: { file, span: [line, line] }, values }),
    );
  }
  const characters = readCharacters(source);
  if (characters.text === undefined) return refuse(...characters.diagnostics);
  const document = composeRepaired(characters.text, limits);
  const place = ([start, end]: Span): Place => ({
    file,
    span: [document.toOriginal(start), document.toOriginal(end)],
  });
  if (document.stop) {
    const { code, offset } = document.stop;
    const values = { most: limits[STOPS[code]] };
    return refuse(
      ...characters.diagnostics,
      diagnostic(code, { place: place([offset, offset + 1]), values }),
    );
  }
  const root = document.document?.contents ?? null;
  const aliased = text.includes('*') ? document.document : undefined;
  const targets = aliased ? resolveAliases(aliased) : new Map();
  const reading = readNode(root, targets, (node) => place(headOf(node)));
  const syntax = findSyntaxErrors(document, place);
  const empty = reading.value === null && syntax.diagnostics.length === 0;
  const index = new NodeIndex(root, targets);
  return {
    value: reading.value ?? undefined,
    diagnostics: [
      ...characters.diagnostics,
      ...syntax.diagnostics,
      ...reading.diagnostics,
      ...(empty ? [diagnostic('yaml/empty', { place: { file, span: [0, 0] } })] : []),
    ],
    damage: [
      ...syntax.damage,
      ...reading.diagnostics.flatMap(({ code, place: at }) =>
        code.startsWith('yaml/alias') && at ? [{ span: at.span, structural: false }] : [],
      ),
    ],
    placeOf: (path, kind = 'value') => place(findSpan(index, path, kind)),
    spanOf: (path) => {
      const range = index.find(path)?.value?.range;
      return range ? place([range[0], range[2]]).span : undefined;
    },
    narrow: (around, part) => narrow(text, around, part),
    numeralAt: (path) => {
      const node = index.follow(index.find(path)?.value ?? null);
      return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    },
    isInBrackets: (path) => {
      const node = index.follow(index.find(path)?.value ?? null);
      return isCollection(node) && node.flow === true;
    },
    addressOf: (path) => addressOf(reading.value, path),
  };
}

const STOPS = {
  'yaml/too-deep': 'depth',
  'yaml/too-many-aliases': 'aliases',
  'yaml/too-many-values': 'values',
} as const satisfies Record<Stop['code'], keyof YamlLimits>;

/** Where line `count + 1` starts; undefined when there is none. */
function findLine(text: string, count: number): number | undefined {
  let at = -1;
  for (let line = 0; line < count; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return undefined;
  }
  return at + 1 < text.length ? at + 1 : undefined;
}

function findSyntaxErrors(
  { text, errors, tabs, second, gaveUp, document }: RepairedDocument,
  placeOf: (span: Span) => Place,
): { diagnostics: Diagnostic[]; damage: Damage[] } {
  const { file } = placeOf([0, 0]);
  const root = document?.contents ?? null;
  // Tabs are repaired, so they damage nothing; what other mistakes did is not known.
  const diagnostics = tabs.map((span) => diagnostic('yaml/tab', { place: { file, span } }));
  const damage: Damage[] = [];
  const add = ({ diagnostic: finding, span, structural }: WordedError) => {
    const unclosed = finding.code === 'yaml/unclosed';
    const [opening] = (unclosed && findInnermost(root, span[0], needsClosing)?.range) || [];
    const place = placeOf(opening === undefined ? span : [opening, opening + 1]);
    diagnostics.push({ ...finding, place });
    const around = findInnermost(root, span[0], isCollection);
    damage.push({
      span: [place.span[0], placeOf(span).span[1]],
      structural,
      ...(around?.range &&
        around !== root && { around: placeOf([around.range[0], around.range[2]]).span }),
    });
  };
  for (const worded of dropDashEchoes(
    errors.map((error) => wordYamlError(error, text)),
    text,
  )) {
    add(worded);
  }
  if (gaveUp !== undefined) {
    const span: Span = [gaveUp, text.length];
    add({ diagnostic: diagnostic('yaml/gave-up', {}), span, structural: true });
  }
  if (second) diagnostics.push(diagnostic('yaml/multiple-documents', { place: placeOf(second) }));
  return { diagnostics: dropUnclosedEchoes(diagnostics), damage };
}

/** A file that is not read at all. */
export function refuse(...diagnostics: Diagnostic[]): ParsedYaml {
  const nowhere: Place = diagnostics.at(-1)?.place ?? { file: '', span: [0, 0] };
  return {
    value: undefined,
    diagnostics,
    damage: [],
    placeOf: () => nowhere,
    spanOf: () => undefined,
    narrow: () => nowhere,
    numeralAt: () => undefined,
    isInBrackets: () => false,
    addressOf: () => '',
  };
}

export function narrow(text: string, place: Place, part: string): Place {
  const [start, end] = place.span;
  const around = text.slice(start, end);
  const at = around.indexOf(part);
  if (part === '' || at === -1 || around.indexOf(part, at + 1) !== -1) return place;
  return { file: place.file, span: [start + at, start + at + part.length] };
}

export function megabytes(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
