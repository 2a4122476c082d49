/** Items under each of their keys, in the order of the items; an item that has a key twice stands under it once. */
export function indexByKey<Item>(
  items: readonly Item[],
  toKeys: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(toKeys(item))) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [item]);
      else found.push(item);
    }
  }
  return index;
}
