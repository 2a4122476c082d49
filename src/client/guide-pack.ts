import { ask } from './ask.ts';
import { find } from './find.ts';
import { readFragment, toFragment, type ReadAddress } from './pack/address.ts';
import { Contents, toDistinct, type Found } from './pack/contents.ts';
import { PackDocument, type ItemAct } from './pack/document.ts';
import { addItems, followItems, limits, moveItem, type Pack } from './pack/pack.ts';
import { getStoredPack, type StoredPack } from './pack/stored-pack.ts';
import { showSurroundings, toCount, type Shared } from './pack/surroundings.ts';

/** What the element is made of. */
interface Parts {
  readonly base: string;
  readonly edition: string;
  readonly own: StoredPack;
  readonly contents: Contents;
  readonly document: PackDocument;
  readonly title: HTMLInputElement;
  readonly note: HTMLTextAreaElement;
  readonly said: HTMLElement;
}

/**
 * The page of packs. It shows the reader's own pack, to be put in order, or the one that came with the address, to be
 * read; that one is kept only if the reader asks for it. The pages that a pack is made of are fetched when it is shown.
 */
export class GuidePack extends HTMLElement {
  #parts: Parts | undefined;
  #read: ReadAddress = { kind: 'none' };
  /** Only the last question for contents is answered. */
  #turn = 0;
  #shown: readonly string[] = [];

  connectedCallback(): void {
    if (this.#parts !== undefined) return;
    this.#parts = this.#toParts();
    this.hidden = false;
    this.#listen(this.#parts);
    this.#open();
  }

  #toParts(): Parts {
    const base = this.dataset['base'] ?? '/';
    const edition = this.dataset['edition'] ?? '';
    const getTemplate = (name: 'kind' | 'basis', value: string) =>
      find(this, `template[data-${name}="${value}"]`, HTMLTemplateElement).content.cloneNode(true);
    return {
      base,
      edition,
      own: getStoredPack(base),
      contents: new Contents(base),
      document: new PackDocument(find(this, '.document', HTMLElement), { base, edition, getTemplate }, (act, id) => {
        void this.#act(act, id);
      }),
      title: find(this, '[name=title]', HTMLInputElement),
      note: find(this, '[name=note]', HTMLTextAreaElement),
      said: find(this, '.said', HTMLElement),
    };
  }

