import { formatNumber } from '../../model/format.ts';
import type { ResolvedPhase } from '../../model/resolved.ts';
import { phaseMark, type Reader, type Said } from './reader.ts';

export interface PeopleCell {
  /** Sample: `0.5–1`; absent when the role is named without a figure. */
  fte?: string;
  mode?: string;
  lead: boolean;
}

type Resource = ResolvedPhase['resources'][number];

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
  const found = phase.resources.filter((resource) => resource.role === role);
  if (found.length === 0) return undefined;
  const mode = modeText(reader, found);
  return {
    ...(found.every(({ fte }) => fte === undefined) ? {} : { fte: sumText(found) }),
    ...(mode === undefined ? {} : { mode }),
    lead: found.some(({ lead }) => lead === true),
  };
}

/** How a role is staffed. One's own staff goes without saying, unless others stand beside it. */
function modeText({ words }: Reader, found: readonly Resource[]): string | undefined {
  const modes = [...new Set(found.map(({ mode = 'own' }) => mode))];
  if (modes.every((mode) => mode === 'own')) return undefined;
  return modes.map((mode) => words.modes[mode]).join(words.notes.comma);
}

function totalOf({ resources }: ResolvedPhase): { total: string; totalMax: number } {
  return { total: sumText(resources), totalMax: sumOf(resources, 'max') };
}

function sumText(resources: readonly Resource[]): string {
  return rangeText(sumOf(resources, 'min'), sumOf(resources, 'max'));
}

function sumOf(resources: readonly Resource[], end: 'min' | 'max'): number {
  return resources.reduce((total, { fte }) => total + (fte?.[end] ?? 0), 0);
}

function rangeText(min: number, max: number): string {
  const [from, to] = [formatNumber(min), formatNumber(max)];
  return from === to ? from : `${from}–${to}`;
}
