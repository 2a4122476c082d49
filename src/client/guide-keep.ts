import { toSize } from '../wording/size.ts';
import { askWorker, type Reply } from './offline-messages.ts';

/** Lets the reader keep all of the guide on this device, or remove what was kept beyond the essential. */
export class GuideKeep extends HTMLElement {
  #isBusy = false;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) {
      this.#say('This browser cannot keep pages from here.');
      return;
    }
    void navigator.serviceWorker.ready.then(async ({ active }) => {
      if (active === null) return;
      this.#find('.keep')?.addEventListener('click', () => void this.#keep(active));
      this.#find('.forget')?.addEventListener('click', () => void this.#forget(active));
      this.#print(await askWorker(active, { ask: 'state' }));
    });
  }

  #print(reply: Reply): void {
    const { essential, parts, isWhole } = reply;
    const rest = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    this.#say(
      isWhole
        ? `The whole guide is on this device: ${toSize(essential.bytes + rest)}.`
        : `On this device now: all but the works, ${toSize(essential.bytes)}.`,
    );
    const keep = this.#find('.keep');
    keep?.replaceChildren(`Keep the whole guide on this device (${toSize(rest)} more)`);
    this.#offer(isWhole ? '.forget' : '.keep');
  }

  async #keep(worker: ServiceWorker): Promise<void> {
    if (this.#isBusy) return;
    this.#setBusy(true);
    this.#say('Keeping the whole guide…');
    const { parts } = await askWorker(worker, { ask: 'state' });
    const bar = this.querySelector('progress');
    if (bar !== null) bar.max = parts.length;
    for (const part of parts.keys()) {
      this.#advance(part);
      const reply = await askWorker(worker, { ask: 'keep', part });
      if (reply.failed !== undefined) {
        this.#setBusy(false);
        this.#say(failures[reply.failed]);
        return;
      }
    }
    this.#setBusy(false);
    this.#print(await askWorker(worker, { ask: 'mark' }));
    this.#find('.forget')?.focus();
  }

  async #forget(worker: ServiceWorker): Promise<void> {
    this.#print(await askWorker(worker, { ask: 'forget' }));
    this.#find('.keep')?.focus();
  }

  /** The button stays while its work is under way: it has the focus. */
  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.#find('.keep')?.setAttribute('aria-disabled', String(isBusy));
    if (!isBusy) this.#advance(undefined);
  }

  /** Shows one of the two buttons. */
  #offer(shown: '.keep' | '.forget'): void {
    for (const name of ['.keep', '.forget'] as const) {
      const button = this.#find(name);
      if (button !== null) button.hidden = name !== shown;
    }
  }

  #advance(part: number | undefined): void {
    const bar = this.querySelector('progress');
    if (bar === null) return;
    bar.hidden = part === undefined;
    bar.value = part ?? 0;
  }

  #say(words: string): void {
    this.#find('[role=status]')?.replaceChildren(words);
  }

  #find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }
}

const failures = {
  room: 'There is no room on this device for the whole guide. What it has stays.',
  connection:
    'The connection broke off, or leads to another edition by now. What this device has stays; try again later.',
} as const;
