import { adoptStyle } from './adopt-style.ts';
import { toClipboardItem } from './clipboard.ts';
import style from './guide-copy.css?inline';

/**
 * Puts a button to copy beside a form of an entry: what stands in its `.form`, as text, and where it has italics as
 * HTML too, which word processors keep. Without script, or where the browser has no clipboard to write to, there is no
 * button, and the form can be opened and selected.
 */
export class GuideCopy extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('.form');
    if (form === null || !('clipboard' in navigator) || this.querySelector('.copy') !== null) return;
    adoptStyle(style);
    const status = document.createElement('span');
    status.role = 'status'; // a live region is heard only if it was there before its words
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy ${this.dataset['name'] ?? ''}`.trim();
    button.addEventListener('click', () => {
      void this.#copy(form, status);
    });
    const controls = document.createElement('span');
    controls.className = 'copy';
    controls.append(status, button);
    this.append(controls);
  }

  async #copy(form: HTMLElement, status: HTMLElement): Promise<void> {
    status.textContent = '';
    try {
      await navigator.clipboard.write([
        toClipboardItem(form.textContent, form.childElementCount === 0 ? undefined : form.innerHTML),
      ]);
      status.textContent = 'Copied';
    } catch {
      // The browser may refuse: the reader then finds the form open and its words selected.
      this.querySelector('details')?.setAttribute('open', '');
      getSelection()?.selectAllChildren(form);
      status.textContent = 'Not copied: the text is selected';
    }
  }
}
