import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { CONTENT_LISTS, CONTENT_OBJECTS } from '../model/content.ts';
import type { Duration } from '../model/duration.ts';
import { INPUT_LISTS, type Inputs } from '../model/inputs.ts';
import { joinAddress } from '../model/item-key.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { PlanLayers } from '../model/layer.ts';
import type { Resolved } from '../model/resolved.ts';
import { UNDATED_START } from '../model/stretch.ts';
import type { TimeValue } from '../model/time.ts';
import { convertAmount } from '../model/unit.ts';
import { day } from '../model/working-calendar.ts';
import type { Reference } from '../model/walk-plan.ts';
import { createContext, type Context } from './context.ts';
import { layerContent } from './layered-content.ts';
import { layTranslations, type Translated } from './lay-translations.ts';
import { findDangling, listReferences } from './find-dangling.ts';
import {
  placePlainLists,
  resolveEvidence,
  resolveObjects,
  resolveTouchpoints,
} from './place-lists.ts';
import { collectOrigins, type LineOf } from './origins.ts';
import { listWriters } from './list-writers.ts';
import { resolveDiagnosis } from './resolve-diagnosis.ts';
import {
  resolveGoals,
  resolveIndicators,
  resolveOutcomes,
  resolveStages,
  resolveStrategies,
} from './resolve-direction.ts';
import { owner, resolvePhases } from './resolve-phases.ts';
import { roleLoad } from './role-load.ts';

export interface Resolution {
  resolved: Resolved;
  /** What lacks a language, and the translations that stand for nothing any more. */
  translation: Pick<Translated, 'open' | 'stale' | 'unused'>;
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
  const written = layerContent(layers, options.today);
  const translated = layTranslations(
    {
      inputs: layers.inputs.value,
      content: written.content,
      overrides: layers.overrides?.value,
    },
    layers.translations,
  );
  const { inputs, content } = translated.texts;
  const layered = { ...written, content };
  const context = createContext(inputs, content, knowledge);
  const goals = resolveGoals(context);
  const { phases, criticalPath } = resolvePhases(context);
  const indicators = resolveIndicators(context);
  const outcomes = resolveOutcomes(context);
  const { narrative, cadences, risks, asks } = content;
  const references = listReferences(context);
  const resolved: Resolved = {
    format: 1,
    plan: resolveHead(layers.id, context, goals, knowledge),
    narrative,
    ...resolveObjects(context),
    ...placePlainLists(context),
    evidence: resolveEvidence(context, references),
    stages: resolveStages(context),
    indicators,
    touchpoints: resolveTouchpoints(context),
    ...resolveDiagnosis(context, goals, [
      ...indicators.flatMap(({ items }) => items),
      ...outcomes.flatMap(({ results }) => results),
    ]),
    goals,
    strategies: resolveStrategies(context, phases),
    phases,
    criticalPath,
    load: roleLoad(
      { phases, constraints: inputs.constraints },
      knownRoles(inputs, knowledge),
      inputs.horizon?.start.date ?? UNDATED_START,
    ),
    outcomes,
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
      ...(risk.probability === undefined || risk.impact === undefined
        ? {}
        : { score: risk.probability * risk.impact }),
      ...owner(context, risk.owner),
      phases: context.links('phases', at),
    })),
    asks: asks.map((ask, index) => ({
      ...ask,
      address: joinAddress('asks', ask.id),
      key: ask.id,
      number: String(index + 1),
    })),
    metricNames: metricNames(references, knowledge),
    roles: Object.fromEntries(
      [...knowledge.roles, ...inputs.roles].map(({ id, label }) => [id, label]),
    ),
    ...resolveCalendar(context),
    dangling: findDangling(references, context, knowledge),
    origins: collectOrigins(
      withTexts(layers, translated),
      layered,
      translated.filled,
      options.lineOf,
    ),
    ...listWriters(layers.generated.provenance),
    places: mutablePlaces(layered.places),
  };
  const { open, stale, unused } = translated;
  return {
    resolved,
    translation: { open, stale, unused },
    diagnostics: [
      ...written.diagnostics,
      ...translated.diagnostics,
      ...calendarNotes(layers, resolved),
    ],
  };
}

/** The layers, with the reasons of the overrides in every language. */
function withTexts(layers: PlanLayers, { texts }: Translated): PlanLayers {
  const { overrides } = layers;
  if (overrides === undefined || texts.overrides === undefined) return layers;
  return { ...layers, overrides: { ...overrides, value: texts.overrides } };
}

/** A plan may call a role otherwise; it stays in its pool unless the plan names another. */
function knownRoles({ roles }: Inputs, knowledge: Knowledge) {
  const known = new Map(knowledge.roles.map((role) => [role.id, role]));
  return new Map([
    ...known,
    ...roles.map((role) => [role.id, { ...known.get(role.id), ...role }] as const),
  ]);
}

function metricNames(
  references: readonly Reference[],
  knowledge: Knowledge,
): Resolved['metricNames'] {
  const used = new Set(
    references.filter(({ to }) => to === 'catalogue-metrics').map(({ value }) => value),
  );
  return Object.fromEntries(
    knowledge.metrics.filter(({ id }) => used.has(id)).map(({ id, label }) => [id, label]),
  );
}

function resolveHead(
  id: string,
  context: Context,
  goals: Resolved['goals'],
  knowledge: Knowledge,
): Resolved['plan'] {
  const { inputs } = context;
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
    ...resolveHorizon(context),
    stated: [...INPUT_LISTS, ...CONTENT_OBJECTS, ...CONTENT_LISTS].filter((name) =>
      isStated(inputs[name]),
    ),
  };
}

function isStated(part: unknown): boolean {
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}

function resolveHorizon({ inputs, clock }: Context): Pick<Resolved['plan'], 'horizon'> {
  const { horizon } = inputs;
  if (horizon === undefined) return {};
  const dates = clock.dates(wholeSpan(horizon));
  const prepare = horizon.prepare;
  return {
    horizon: {
      ...horizon,
      dates,
      ...(prepare === undefined ? {} : { prepareFrom: prepareFrom(dates.start, prepare) }),
      firstResults: clock.due(horizon.from),
      months: wholeMonths(dates.start, dates.end),
    },
  };
}

/** The plan from its first to its last day. */
function wholeSpan({ start, to }: NonNullable<Inputs['horizon']>): TimeValue {
  return { from: { kind: 'date', date: start.date }, to: to.to, raw: to.raw };
}

/** The day on which preparing must begin when it takes as long as stated at most. */
function prepareFrom(start: string, prepare: Duration): string {
  const days = convertAmount(prepare.max ?? prepare.amount, prepare.unit, 'day') ?? 0;
  return day(start)
    .subtract({ days: Math.ceil(days) })
    .toString();
}

/** Months from the first to the last day, rounded to the nearest whole one. */
function wholeMonths(start: string, end: string): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return Math.max(1, Math.round(days / (365.25 / 12)));
}

function resolveCalendar(context: Context): Pick<Resolved, 'holidays' | 'estimatedYears'> {
  const { horizon } = context.inputs;
  if (horizon === undefined) return { holidays: [], estimatedYears: [] };
  const { start, end } = context.clock.stretch(wholeSpan(horizon));
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
