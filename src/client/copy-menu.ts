import { adoptStyle } from './adopt-style.ts';
import { toClipboardItem } from './clipboard.ts';
import style from './copy-menu.css?inline';
import type { LinkForm } from './link-forms.ts';

/** A form with its HTML, where word processors are to keep its italics. */
export interface CopiedForm extends LinkForm {
  readonly html?: string;
}

/** Between the button and the menu, in CSS pixels. */
const gap = 4;

/**
 * The one menu a page from which forms of a link are copied: a native popover, so that Escape, a click elsewhere and
 * the button itself close it, and the focus goes back to the button.
 */
export class CopyMenu {
  readonly element = document.createElement('div');
  readonly #title = document.createElement('p');
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('p');
  readonly #byHand = document.createElement('textarea');
  #button: HTMLButtonElement | undefined;

  constructor() {
    adoptStyle(style);
    this.element.className = 'copy-menu';
    this.element.popover = 'auto';
    this.element.role = 'dialog';
    this.#title.className = 'label';
    this.#status.role = 'status'; // a live region is heard only if it was there before its words
    this.#byHand.readOnly = true;
    this.#byHand.ariaLabel = 'Text to copy';
    this.element.append(this.#title, this.#list, this.#status, this.#byHand);
  }

  /** Whether the menu stands open beside another button. */
  isOpenForAnother(button: HTMLButtonElement): boolean {
    return this.#button !== button && this.element.matches(':popover-open');
  }

  /** Opens the menu anew for a button that it was prepared for. */
  moveTo(button: HTMLButtonElement): void {
    this.element.hidePopover();
    button.focus({ preventScroll: true }); // where the focus goes back to
    this.element.showPopover({ source: button });
  }

  /** Fills the menu for a button, and puts it beside it; the button opens it by itself. */
  prepare(button: HTMLButtonElement, title: string, forms: readonly CopiedForm[]): void {
    this.#button = button;
    this.element.ariaLabel = title;
    this.#title.textContent = title;
    this.#status.textContent = '';
    this.#byHand.hidden = true;
    this.#list.replaceChildren(...forms.map((form, index) => this.#toItem(form, index === 0)));
    const box = button.getBoundingClientRect();
    const isAbove = box.bottom > innerHeight / 2; // the greater part of the window is over the button
    this.element.classList.toggle('is-above', isAbove);
    this.element.style.setProperty('--top', `${String((isAbove ? box.top - gap : box.bottom + gap) + scrollY)}px`);
    this.element.style.setProperty('--left', `${String(box.left + scrollX)}px`);
  }

  #toItem(form: CopiedForm, isFirst: boolean): HTMLLIElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.autofocus = isFirst; // the popover gives it the focus
    button.append(form.name);
    if (form.hint !== undefined) {
      const hint = document.createElement('span');
      hint.textContent = form.hint;
      button.append(' ', hint);
    }
    button.addEventListener('click', () => {
      void this.#copy(form);
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }

  async #copy(form: CopiedForm): Promise<void> {
    this.#status.textContent = '';
    this.#byHand.hidden = true;
    try {
      await navigator.clipboard.write([toClipboardItem(form.text, form.html)]);
      this.#status.textContent = `Copied: ${form.name}`;
    } catch {
      // Refused, or an address without TLS, where there is no clipboard: the reader copies by hand.
      this.#byHand.hidden = false;
      this.#byHand.value = form.text;
      this.#byHand.focus();
      this.#byHand.select();
      this.#status.textContent = 'Not copied: the text is selected';
    }
  }
}
