import { ask } from '../ask.ts';
import { addItems, limits } from './pack.ts';
import type { StoredPack } from './stored-pack.ts';

let isWarned = false;

/**
 * Puts an item into the pack, or takes it out. What everybody has to be told, they are told once on a page.
 * @returns what is said aloud of it
 */
export function toggleItem(pack: StoredPack, id: string): string {
  const isIn = pack.value.items.includes(id);
  pack.update((value) =>
    isIn ? { ...value, items: value.items.filter((item) => item !== id) } : addItems(value, [id]).pack,
  );
  const { items } = pack.value;
  if (!isIn && !items.includes(id)) {
    warn(`The pack is full: it holds ${String(limits.items)} items.`);
    return '';
  }
  if (!pack.isKept) warn('This browser keeps nothing for the guide: the pack is gone when you leave this page.');
  return `${isIn ? 'Taken out of the pack' : 'Added to the pack'}: ${String(items.length)} in it.`;
}

function warn(warning: string): void {
  if (isWarned) return;
  isWarned = true;
  void ask(warning, { close: 'Close' });
}
