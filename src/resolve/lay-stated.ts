import { CONTENT_LISTS, CONTENT_OBJECTS } from '../model/content.ts';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import { isNode, type Node } from './address-tree.ts';

/** Content with what the inputs state laid over it, and the addresses of the stated items. */
export interface Stated {
  content: Node;
  addresses: Address[];
  /** Those of them that are filled with what was generated for them. */
  filled: Address[];
}

/**
 * Keeps what the inputs state as stated: an item with the id of a generated one takes its place,
 * any other is added at the end of its list. Fields of the narrative are replaced one by one, and a
 * stated phase that holds no work is filled with the generated work, milestones and people.
 */
export function layStated(generated: Node, inputs: Node): Stated {
  const content = structuredClone(generated);
  const addresses: Address[] = [];
  const filled: Address[] = [];
  for (const name of CONTENT_LISTS) {
    const stated = inputs[name];
    if (!Array.isArray(stated)) continue;
    const list = Array.isArray(content[name]) ? [...content[name]] : [];
    for (const item of stated) {
      const key = itemKey(item);
      if (key === undefined) continue;
      const at = list.findIndex((other) => itemKey(other) === key);
      if (at === -1) list.push(item);
      else if (name !== 'phases' || !isOpen((item as Node)['work'])) list[at] = item;
      else {
        list[at] = fillOpen(list[at] as Node, item as Node);
        filled.push(joinAddress(name, key));
      }
      addresses.push(joinAddress(name, key));
    }
    content[name] = list;
  }
  for (const name of CONTENT_OBJECTS) {
    if (!isNode(inputs[name])) continue;
    content[name] = inputs[name];
    addresses.push(name);
  }
  if (isNode(inputs['narrative'])) {
    content['narrative'] = { ...(content['narrative'] as Node), ...inputs['narrative'] };
    addresses.push('narrative');
  }
  return { content, addresses, filled };
}

/** A stated phase with the lists that it leaves open, as they were generated. */
function fillOpen(generated: Node, stated: Node): Node {
  const lists = Object.entries(generated).filter(
    ([name, value]) => Array.isArray(value) && isOpen(stated[name]),
  );
  return { ...stated, ...Object.fromEntries(lists) };
}

function isOpen(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}
