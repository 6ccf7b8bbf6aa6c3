import { isCollection, isScalar, type Node } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../model/place.ts';
import { addressOf } from './address-of.ts';
import { NodeIndex } from './node-index.ts';
import { findSpan, headOf } from './node-span.ts';
import { narrow, type Damage, type ParsedYaml } from './parse-yaml.ts';
import { readNode } from './read-node.ts';

/** What else is known of nodes that a reader made. */
export interface NodesRead {
  diagnostics: readonly Diagnostic[];
  damage?: Damage[];
  /** Mends the value before anything is asked of it; its lists and fields stay where they are. */
  clean?: ((value: unknown) => unknown) | undefined;
}

/** Nodes of another form than YAML as what is judged: their value, and the way back to each place. */
export function parsedNodes(
  { file, text }: Source,
  root: Node,
  { diagnostics, damage = [], clean = (value) => value }: NodesRead,
): ParsedYaml {
  const place = (span: Span) => ({ file, span });
  const reading = readNode(root, new Map(), (node) => place(headOf(node)));
  const value = clean(reading.value);
  const index = new NodeIndex(root, new Map());
  return {
    value,
    diagnostics: [...diagnostics, ...reading.diagnostics],
    damage,
    placeOf: (path, kind = 'value') => place(findSpan(index, path, kind)),
    spanOf: (path) => {
      const range = index.find(path)?.value?.range;
      return range ? [range[0], range[2]] : undefined;
    },
    narrow: (around, part) => narrow(text, around, part),
    numeralAt: (path) => {
      const node = index.find(path)?.value;
      return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    },
    isInBrackets: (path) => isCollection(index.find(path)?.value),
    addressOf: (path) => addressOf(value, path),
  };
}
