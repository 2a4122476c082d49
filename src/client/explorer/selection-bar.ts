import { download as downloadFile } from '../download.ts';
import { find } from '../find.ts';
import { addItems } from '../pack/pack.ts';
import type { StoredPack } from '../pack/stored-pack.ts';
import type { Engine } from './engine.ts';
import type { Selection } from './selection.ts';

/** What the bar asks of the list. */
export interface ShownWorks {
  /** How many works the list has, printed or not. */
  readonly count: number;
  /** The keys of all of them. */
  getKeys(): Promise<readonly string[]>;
  getEngine(): Promise<Engine>;
  /** The folder of the guide's exports. */
  readonly exports: string;
  /** What the reader is putting together. */
  readonly pack: StoredPack;
}

type BarAct = 'select' | 'unselect' | 'copy' | 'download' | 'pack';

/** The bar that selects all, and copies or downloads what is selected, or all that is shown. */
export class SelectionBar {
  readonly #root: HTMLElement;
  readonly #selection: Selection;
  readonly #shown: ShownWorks;
  readonly #said: HTMLElement;

  /** @throws where the page has not what it enhances */
  constructor(root: HTMLElement, selection: Selection, shown: ShownWorks, onSelect: () => void) {
    this.#root = root;
    this.#selection = selection;
    this.#shown = shown;
    this.#said = find(root, '.said', HTMLElement);
    this.#on('select', async () => {
      selection.add(await shown.getKeys());
      const isWaitedFor = this.#button('select') === document.activeElement; // who has gone on meanwhile is left there
      onSelect();
      if (isWaitedFor) this.#button('unselect').focus();
    });
    this.#on('unselect', () => {
      selection.clear();
      onSelect();
      this.#button('select').focus(); // the button that had the focus is gone
    });
    this.#on('copy', () => this.#take(copy, 'copied'));
    this.#on('download', () => this.#take(download, 'downloaded'));
    this.#on('pack', () => {
      this.#pack();
    });
  }

  /** Says what would be taken away now. */
  refresh(): void {
    const { size } = this.#selection.keys;
    const { count } = this.#shown;
    find(this.#root, '.picked', HTMLElement).textContent =
      size === 0 ? `${count > 1 ? 'All ' : ''}${String(count)} shown` : `${String(size)} selected`;
    this.#root.classList.toggle('has-selection', size > 0);
    this.#button('select').disabled = count === 0;
    this.#button('pack').disabled = size === 0; // all works are no pack
    for (const name of ['copy', 'download'] as const) this.#button(name).disabled = size === 0 && count === 0;
  }

  #button(name: BarAct): HTMLButtonElement {
    return find(this.#root, `[data-do=${name}]`, HTMLButtonElement);
  }

  /** An action that fails says so. */
  #on(name: BarAct, act: () => void | Promise<void>): void {
    this.#button(name).addEventListener('click', () => {
      this.#said.textContent = '';
      Promise.try(act).catch(() => {
        this.#said.textContent = 'That did not work: the works could not be fetched, or the browser refused.';
      });
    });
  }

  /** Adds what is selected, in the order of selection, as far as there is room. */
  #pack(): void {
    const { pack } = this.#shown;
    const ids = [...this.#selection.keys].map((key) => `evidence/${key}`);
    const { pack: fuller, added, left } = addItems(pack.value, ids);
    pack.update(() => fuller);
    const room = left === 0 ? '' : ` There was no room for ${String(left)} more.`;
    this.#said.textContent = `${toCount(added)} added to the pack, which has ${String(fuller.items.length)} now.${room}`;
  }

  async #take(hand: (taken: Promise<Taken>) => Promise<void>, done: string): Promise<void> {
    const taken = this.#join(find(this.#root, 'select', HTMLSelectElement).value);
    // A browser may wait for ever to copy what could not be fetched.
    const [{ count, format }] = await Promise.all([taken, hand(taken)]);
    this.#said.textContent = `${toCount(count)} ${done} as ${format}.`;
  }

  async #join(id: string): Promise<Taken> {
    const [{ formats, fetchExport, isFormat }, places] = await Promise.all([import('./exports.ts'), this.#getPlaces()]);
    if (!isFormat(id)) throw new Error(`No format ${id}`);
    const { name, extension, mediaType } = formats[id];
    return {
      text: await fetchExport(this.#shown.exports, places, id),
      fileName: `references-selection.${extension}`,
      mediaType,
      count: places.size,
      format: name,
    };
  }

  /** What is selected, or else all that is shown, with its places in the bibliography. */
  async #getPlaces(): Promise<Map<string, number>> {
    const { data } = await this.#shown.getEngine();
    const places = new Map(data.works.map(({ key }, place) => [key, place]));
    const wanted = new Set(this.#selection.keys.size > 0 ? this.#selection.keys : await this.#shown.getKeys());
    return new Map([...places].filter(([key]) => wanted.has(key)));
  }
}

function toCount(works: number): string {
  return works === 1 ? '1 work' : `${String(works)} works`;
}

/** Works joined in a format. */
interface Taken {
  readonly text: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly count: number;
  readonly format: string;
}

/**
 * The promise is handed to the browser at once: Safari lets nothing be copied later than the click. The mark that
 * spreadsheets know UTF-8 by belongs to a file.
 */
async function copy(taken: Promise<Taken>): Promise<void> {
  const blob = taken.then(({ text }) => new Blob([text.replace(/^\uFEFF/, '')], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

async function download(taken: Promise<Taken>): Promise<void> {
  const { text, fileName, mediaType } = await taken;
  downloadFile(text, fileName, mediaType);
}
