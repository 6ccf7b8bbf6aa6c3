import type { ChapterSlug } from './addresses.ts';
import type { Reader } from './reader.ts';

/** What a chapter holds, in one sentence. */
export function chapterLead(reader: Reader, slug: ChapterSlug): string {
  const { leads } = reader.words;
  const { resolved } = reader.unit;
  const count = (lists: readonly (readonly unknown[])[]) =>
    lists.reduce((total, list) => total + list.length, 0);
  switch (slug) {
    case 'diagnosis':
      return leads.diagnosis(resolved.observations.length, resolved.challenges.length);
    case 'goals':
      return leads.goals(
        resolved.goals.length,
        count(resolved.goals.map(({ targets }) => targets)),
      );
    case 'strategies':
      return leads.strategies(
        resolved.strategies.length,
        count(resolved.strategies.map(({ tactics }) => tactics)),
      );
    case 'roadmap':
      return leads.roadmap(
        resolved.phases.length,
        count(resolved.phases.map(({ milestones }) => milestones)),
      );
    default:
      return leads[slug];
  }
}
