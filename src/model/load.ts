import type { Effort, Fte } from './fte.ts';
import { roundAmount } from './unit.ts';
import { day } from './working-calendar.ts';

/** Hours that a full-time person works in a week. */
const FULL_WEEK = 40;

/** Full-time people; both ends are equal where no range is stated. */
export interface FullTime {
  min: number;
  max: number;
}

/** What an effort is in full-time people; undefined for points, which nobody can turn into people. */
export function fullTimeOf(effort: Effort): FullTime | undefined {
  switch (effort.kind) {
    case 'fte':
      return { min: effort.min, max: effort.max };
    case 'hours': {
      const { heads, min, max } = effort;
      return {
        min: roundAmount((heads * min) / FULL_WEEK),
        max: roundAmount((heads * max) / FULL_WEEK),
      };
    }
    case 'capacity':
      return undefined;
  }
}

/** What a resource is in full-time people; undefined where it states none. */
export function fullTimeNeed(resource: {
  fte?: Fte | undefined;
  effort?: Effort | undefined;
}): FullTime | undefined {
  const { fte, effort } = resource;
  if (fte !== undefined) return { min: fte.min, max: fte.max };
  return effort === undefined ? undefined : fullTimeOf(effort);
}

/** So much from one day to another, both included. */
export interface LoadPart extends FullTime {
  /** YYYY-MM-DD. */
  start: string;
  /** YYYY-MM-DD. */
  end: string;
  /** Addresses of what takes it. */
  from: readonly string[];
}

/** Days on which the same parts are at work, and what they take together. */
export interface LoadStretch extends LoadPart {
  from: string[];
}

/**
 * Adds parts up day by day. Days of which no part takes anything are in no stretch; the stretches are in
 * order and never share a day.
 */
export function sumLoad(parts: readonly LoadPart[]): LoadStretch[] {
  const starting = new Map<string, number[]>();
  const ended = new Map<string, number[]>();
  parts.forEach(({ start, end }, at) => {
    if (end < start) return;
    put(starting, start, at);
    put(ended, after(end), at);
  });
  const bounds = [...new Set([...starting.keys(), ...ended.keys()])].sort();
  const active = new Set<number>();
  return bounds.flatMap((start, at): LoadStretch[] => {
    for (const part of ended.get(start) ?? []) active.delete(part);
    for (const part of starting.get(start) ?? []) active.add(part);
    const next = bounds[at + 1];
    if (active.size === 0 || next === undefined) return [];
    const taking = [...active].sort((a, b) => a - b).flatMap((part) => parts[part] ?? []);
    const sum = (side: 'min' | 'max'): number =>
      roundAmount(taking.reduce((total, part) => total + part[side], 0));
    return [
      {
        start,
        end: before(next),
        min: sum('min'),
        max: sum('max'),
        from: taking.flatMap(({ from }) => from),
      },
    ];
  });
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function after(date: string): string {
  return day(date).add({ days: 1 }).toString();
}

function before(date: string): string {
  return day(date).subtract({ days: 1 }).toString();
}
