/**
 * The keys that can stay where they are when a list is put into another order: a longest common
 * subsequence, and of several the one whose keys come first. So the answer is the same both ways.
 *
 * @param before distinct keys
 * @param after the same keys in their new order
 */
export function keptOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const position = new Map(before.map((key, at) => [key, at]));
  const places = after.map((key) => position.get(key) ?? -1);
  const follow = longestFrom(places);
  const length = Math.max(0, ...follow);
  const kept = new Set<string>();
  let last = -1;
  let from = 0;
  for (let wanted = length; wanted > 0; wanted--) {
    let best = -1;
    for (let at = from; at < after.length; at++) {
      if (follow[at] !== wanted || (places[at] ?? -1) <= last) continue;
      if (best === -1 || (after[at] ?? '') < (after[best] ?? '')) best = at;
    }
    kept.add(after[best] ?? '');
    last = places[best] ?? last;
    from = best + 1;
  }
  return kept;
}

/** For every place the length of the longest rising run that starts with it. */
function longestFrom(places: readonly number[]): number[] {
  const lengths = Array.from({ length: places.length }, () => 1);
  // ends[k] is the largest start of a rising run of k + 1 places to the right.
  const ends: number[] = [];
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at] ?? -1;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? -1) > place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
    lengths[at] = low + 1;
  }
  return lengths;
}
