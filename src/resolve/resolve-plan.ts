import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { joinAddress } from '../model/item-key.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { Resolved } from '../model/resolved.ts';
import { createContext, type Context } from './context.ts';
import { layerContent } from './layered-content.ts';
import { findDangling } from './find-dangling.ts';
import { collectOrigins, type LineOf } from './origins.ts';
import { resolveDiagnosis } from './resolve-diagnosis.ts';
import { resolveGoals, resolveOutcomes, resolveStrategies } from './resolve-direction.ts';
import { owner, resolvePhases } from './resolve-phases.ts';

export interface Resolution {
  resolved: Resolved;
  diagnostics: Diagnostic[];
}

export interface ResolveOptions {
  lineOf: LineOf;
  /** Day that expiry dates are compared with, YYYY-MM-DD; none expire without it. */
  today?: string;
}

/**
 * Lays the layers of a plan over each other and works out everything that follows: calendar dates,
 * numbers, links both ways, baselines, levels and origins. Pure: same layers, same value.
 */
export function resolvePlan(
  layers: PlanLayers,
  knowledge: Knowledge,
  options: ResolveOptions,
): Resolution {
  const layered = layerContent(layers, options.today);
  const context = createContext(layers.inputs.value, layered.content, knowledge);
  const goals = resolveGoals(context);
  const phases = resolvePhases(context);
  const { narrative, cadences, risks, asks } = layered.content;
  const resolved: Resolved = {
    format: 1,
    plan: resolveHead(layers.id, context, goals, knowledge),
    narrative,
    ...resolveDiagnosis(context, goals),
    goals,
    strategies: resolveStrategies(context, phases),
    phases,
    outcomes: resolveOutcomes(context),
    cadences: cadences.map((cadence) => ({
      ...cadence,
      address: joinAddress('cadences', cadence.id),
      key: cadence.id,
      participantLabels: (cadence.participants ?? []).map((id) => context.roleLabel(id) ?? id),
    })),
    risks: risks.map(({ phases: at, ...risk }, index) => ({
      ...risk,
      address: joinAddress('risks', risk.id),
      key: risk.id,
      number: `R${index + 1}`,
      score: risk.probability * risk.impact,
      ...owner(context, risk.owner),
      phases: context.links('phases', at),
    })),
    asks: asks.map((ask, index) => ({
      ...ask,
      address: joinAddress('asks', ask.id),
      key: ask.id,
      number: String(index + 1),
    })),
    roles: Object.fromEntries(knowledge.roles.map(({ id, label }) => [id, label])),
    ...resolveCalendar(context),
    dangling: findDangling(context, knowledge),
    origins: collectOrigins(layers, layered, options.lineOf),
    places: mutablePlaces(layered.places),
  };
  return { resolved, diagnostics: [...layered.diagnostics, ...calendarNotes(layers, resolved)] };
}

function resolveHead(
  id: string,
  context: Context,
  goals: Resolved['goals'],
  knowledge: Knowledge,
): Resolved['plan'] {
  const { inputs, clock } = context;
  const {
    title,
    organisation,
    profile,
    language,
    owner: person,
    recipients,
    classification,
  } = inputs;
  const industry = knowledge.industries.find((known) => known.id === inputs.industry);
  const dates = clock.dates({
    from: { kind: 'date', date: inputs.horizon.start.date },
    to: inputs.horizon.to.to,
    raw: inputs.horizon.to.raw,
  });
  return {
    id,
    title,
    organisation,
    profile,
    language,
    industry: { key: inputs.industry, number: '', label: industry?.label ?? inputs.industry },
    ...(person === undefined ? {} : { owner: person }),
    ...(recipients === undefined ? {} : { recipients }),
    ...(classification === undefined ? {} : { classification }),
    version: 'draft',
    status: 'draft',
    orientation: inputs.orientation.map((orientation) => ({
      ...orientation,
      address: joinAddress('orientation', orientation.id),
      key: orientation.id,
      goals: context.links(
        'goals',
        goals
          .filter((goal) => goal.orientation.some(({ key }) => key === orientation.id))
          .map(({ key }) => key),
      ),
    })),
    horizon: {
      ...inputs.horizon,
      dates,
      firstResults: clock.due(inputs.horizon.from),
      months: wholeMonths(dates.start, dates.end),
    },
  };
}

/** Months from the first to the last day, rounded to the nearest whole one. */
function wholeMonths(start: string, end: string): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return Math.max(1, Math.round(days / (365.25 / 12)));
}

function resolveCalendar(context: Context): Pick<Resolved, 'holidays' | 'estimatedYears'> {
  const { start, end } = context.clock.stretch({
    from: { kind: 'date', date: context.inputs.horizon.start.date },
    to: context.inputs.horizon.to.to,
    raw: '',
  });
  return {
    holidays: context.calendar.holidays(start, end),
    estimatedYears: context.calendar.estimatedYears(start, end),
  };
}

function calendarNotes(layers: PlanLayers, { estimatedYears }: Resolved): Diagnostic[] {
  const place = layers.inputs.places['horizon#to'] ?? layers.inputs.places['horizon'];
  return estimatedYears.map((year) =>
    diagnostic('calendar/estimated-year', {
      path: 'horizon',
      ...(place === undefined ? {} : { place }),
      values: { year },
    }),
  );
}

function mutablePlaces(places: Record<string, { file: string; span: readonly [number, number] }>) {
  return Object.fromEntries(
    Object.entries(places)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { file, span }]) => [
        key,
        { file, span: [span[0], span[1]] as [number, number] },
      ]),
  );
}
