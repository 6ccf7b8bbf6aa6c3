import { formatQuantity, formatTarget } from '../../model/format.ts';
import type { Constraint } from '../../model/plan/constraint.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { parseTarget } from '../../model/target.ts';
import { readText, type Text } from '../../model/text.ts';
import type { Draft } from './draft.ts';
import { planGoals } from './plan-goals.ts';
import { roleName } from './role-name.ts';
import { missingRoles, peakStaff } from './staff-phase.ts';
import { topRisk } from './top-risk.ts';
import {
  type Bilingual,
  countWord,
  inSentence,
  joinList,
  label,
  quoteList,
  say,
  sentence,
} from './wording.ts';

/**
 * Fills the places of a text of the knowledge base, in both languages. Undefined when the plan lacks
 * a figure that the text needs, so that no sentence is printed with a hole. Braces around anything
 * else, as a team's own knowledge may have them, stay as they are.
 *
 * | place | filled with |
 * | --- | --- |
 * | `{from:nps}`, `{to:nps}` | baseline and target of a metric |
 * | `{value}` | limit of the constraint that is answered |
 * | `{request-when}`, `{ready-when}` | when IT requests are filed and when IT can start |
 * | `{months}`, `{themes}`, `{challenges}`, `{strategies}`, `{phases}` | counts |
 * | `{challenge-list}`, `{goal-list}`, `{strategy-list}`, `{phase-list}` | names, as a list |
 * | `{missing-roles}` | roles that the plan needs and the stated team lacks |
 * | `{top-risk}` | the risk that weighs most |
 * | `{peak-phase}`, `{peak-fte}` | busiest phase and its full-time equivalents |
 */
export function fillText(text: Text, draft: Draft, constraint?: Constraint): Bilingual | undefined {
  const filled: Partial<Bilingual> = {};
  for (const locale of LOCALES) {
    let complete = true;
    const written = readText(text, locale, draft.inputs.language).text.replace(
      /\{([a-z-]+)(?::([a-z0-9-]+))?\}/g,
      (braces, name: string, metric: string | undefined) => {
        if (!isPlace(name)) return braces;
        const value = place(name, metric, locale, draft, constraint);
        complete &&= value !== undefined;
        return value ?? '';
      },
    );
    if (!complete) return undefined;
    filled[locale] = locale === 'en' ? sentences(written) : written;
  }
  return filled as Bilingual;
}

/** Capitals at the beginning and after a full stop: counts may open a sentence. */
function sentences(text: string): string {
  return sentence(text).replace(
    /([.!?] )([a-z])/g,
    (_, stop: string, letter: string) => stop + letter.toUpperCase(),
  );
}

const PLACES = [
  'from',
  'to',
  'value',
  'request-when',
  'ready-when',
  'months',
  'themes',
  'challenges',
  'strategies',
  'phases',
  'challenge-list',
  'goal-list',
  'strategy-list',
  'phase-list',
  'missing-roles',
  'top-risk',
  'peak-phase',
  'peak-fte',
] as const;
type Place = (typeof PLACES)[number];

function isPlace(name: string): name is Place {
  return PLACES.some((place) => place === name);
}

function place(
  name: Place,
  metric: string | undefined,
  locale: Locale,
  draft: Draft,
  constraint: Constraint | undefined,
): string | undefined {
  const { inputs, queue, selections, frames } = draft;
  const named = (text: Text): string => label(text, locale, inputs.language);
  switch (name) {
    case 'from':
    case 'to':
      return figure(name, metric ?? '', locale, draft);
    case 'value':
      return (
        constraint?.value && inSentence(formatQuantity(constraint.value, locale, 'week'), locale)
      );
    case 'request-when':
      return queue && slotName(queue.request, draft, locale);
    case 'ready-when':
      return queue && slotName(queue.ready, draft, locale);
    case 'months':
      return countWord(draft.months, locale);
    case 'themes':
      return several(inputs.themes.length, locale);
    case 'challenges':
      return several(inputs.challenges.length, locale);
    case 'strategies':
      return several(selections.length, locale);
    case 'phases':
      return several(frames.length, locale);
    case 'challenge-list':
      return quoteList(
        inputs.challenges.map((item) => named(item.label)),
        locale,
      );
    case 'goal-list':
      return names(planGoals(draft), named, locale);
    case 'strategy-list':
      return names(
        selections.map(({ playbook }) => playbook),
        named,
        locale,
      );
    case 'phase-list':
      return names(frames, named, locale);
    case 'missing-roles':
      return roleNames(missingRoles(draft), draft, locale);
    case 'top-risk': {
      const risk = topRisk(draft);
      return risk && named(risk.label);
    }
    case 'peak-phase': {
      const peak = peakStaff(draft);
      return peak && named(peak.frame.label);
    }
    case 'peak-fte':
      return roundHalf(peakStaff(draft)?.fte);
  }
}

/** People in prose: half of one is as exact as such a figure gets. */
function roundHalf(fte: number | undefined): string | undefined {
  return fte === undefined ? undefined : String(Math.ceil(fte * 2) / 2);
}

/** Names in quotation marks; undefined where there are none to name. */
function names(
  items: readonly { label: Text }[],
  named: (text: Text) => string,
  locale: Locale,
): string | undefined {
  return items.length === 0
    ? undefined
    : quoteList(
        items.map((item) => named(item.label)),
        locale,
      );
}

function roleNames(ids: readonly string[], draft: Draft, locale: Locale): string | undefined {
  const labels = ids.map((id) => roleName(id, draft, locale));
  return labels.length === 0 ? undefined : joinList(labels, locale);
}

/** The sentences speak of several; a plan with one or none goes without them. */
function several(count: number, locale: Locale): string | undefined {
  return count > 1 ? countWord(count, locale) : undefined;
}

/** A slot in a sentence. Sample: `第 9 周`, `week 9`. */
export function slotName(slot: number, { grid }: Draft, locale: Locale): string {
  const [zh, en] = { day: ['天', 'day'], week: ['周', 'week'], month: ['个月', 'month'] }[
    grid.unit
  ];
  return say(locale, `第 ${slot} ${zh}`, `${en} ${slot}`);
}

function figure(end: 'from' | 'to', id: string, locale: Locale, draft: Draft): string | undefined {
  const sized = draft.targets.get(id);
  const scale = sized?.observation?.scale;
  if (sized === undefined) return undefined;
  if (end === 'from') {
    return (
      sized.observation &&
      inSentence(formatQuantity(sized.observation.value, locale, sized.metric.unit, scale), locale)
    );
  }
  const reading = parseTarget(String(sized.target));
  return reading.ok
    ? inSentence(formatTarget(reading.value, locale, sized.metric.unit, scale), locale)
    : undefined;
}
