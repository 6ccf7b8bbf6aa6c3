import { formatQuantity, formatTarget } from '../../model/format.ts';
import type { Constraint } from '../../model/plan/constraint.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { parseTarget } from '../../model/target.ts';
import { readText, type Text } from '../../model/text.ts';
import type { Draft } from './draft.ts';
import { peakStaff } from './staff-phase.ts';
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
 * a figure that the text needs, so that no sentence is printed with a hole.
 *
 * | place | filled with |
 * | --- | --- |
 * | `{from:nps}`, `{to:nps}` | baseline and target of a metric |
 * | `{value}` | limit of the constraint that is answered |
 * | `{request-when}`, `{ready-when}` | weeks in which IT requests are filed and IT can start |
 * | `{months}`, `{themes}`, `{challenges}`, `{strategies}`, `{phases}` | counts |
 * | `{challenge-list}`, `{phase-list}` | names, as a list |
 * | `{peak-phase}`, `{peak-fte}` | busiest phase and its full-time equivalents |
 */
export function fillText(text: Text, draft: Draft, constraint?: Constraint): Bilingual | undefined {
  const filled: Partial<Bilingual> = {};
  for (const locale of LOCALES) {
    let complete = true;
    const written = readText(text, locale, draft.inputs.language).text.replace(
      /\{([a-z-]+)(?::([a-z0-9-]+))?\}/g,
      (_, name: string, metric: string | undefined) => {
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

/** Capitals after a full stop or a colon of its own: counts may open a sentence. */
function sentences(text: string): string {
  return sentence(text).replace(
    /([.!?] )([a-z])/g,
    (_, stop: string, letter: string) => stop + letter.toUpperCase(),
  );
}

function place(
  name: string,
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
      return queue && week(queue.request, locale);
    case 'ready-when':
      return queue && week(queue.ready, locale);
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
    case 'phase-list':
      return joinList(
        frames.map(({ template }) => `“${named(template.label)}”`),
        locale,
        '',
      );
    case 'peak-phase': {
      const peak = peakStaff(draft);
      return peak && named(peak.frame.template.label);
    }
    case 'peak-fte':
      return peakStaff(draft)?.fte.toString();
    default:
      throw new Error(`unknown place in a text: {${name}}`);
  }
}

/** The sentences speak of several; a plan with one or none goes without them. */
function several(count: number, locale: Locale): string | undefined {
  return count > 1 ? countWord(count, locale) : undefined;
}

function week(raw: string, locale: Locale): string {
  return say(locale, `第 ${raw.slice(1)} 周`, `week ${raw.slice(1)}`);
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
