import { idle } from './pause.ts';

/** Milliseconds after the page is there within which the guide begins to be kept. */
const longestWait = 3000;

/**
 * Has the guide kept on this device, and says in a line at the foot of the window when a new edition of it is here. The
 * page goes on with the edition that it began with until the reader asks for the other; then all windows change at once.
 */
export class GuideOffline extends HTMLElement {
  connectedCallback(): void {
    const { worker: script, scope } = this.dataset;
    if (script === undefined || scope === undefined) return; // no worker under `npm run dev`
    if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
    this.#followOthers();
    const start = async () => {
      await idle(longestWait);
      await this.#start(script, scope).catch(() => undefined); // a browser may refuse: nothing is lost
    };
    if (document.readyState === 'complete') void start();
    else addEventListener('load', () => void start(), { once: true });
  }

  /** Another window may take the new edition at any time. A page that nothing was kept for has no edition to change. */
  #followOthers(): void {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller === null) return;
    serviceWorker.addEventListener('controllerchange', () => {
      location.reload();
    });
  }

  async #start(script: string, scope: string): Promise<void> {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => void this.#hear(data));
    const registration = await serviceWorker.register(script, { scope, updateViaCache: 'none' });
    if (registration.waiting !== null) await this.#offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && registration.active !== null) void this.#offer(installing);
      });
    });
  }

  async #hear(data: unknown): Promise<void> {
    const { newsSchema } = await loadMessages();
    if (newsSchema.safeParse(data).success)
      this.#show('There is no room on this device to keep the guide for reading offline.');
  }

  /** Offers the edition that waits. Corrections of the same edition are offered too. */
  async #offer(waiting: ServiceWorker): Promise<void> {
    const { askWorker } = await loadMessages();
    const { edition } = await askWorker(waiting, { ask: 'state' });
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Reload';
    button.addEventListener('click', () => {
      waiting.addEventListener('statechange', () => {
        if (waiting.state === 'activated') location.reload(); // for a page that no worker answers for yet
      });
      void askWorker(waiting, { ask: 'take over' });
    });
    const later = document.createElement('button');
    later.type = 'button';
    later.textContent = 'Later';
    later.addEventListener('click', () => {
      this.#show();
    });
    const words =
      edition === this.dataset['edition']
        ? `Corrections to edition ${edition} are here.`
        : `A new edition is here: ${edition}.`;
    this.#show(words, button, later);
  }

  #show(...content: (string | Node)[]): void {
    this.querySelector('[role=status]')?.replaceChildren(...content);
    // A :root:has(…) in the style sheet would be asked again at every change of any page.
    document.documentElement.classList.toggle('has-notice', content.length > 0);
  }
}

/** Most visits have nothing to ask the worker. */
const loadMessages = () => import('./offline-messages.ts');
