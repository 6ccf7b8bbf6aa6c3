import type { ChapterArtifact } from '../../model/artifact.ts';
import type { ChapterPlan } from '../../model/profile.ts';

/** A chapter in its place: one of the profile, or one that people wrote. */
export type PlacedChapter =
  | { plan: ChapterPlan; authored?: undefined; appendix: boolean }
  | { plan?: undefined; authored: ChapterArtifact; appendix: boolean };

/**
 * Puts authored chapters after the ones they name, and the rest before the appendix. Several that name
 * the same chapter keep their order. Those that follow each other in a circle stand nowhere.
 */
export function placeChapters(
  plans: readonly ChapterPlan[],
  authored: readonly ChapterArtifact[],
): PlacedChapter[] {
  const followers = Map.groupBy(authored, ({ after }) => after);
  const withFollowers = (placed: PlacedChapter, slug: string): PlacedChapter[] => {
    const own = followers.get(slug) ?? [];
    const { appendix } = placed;
    return [
      placed,
      ...own.flatMap((each) => withFollowers({ authored: each, appendix }, each.slug)),
    ];
  };
  const placed = plans.flatMap((plan) =>
    withFollowers({ plan, appendix: plan.appendix === true }, plan.slug),
  );
  const free = (followers.get(undefined) ?? []).flatMap((each) =>
    withFollowers({ authored: each, appendix: false }, each.slug),
  );
  const end = placed.findIndex(({ appendix }) => appendix);
  return placed.toSpliced(end === -1 ? placed.length : end, 0, ...free);
}
