/**
 * Does `work` on every item, in their order and at most `most` of them at a time. After a failure none is begun any more;
 * of several failures, that of the first item is thrown, when all that had begun has ended.
 */
export async function atMost<T>(
  most: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const failures: { readonly at: number; readonly cause: unknown }[] = [];
  const left = items.entries(); // shared: each takes the next one
  const takeTurns = async (): Promise<void> => {
    for (const [at, item] of left) {
      await work(item).catch((cause: unknown) => failures.push({ at, cause }));
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: most }, takeTurns));
  const [first] = failures.toSorted((a, b) => a.at - b.at);
  if (first) throw first.cause;
}
