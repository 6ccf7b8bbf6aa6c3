/**
 * What figures are comparable in. Counts, points and scores are all `bare`: the noun after a number
 * says too little to tell them apart.
 */
export type Family = 'bare' | 'percent' | 'pp' | 'time' | 'CNY' | 'USD' | 'x';

/** One figure in the base unit of its family: seconds, yuan, dollars, percent. */
export interface Amount {
  amount: number;
  family: Family;
}

/** A round share, such as 七成 or half, that stands for any share near it, or on one side of it. */
export type Side = 'about' | 'over' | 'under';

/** A point in time as texts name it. Fields that it leaves open are absent. */
export type Point =
  | { kind: 'period'; unit: 'day' | 'week' | 'month' | 'quarter' | 'year'; count: number }
  | { kind: 'day'; year?: number; month: number; day: number }
  | { kind: 'month'; year?: number; month: number }
  | { kind: 'quarter'; year?: number; quarter: number }
  | { kind: 'year'; year: number };

interface Found {
  /** As it stands in the text. Sample: `2.5 小时`. */
  found: string;
  /** Where it begins. */
  at: number;
}

/** A figure, a point in time or a name with digits that a text gives. */
export type Mention = Found &
  (
    | { kind: 'figure'; amounts: readonly Amount[] }
    | { kind: 'share'; percent: number; side: Side }
    | { kind: 'point'; points: readonly Point[] }
    | { kind: 'name' }
  );
