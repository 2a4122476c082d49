/** An element with a class and children; strings become text, so that nothing in them is ever markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Words for screen readers alone. */
export function makeHidden(words: string): HTMLElement {
  return make('span', 'visually-hidden', words);
}

/** A link with words. */
export function makeLink(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = make('a', '', ...children);
  link.href = href;
  return link;
}

/** A button that does something by itself; `label` is what it is called where its words alone do not say it. */
export function makeButton(words: string, act: () => void, label?: string): HTMLButtonElement {
  const button = make('button', '', words);
  button.type = 'button';
  if (label !== undefined) button.ariaLabel = label;
  button.addEventListener('click', act);
  return button;
}
