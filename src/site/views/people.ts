import { formatNumber } from '../../model/format.ts';
import type { ResolvedPhase } from '../../model/resolved.ts';
import { phaseMark, type Reader, type Said } from './reader.ts';

export interface PeopleCell {
  /** Sample: `0.5–1`; absent when the role is named without a figure. */
  fte?: string;
  mode?: string;
  lead: boolean;
}

/** Roles by phases, in full-time equivalents. */
export interface PeopleMatrix {
  phases: { number: string; label: Said; total: string; totalMax: number; href: string }[];
  roles: { label: Said; cells: (PeopleCell | undefined)[] }[];
}

export function peopleMatrix(reader: Reader): PeopleMatrix | undefined {
  const { phases } = reader.unit.resolved;
  const roles = new Map(
    phases.flatMap(({ resources }) => resources.map((each) => [each.role, each.label] as const)),
  );
  if (roles.size === 0) return undefined;
  return {
    phases: phases.map((phase) => ({
      number: phaseMark(reader.words, phase.number),
      label: reader.line(phase.label),
      href: reader.hrefOf('phase', phase.key),
      ...totalOf(phase),
    })),
    roles: [...roles].map(([role, label]) => ({
      label: reader.line(label),
      cells: phases.map((phase) => cellOf(reader, phase, role)),
    })),
  };
}

function cellOf(reader: Reader, phase: ResolvedPhase, role: string): PeopleCell | undefined {
  const found = phase.resources.find((resource) => resource.role === role);
  if (found === undefined) return undefined;
  const { fte, mode } = found;
  return {
    ...(fte === undefined ? {} : { fte: rangeText(fte.min, fte.max) }),
    ...(mode === undefined || mode === 'own' ? {} : { mode: reader.words.modes[mode] }),
    lead: found.lead === true,
  };
}

function totalOf(phase: ResolvedPhase): { total: string; totalMax: number } {
  const sum = (end: 'min' | 'max') =>
    phase.resources.reduce((total, { fte }) => total + (fte?.[end] ?? 0), 0);
  return { total: rangeText(sum('min'), sum('max')), totalMax: sum('max') };
}

function rangeText(min: number, max: number): string {
  return min === max ? formatNumber(min) : `${formatNumber(min)}–${formatNumber(max)}`;
}
