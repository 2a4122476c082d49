const adopted = new Set<string>();

/**
 * Gives the page the style of what only a script makes, once: pages come without it, for most readers never see that. A
 * constructed sheet is no style in the page to a Content-Security-Policy, which lets in the page’s own alone.
 */
export function adoptStyle(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
