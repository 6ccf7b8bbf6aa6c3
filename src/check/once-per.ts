/**
 * Work that follows from one value alone, done once for each, however many rules ask for it. The values
 * are never changed, and what was worked out goes with them.
 */
export function oncePer<Key extends object, Result>(
  work: (key: Key) => Result,
): (key: Key) => Result {
  const done = new WeakMap<Key, { result: Result }>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known.result;
    const result = work(key);
    done.set(key, { result });
    return result;
  };
}
