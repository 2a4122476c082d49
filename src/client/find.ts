/**
 * An element that must be there.
 * @throws where it is not
 */
export function find<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind {
  const element = root.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`No ${kind.name} at ${selector}`);
}
