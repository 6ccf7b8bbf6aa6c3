import type { PlannableInputs } from '../../model/inputs.ts';
import { joinAddress, type Address } from '../../model/item-key.ts';
import type { Need } from '../../model/knowledge.ts';
import type { Grid, Slots } from './plan-grid.ts';

/** Hours that a full-time person works in a week. */
const FULL_WEEK = 40;
/**
 * Full-time people whom published plans of this kind have at work at once, the lead aside; an estimate
 * from teams of 6 to 10. It only spreads work: what finds no other place is done all the same.
 */
export const USUAL_TEAM = 7;
const SLOTS_A_QUARTER = { day: 91, week: 13, month: 3 } as const;

/** What one role can give, as the inputs state it. */
interface Limit {
  /** The constraint that states it. */
  constraint: Address;
  /** Full-time people at any time. */
  fte?: number;
  /** Points of engineering capacity in each quarter. */
  points?: number;
}

/**
 * The time of the stated team, and how much of it is taken. A role that no constraint limits is not
 * held to anything: the plan says how much of it is needed.
 */
export class TeamCapacity {
  readonly #limits = new Map<string, Limit>();
  readonly #taken = new Map<string, number[]>();
  readonly #all: number[] = [];
  readonly #points = new Map<string, number[]>();
  readonly #grid: Grid;

  constructor({ constraints }: Pick<PlannableInputs, 'constraints'>, grid: Grid) {
    this.#grid = grid;
    for (const { id, role, effort } of constraints) {
      if (role === undefined || effort === undefined) continue;
      const limit = this.#limits.get(role) ?? { constraint: joinAddress('constraints', id) };
      if (effort.kind === 'capacity') {
        limit.points = (effort.available ?? effort.points) / effort.quarters;
      } else {
        limit.fte = effort.kind === 'fte' ? effort.max : (effort.heads * effort.max) / FULL_WEEK;
      }
      this.#limits.set(role, limit);
    }
  }

  /** Roles whose time is stated. */
  get roles(): string[] {
    return [...this.#limits.keys()];
  }

  limitOf(role: string): Limit | undefined {
    return this.#limits.get(role);
  }

  /**
   * How much longer work takes because a role has less time than the work wants: 1 when all have
   * enough, 2 when one has half of it. Undefined when a role has no time at all.
   */
  stretchOf(needs: readonly Need[]): number | undefined {
    let stretch = 1;
    for (const { role, fte } of needs) {
      const most = this.#limits.get(role)?.fte;
      if (most === undefined) continue;
      if (most <= 0) return undefined;
      stretch = Math.max(stretch, fte / most);
    }
    return stretch;
  }

  /** The first role that has not so much time left in every one of these slots, if any. */
  shortIn(needs: readonly Need[], slots: Slots, points = 0): string | undefined {
    return needs.find((need) => !this.#isFree(need, slots) || !this.#affords(need, slots, points))
      ?.role;
  }

  /** Whether so many people are at work in one of these slots that a usual team could do no more. */
  isCrowded(needs: readonly Need[], { from, to }: Slots): boolean {
    const wanted = needs.reduce((sum, { fte }) => sum + fte, 0);
    for (let slot = from; slot <= to; slot++) {
      if ((this.#all[slot] ?? 0) + wanted > USUAL_TEAM + 1e-9) return true;
    }
    return false;
  }

  #isFree({ role, fte }: Need, { from, to }: Slots): boolean {
    const most = this.#limits.get(role)?.fte;
    if (most === undefined) return true;
    const taken = this.#taken.get(role) ?? [];
    for (let slot = from; slot <= to; slot++) {
      if ((taken[slot] ?? 0) + Math.min(fte, most) > most + 1e-9) return false;
    }
    return true;
  }

  #affords({ role }: Need, { to }: Slots, points: number): boolean {
    const most = this.#limits.get(role)?.points;
    const used = this.#points.get(role)?.[this.#quarterOf(to)] ?? 0;
    return points === 0 || most === undefined || used + points <= most + 1e-9;
  }

  take(needs: readonly Need[], { from, to }: Slots, points = 0): void {
    for (const { role, fte } of needs) {
      const taken = this.#taken.get(role) ?? [];
      const share = Math.min(fte, this.#limits.get(role)?.fte ?? fte);
      for (let slot = from; slot <= to; slot++) {
        taken[slot] = (taken[slot] ?? 0) + share;
        this.#all[slot] = (this.#all[slot] ?? 0) + share;
      }
      this.#taken.set(role, taken);
      if (points === 0 || this.#limits.get(role)?.points === undefined) continue;
      const used = this.#points.get(role) ?? [];
      const quarter = this.#quarterOf(to);
      used[quarter] = (used[quarter] ?? 0) + points;
      this.#points.set(role, used);
    }
  }

  #quarterOf(slot: number): number {
    return Math.floor((slot - 1) / SLOTS_A_QUARTER[this.#grid.unit]);
  }
}
