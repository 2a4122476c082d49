import { findMovedLink, toMovedAddress } from './moved-address.ts';

/** Leads on from an id that moved. What was withdrawn leads nowhere: its notice stands behind the id. */
export class GuideMoved extends HTMLElement {
  readonly #follow = () => {
    const link = findMovedLink(location.hash);
    if (link !== undefined) location.replace(toMovedAddress(link.href, { search: location.search, hash: '' }));
  };

  connectedCallback(): void {
    addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#follow);
  }
}
