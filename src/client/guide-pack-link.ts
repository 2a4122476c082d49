import { whenPack } from './pack/late-pack.ts';

/**
 * The way to the pack that the reader is making, with how much is in it; it is there only where something is. What is
 * put in or taken out anywhere on the page is said here, for those who do not see it.
 */
export class GuidePackLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const count = this.querySelector('.count');
    if (link === null || count === null) return;
    void whenPack(this.dataset['base'] ?? '/').then((pack) => {
      const show = () => {
        const { length } = pack.value.items;
        link.hidden = length === 0;
        count.textContent = `(${String(length)})`;
      };
      show();
      pack.addEventListener('change', show);
    });
  }
}
