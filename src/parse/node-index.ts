import { isAlias, isMap, isSeq, type Alias, type Node } from 'yaml';
import { keyName } from './read-node.ts';

/** One step into a value: the name of a field, or the index of an item. */
export type Step = string | number;
export type Path = readonly Step[];

/** A value with the key it is written under, as far as the document has them. */
export interface Found {
  key?: Node;
  value: Node | null;
}

/** Finds nodes by path. Each map is indexed once, when a path first leads through it. */
export class NodeIndex {
  private readonly maps = new WeakMap<Node, Map<string, Found>>();
  private readonly root: Node | null;
  private readonly targets: ReadonlyMap<Alias, Node>;

  constructor(root: Node | null, targets: ReadonlyMap<Alias, Node>) {
    this.root = root;
    this.targets = targets;
  }

  /** What stands at `path`; undefined when nothing does. */
  find(path: Path): Found | undefined {
    let found: Found | undefined = { value: this.root };
    for (const step of path) {
      found = found && this.child(found.value, step);
      if (!found) return undefined;
    }
    return found;
  }

  /** The node that an alias stands for; any other node is itself. */
  follow(node: Node | null): Node | null {
    let current = node;
    for (let hops = 0; isAlias(current) && hops < 100; hops += 1) {
      current = this.targets.get(current) ?? null;
    }
    return current;
  }

  private child(parent: Node | null, step: Step): Found | undefined {
    const node = this.follow(parent);
    if (isSeq<Node>(node)) {
      const value = node.items[Number(step)];
      return value === undefined ? undefined : { value };
    }
    if (!isMap<Node, Node | null>(node)) return undefined;
    return this.pairs(node).get(String(step));
  }

  private pairs(node: Node & { items: { key: Node; value: Node | null }[] }): Map<string, Found> {
    const known = this.maps.get(node);
    if (known) return known;
    const pairs = new Map<string, Found>();
    for (const { key, value } of node.items) {
      const name = keyName(key);
      // Of a repeated key the first counts, here as in the value.
      if (name !== undefined && !pairs.has(name)) pairs.set(name, { key, value });
    }
    this.maps.set(node, pairs);
    return pairs;
  }
}
