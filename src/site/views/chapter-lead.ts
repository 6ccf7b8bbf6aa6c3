import { CHAPTERS, type ChapterSlug } from '../../model/profile.ts';
import { real } from './in-short.ts';
import type { Reader } from './reader.ts';
import { isDated } from './when.ts';

/** What a chapter holds, in one sentence; undefined for one that its author opens. */
export function chapterLead(reader: Reader, slug: string): string | undefined {
  const { leads } = reader.words;
  const { resolved } = reader.unit;
  const count = (lists: readonly (readonly unknown[])[]) =>
    lists.reduce((total, list) => total + list.length, 0);
  switch (slug) {
    case 'diagnosis':
      if (resolved.observations.length === 0) return leads.causes;
      return leads.diagnosis(resolved.observations.length, resolved.challenges.length);
    case 'goals':
      if (real(resolved.goals).length === 0) return reader.words.delivery.leads.goalSamples;
      return leads.goals(
        resolved.goals.length,
        count(resolved.goals.map(({ targets }) => targets)),
      );
    case 'strategies':
      if (resolved.strategies.every(({ kpis }) => kpis.length === 0)) {
        return reader.words.delivery.leads.strategies;
      }
      return leads.strategies(
        resolved.strategies.length,
        count(resolved.strategies.map(({ tactics }) => tactics)),
      );
    case 'roadmap':
      if (!isDated(reader)) return reader.words.delivery.leads.counted;
      return leads.roadmap(
        resolved.phases.length,
        count(resolved.phases.map(({ milestones }) => milestones)),
      );
    default:
      return (CHAPTERS as readonly string[]).includes(slug)
        ? leads[slug as Exclude<ChapterSlug, 'diagnosis' | 'goals' | 'strategies' | 'roadmap'>]
        : undefined;
  }
}
