/**
 * Runs something for each item, so many at once. After a failure none is begun any more; those that were begun end.
 * @throws the first failure
 */
export async function runAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const failures: Error[] = [];
  const work = async () => {
    for (const item of waiting) {
      if (failures.length > 0) return;
      await run(item).catch((error: unknown) => {
        failures.push(error instanceof Error ? error : new Error('not an Error was thrown', { cause: error }));
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const [failure] = failures;
  if (failure !== undefined) throw failure;
}
