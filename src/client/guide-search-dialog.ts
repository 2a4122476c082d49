/**
 * The search in a dialog over any page: by its link, by `/` and by Ctrl or Cmd with K. Without script the link
 * leads to the search page.
 */
export class GuideSearchDialog extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>(':scope > a');
    const dialog = this.querySelector('dialog');
    if (link === null || dialog === null) return;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(dialog);
    });
    document.addEventListener('keydown', (event) => {
      const shortcut =
        (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event));
      if (!shortcut || event.defaultPrevented) return;
      event.preventDefault();
      open(dialog);
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close(); // the backdrop counts as the dialog itself
    });
  }
}

function open(dialog: HTMLDialogElement): void {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