  #listen({ own, title, note }: Parts): void {
    own.addEventListener('change', () => void this.#show());
    const write = () => {
      own.update((pack) => ({ ...pack, title: title.value, note: note.value }));
    };
    title.addEventListener('input', write);
    note.addEventListener('input', write);
    find(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#on('print', () => {
      window.print();
    });
    this.#on('copy', () => this.#copy());
    this.#on('clear', () => this.#clear());
    this.#on('keep', () => this.#keep());
    this.#on('own', () => {
      history.pushState(null, '', location.pathname);
      this.#open();
    });
    this.#on('retry', () => this.#showItems(this.#getShown().items, true));
    addEventListener('popstate', () => {
      // A jump within the page changes the # too, and takes no pack away.
      if (location.hash === '' || readFragment(location.hash).kind !== 'none') this.#open();
    });
  }

  #on(name: string, act: () => void | Promise<void>): void {
    find(this, `[data-do=${name}]`, HTMLButtonElement).addEventListener('click', () => void act());
  }

  /** Reads the address anew. */
  #open(): void {
    this.#read = readFragment(location.hash);
    this.#shown = [];
    const refused = find(this, '.refused', HTMLElement);
    refused.hidden = this.#read.kind !== 'refused';
    if (this.#read.kind === 'refused')
      refused.textContent = `The link has no pack that can be shown: ${this.#read.why}.`;
    void this.#show();
  }

  #getShared(): Shared | undefined {
    return this.#read.kind === 'pack' ? this.#read : undefined;
  }

  #getShown(): Pack {
    return this.#getShared()?.pack ?? this.#get().own.value;
  }

  async #show(): Promise<void> {
    const shared = this.#getShared();
    const pack = this.#getShown();
    const { own, title, note, edition } = this.#get();
    this.classList.toggle('is-shared', shared !== undefined);
    find(this, '.shared', HTMLElement).hidden = shared === undefined;
    find(this, '[data-do=clear]', HTMLButtonElement).hidden = shared !== undefined;
    find(this, '.edit', HTMLElement).hidden = shared !== undefined || pack.items.length === 0;
    find(this, '.empty', HTMLElement).hidden = pack.items.length > 0;
    find(this, '.document', HTMLElement).hidden = pack.items.length === 0;
    find(this, '.unkept', HTMLElement).hidden = own.isKept;
    if (title.value !== own.value.title && title !== document.activeElement) title.value = own.value.title;
    if (note.value !== own.value.note && note !== document.activeElement) note.value = own.value.note;
    showSurroundings(this, { pack, shared, edition, address: this.#getAddress() });
    await this.#showItems(pack.items);
  }

  /** @param again whether to ask again for what could not be had */
  async #showItems(items: readonly string[], again = false): Promise<void> {
    if (!again && items.join(' ') === this.#shown.join(' ')) return;
    const turn = (this.#turn += 1);
    const found = await this.#get().contents.find(items);
    if (turn !== this.#turn || this.#follow(found)) return;
    const { document: printed, said } = this.#get();
    printed.show(toDistinct(found), this.#getShared() === undefined);
    const lost = found.filter(({ kind }) => kind === 'unreachable').length;
    find(this, '.lost', HTMLElement).hidden = lost === 0;
    this.#shown = items;
    if (lost > 0) said.textContent = `${toCount(lost)} could not be loaded.`;
  }

  /** The reader's own pack keeps what moved by its new address, and is shown again; whether there was anything to do. */
  #follow(found: readonly Found[]): boolean {
    const { own, said } = this.#get();
    const moves = new Map(found.flatMap((item) => ('at' in item && item.at !== item.id ? [[item.id, item.at]] : [])));
    if (moves.size === 0 || this.#getShared() !== undefined) return false;
    own.update((pack) => followItems(pack, moves));
    said.textContent = `${toCount(moves.size)} moved in the guide: the pack has the new ${moves.size === 1 ? 'address' : 'addresses'}.`;
    return true;
  }

  /** Changes the order by one place, or takes an item out; the focus stays where the hand is. */
  async #act(act: ItemAct, id: string): Promise<void> {
    const { own, document: printed, said } = this.#get();
    const before = own.value.items;
    const place = before.indexOf(id);
    if (act === 'remove') own.update((pack) => ({ ...pack, items: pack.items.filter((item) => item !== id) }));
    else own.update((pack) => moveItem(pack, id, act === 'up' ? -1 : 1));
    const { items } = own.value;
    await this.#showItems(items);
    const count = String(items.length);
    if (act === 'remove') {
      const neighbour = items[Math.min(place, items.length - 1)];
      if (neighbour === undefined) find(this, '.empty', HTMLElement).focus();
      else printed.focus(neighbour, 'remove');
      said.textContent = `Taken out of the pack, which has ${toCount(items.length)} now.`;
    } else {
      printed.focus(id, act);
      said.textContent =
        items.indexOf(id) === place
          ? `It is the ${act === 'up' ? 'first' : 'last'} already.`
          : `Now ${String(items.indexOf(id) + 1)} of ${count}.`;
    }
  }

  #getAddress(): string {
    const { base, edition } = this.#get();
    const made = this.#getShared()?.edition ?? edition;
    return `${new URL(`${base}pack/`, location.origin).href}#${toFragment(this.#getShown(), made)}`;
  }

  async #copy(): Promise<void> {
    const { said } = this.#get();
    try {
      await navigator.clipboard.writeText(this.#getAddress());
      said.textContent = 'The link is copied.';
    } catch {
      getSelection()?.selectAllChildren(find(this, '.link a', HTMLElement));
      said.textContent = 'Not copied: the link is selected.';
    }
  }

  async #clear(): Promise<void> {
    const { own, said } = this.#get();
    const answer = await ask(`Take all ${toCount(own.value.items.length)} out of the pack, and its title and note?`, {
      clear: 'Empty the pack',
      leave: 'Leave it',
    });
    if (answer !== 'clear') return;
    own.clear();
    find(this, '.empty', HTMLElement).focus();
    said.textContent = 'The pack is empty.';
  }

  /** Makes the pack of the link the reader's own; one that is there is not overwritten unless the reader says so. */
  async #keep(): Promise<void> {
    const shared = this.#getShared();
    const { own, said } = this.#get();
    if (shared === undefined) return;
    const answer =
      own.value.items.length === 0
        ? 'replace'
        : await ask(`You have a pack of your own, with ${toCount(own.value.items.length)}.`, {
            add: 'Add these to mine',
            replace: 'Put this in its place',
            leave: 'Leave mine as it is',
          });
    if (answer === 'add') {
      const { pack, left } = addItems(own.value, shared.pack.items);
      own.update(() => pack);
      said.textContent = left === 0 ? '' : `A pack holds ${toCount(limits.items)}: ${String(left)} found no room.`;
    } else if (answer === 'replace') own.update(() => shared.pack);
    else return;
    history.pushState(null, '', location.pathname);
    this.#open();
  }

  #get(): Parts {
    if (this.#parts === undefined) throw new Error('guide-pack is not connected');
    return this.#parts;
  }
}
