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
    if (!('serviceWorker' in navigator)) return;
    this.#followOthers();
    const start = async () => {
      await idle(longestWait);
      await this.#start(script, scope).catch(() => undefined); // a browser may refuse, as of a page that was saved: nothing is lost
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
    const { newsSchema } = await import('./offline-messages.ts'); // most visits have nothing to hear of the worker
    if (newsSchema.safeParse(data).success)
      this.#show('There is no room on this device to keep the guide for reading offline.');
  }

  async #offer(waiting: ServiceWorker): Promise<void> {
    const { makeNotice } = await import('./new-edition-notice.ts');
    const notice = await makeNotice(waiting, this.dataset['edition'], () => {
      this.#show();
    });
    this.#show(...notice);
  }

  #show(...content: (string | Node)[]): void {
    this.querySelector('[role=status]')?.replaceChildren(...content);
    // A :root:has(…) in the style sheet would be asked again at every change of any page.
    document.documentElement.classList.toggle('has-notice', content.length > 0);
  }
}
