import { formatEffort, formatNumber, type Printed } from '../../model/format.ts';
import { sumLoad } from '../../model/load.ts';
import type { ResolvedPhase, RoleLoad } from '../../model/resolved.ts';
import { phaseMark, type Mention, type Reader, type Said } from './reader.ts';
import { remarksOf, type Remarks } from './remarks.ts';

export interface PeopleCell {
  /** Sample: `0.5–1`; absent when the role is named without a figure. */
  fte?: string;
  /** What is not counted in full-time equivalents. Sample: `6 × 2–3 h a week`. */
  efforts: Printed[];
  mode?: string;
  lead: boolean;
  /** How much more is needed at the busiest time than there is. Sample: `0.5`. */
  over?: string;
}

type Resource = ResolvedPhase['resources'][number];

/** What a role does in a phase, and what is said of it. */
export interface RoleTask {
  role: Said;
  phase: Mention;
  task?: Said;
  remarks?: Remarks;
}

/** Roles by phases, in full-time equivalents. */
export interface PeopleMatrix {
  phases: { number: string; label: Said; total: string; totalMax: number; href: string }[];
  roles: { label: Said; limit?: string; cells: (PeopleCell | undefined)[] }[];
  /** True when a limit is stated for any role. */
  limited: boolean;
  /** True when any role says how much of it is needed. */
  counted: boolean;
  /** True when any role is counted in full-time equivalents: only these add up. */
  summed: boolean;
  tasks: RoleTask[];
}

export function peopleMatrix(reader: Reader): PeopleMatrix | undefined {
  const { phases, load } = reader.unit.resolved;
  const resources = phases.flatMap((phase) => phase.resources);
  const roles = new Map(resources.map(({ role, label }) => [role, label] as const));
  if (roles.size === 0) return undefined;
  return {
    phases: phases.map((phase) => ({
      number: phaseMark(reader.words, phase.number),
      label: reader.line(phase.label),
      href: reader.hrefOf('phase', phase.key),
      ...totalOf(phase),
    })),
    roles: [...roles].map(([role, label]) => {
      const limit = load.find((one) => one.role === role)?.capacity?.fte;
      return {
        label: reader.line(label),
        ...(limit === undefined ? {} : { limit: formatNumber(limit) }),
        cells: phases.map((phase) => {
          const cell = cellOf(reader, phase, role);
          const over = limit === undefined ? 0 : peakOf(load, role, phase) - limit;
          return cell === undefined || over <= NOISE ? cell : { ...cell, over: formatNumber(over) };
        }),
      };
    }),
    limited: load.some(({ role, capacity }) => capacity !== undefined && roles.has(role)),
    counted: resources.some(({ fte, effort }) => fte !== undefined || effort !== undefined),
    summed: resources.some((resource) => fteOf(resource) !== undefined),
    tasks: phases.flatMap((phase) => tasksOf(reader, phase)),
  };
}

/** Fractions of people add up to within this. */
const NOISE = 0.001;

/** The most that is needed of a role, and of those who share its time, on any day of a phase. */
function peakOf(load: readonly RoleLoad[], role: string, { dates }: ResolvedPhase): number {
  const shared = load.filter((one) => one.role === role || one.pool === role);
  return sumLoad(shared.flatMap(({ stretches }) => stretches))
    .filter(({ start, end }) => start <= dates.end && end >= dates.start)
    .reduce((most, { max }) => Math.max(most, max), 0);
}

function tasksOf(reader: Reader, phase: ResolvedPhase): RoleTask[] {
  return phase.resources.flatMap((resource) => {
    const remarks = remarksOf(reader, resource);
    const task = reader.lineOf(resource.task);
    if (task === undefined && remarks === undefined) return [];
    return [
      {
        role: reader.line(resource.label),
        phase: reader.mention('phase', phase),
        ...(task === undefined ? {} : { task }),
        ...(remarks === undefined ? {} : { remarks }),
      },
    ];
  });
}

function cellOf(reader: Reader, phase: ResolvedPhase, role: string): PeopleCell | undefined {
  const found = phase.resources.filter((resource) => resource.role === role);
  if (found.length === 0) return undefined;
  const mode = modeText(reader, found);
  return {
    ...(found.every((resource) => fteOf(resource) === undefined) ? {} : { fte: sumText(found) }),
    efforts: found.flatMap(({ effort }) =>
      effort === undefined || effort.kind === 'fte' ? [] : [formatEffort(effort, reader.locale)],
    ),
    ...(mode === undefined ? {} : { mode }),
    lead: found.some(({ lead }) => lead === true),
  };
}

/** Full-time equivalents, however they are written. */
function fteOf({ fte, effort }: Resource): { min: number; max: number } | undefined {
  return fte ?? (effort?.kind === 'fte' ? effort : undefined);
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
  return resources.reduce((total, resource) => total + (fteOf(resource)?.[end] ?? 0), 0);
}

function rangeText(min: number, max: number): string {
  const [from, to] = [formatNumber(min), formatNumber(max)];
  return from === to ? from : `${from}–${to}`;
}
