/**
 * A term whose definition shows on hover and focus, by style alone. With script Escape puts it away until the pointer
 * or the focus leaves (WCAG 2.2, 1.4.13).
 */
export class GuideTerm extends HTMLElement {
  connectedCallback(): void {
    const away = () => {
      this.classList.remove('is-dismissed');
      document.removeEventListener('keydown', dismiss);
    };
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.classList.add('is-dismissed');
    };
    const listen = () => {
      document.addEventListener('keydown', dismiss);
    };
    this.addEventListener('pointerenter', listen);
    this.addEventListener('focusin', listen);
    this.addEventListener('pointerleave', away);
    this.addEventListener('focusout', away);
  }
}
