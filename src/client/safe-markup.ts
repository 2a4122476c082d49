const kept = new Set(['P', 'UL', 'OL', 'LI', 'EM', 'STRONG', 'I', 'B', 'SUP', 'SUB', 'BLOCKQUOTE', 'CODE', 'BR', 'Q']);

/**
 * The guide's own HTML as nodes for another page: words, emphasis, lists and links, and nothing that can run, load or
 * style. It is parsed in a document of its own, where nothing happens.
 * @param base the path of the guide: links within it are kept, and those to the web
 */
export function toSafeNodes(html: string, base: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return copyChildren(body, base);
}

function copyChildren(parent: Element, base: string): Node[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    return node instanceof Element ? copyElement(node, base) : [];
  });
}

function copyElement(element: Element, base: string): Node[] {
  if (['SCRIPT', 'STYLE', 'TEMPLATE'].includes(element.tagName)) return [];
  const children = copyChildren(element, base);
  const href = element.getAttribute('href');
  const isLink = element.tagName === 'A' && href !== null && isSafe(href, base);
  if (!isLink && !kept.has(element.tagName)) return children;
  const copy = document.createElement(element.tagName.toLowerCase());
  if (isLink) copy.setAttribute('href', href);
  copy.append(...children);
  return [copy];
}

function isSafe(href: string, base: string): boolean {
  return /^https?:\/\//.test(href) || (href.startsWith(base) && !href.startsWith('//'));
}
