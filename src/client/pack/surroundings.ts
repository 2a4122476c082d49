import { find } from '../find.ts';
import type { ReadAddress } from './address.ts';
import { showQrCode } from './carry.ts';
import type { Pack } from './pack.ts';

export type Shared = Extract<ReadAddress, { kind: 'pack' }>;

/** What stands around the items of a pack. */
export interface Surroundings {
  readonly pack: Pack;
  /** The pack as the address has it, if it came with one. */
  readonly shared: Shared | undefined;
  /** The edition of this guide. */
  readonly edition: string;
  /** Where the pack can be opened. */
  readonly address: string;
}

/** Shows title and note, what is to be said of the link that a pack came with, and the link that carries it. */
export function showSurroundings(root: HTMLElement, { pack, shared, edition, address }: Surroundings): void {
  find(root, '.document > h2', HTMLElement).textContent =
    pack.title === '' ? (root.dataset['untitled'] ?? '') : pack.title;
  const note = find(root, '.note', HTMLElement);
  note.textContent = pack.note;
  note.hidden = pack.note === '';
  find(root, '.illegible', HTMLElement).textContent = toIllegible(shared?.illegible ?? 0);
  const made = shared?.edition ?? edition;
  find(root, '.older', HTMLElement).textContent =
    made === edition ? '' : `It was made with edition ${made}; what stands here is of edition ${edition}.`;
  const link = find(root, '.link a', HTMLAnchorElement);
  link.href = address;
  link.textContent = address;
  if (pack.items.length > 0) showQrCode(find(root, '.code', HTMLElement), address); // of nothing it is not in sight
}

/** A number of items, in words. */
export function toCount(items: number): string {
  return items === 1 ? '1 item' : `${String(items)} items`;
}

function toIllegible(count: number): string {
  if (count === 0) return '';
  return `${toCount(count)} of the link ${count === 1 ? 'is no address' : 'are no addresses'} of a guide, and ${count === 1 ? 'is' : 'are'} left out.`;
}
