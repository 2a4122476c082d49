import { CopyMenu, type CopiedForm } from './copy-menu.ts';
import { toEditionAddress, toLinkForms, type LinkTarget, type PublishedPage } from './link-forms.ts';

/** The menu of a page's copy-link buttons; it is loaded when somebody presses one. */
export class LinkMenu {
  readonly #menu = new CopyMenu();
  readonly #page: PublishedPage;

  /** @param host the element that the menu is put into */
  constructor(host: HTMLElement, page: PublishedPage) {
    this.#page = page;
    host.append(this.#menu.element);
  }

  /** From now on the browser opens and closes the menu by the button. */
  takeOver(button: HTMLButtonElement): void {
    button.popoverTargetElement = this.#menu.element;
  }

  /** Fills the menu for a button that is being pressed, and has it follow where it is open for another. */
  answer(event: Event, button: HTMLButtonElement, target: LinkTarget): void {
    const moves = this.#menu.isOpenForAnother(button);
    this.#menu.prepare(button, button.ariaLabel ?? '', toForms(this.#page, target));
    if (!moves) return;
    event.preventDefault(); // the menu is the same for all buttons, so this click would close it
    this.#menu.moveTo(button);
  }

  /** Opens the menu for a button whose click came before it was there. */
  open(button: HTMLButtonElement, target: LinkTarget): void {
    this.#menu.prepare(button, button.ariaLabel ?? '', toForms(this.#page, target));
    this.#menu.element.showPopover({ source: button });
  }
}

/** The forms of a link, the citation third: the first form of “Cite this page”, with the address of the target. */
function toForms(page: PublishedPage, target: LinkTarget): CopiedForm[] {
  const [edition, plain, ...others] = toLinkForms(page, target);
  const citation = toCitation(page, target);
  return [edition, plain, citation, ...others].filter((form) => form !== undefined);
}

function toCitation(page: PublishedPage, target: LinkTarget): CopiedForm | undefined {
  const copy = document.querySelector('.cite-page .form')?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return undefined;
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { currentNode } = texts;
    currentNode.nodeValue = currentNode.nodeValue?.replace(page.address, toEditionAddress(page, target)) ?? '';
  }
  return { name: 'Citation', hint: undefined, text: copy.textContent, html: copy.innerHTML };
}
