/** Runs tasks over all items, so many at a time, in order of the items. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
  finished: (count: number) => void = () => undefined,
): Promise<void> {
  let next = 0;
  let count = 0;
  const worker = async () => {
    while (next < items.length) {
      await task(items[next++]!);
      finished(++count);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
