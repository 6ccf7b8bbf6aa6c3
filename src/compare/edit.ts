import type { Address } from '../model/item-key.ts';
import type { Plain } from './plain.ts';
import type { SubstanceItem } from './read-item.ts';

/**
 * One difference between two substances. Places are addresses of ids and the id of the item before,
 * `after`, which is absent at the head of a list: never positions.
 */
export type Edit =
  | {
      kind: 'added';
      at: Address;
      after?: string;
      /** All of it but what has moved there from elsewhere. */
      item: SubstanceItem;
    }
  | {
      kind: 'removed';
      /** Its address in the older version. */
      at: Address;
      after?: string;
      /** All of it but what has moved elsewhere. */
      item: SubstanceItem;
    }
  | {
      kind: 'changed';
      at: Address;
      /** Its address in the older version, where it has moved or stands in something that has. */
      was?: Address;
      field: string;
      from?: Plain;
      to?: Plain;
    }
  | {
      kind: 'moved';
      at: Address;
      after?: string;
      /** Its address in the older version; the same where only its place in the list changed. */
      was: Address;
      wasAfter?: string;
    };
