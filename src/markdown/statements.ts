import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isJsxElement, isStatementTag, type JsxElement, type StatementTag } from './nodes.ts';

/** A statement's tag as it stands in a tree. */
export interface StatementElement {
  readonly element: JsxElement;
  readonly tag: StatementTag;
  /** Attributes with a plain value; `true` for one without a value. */
  readonly attributes: ReadonlyMap<string, string | true>;
  /** What stands between the tags, as blocks. */
  readonly content: readonly BlockContent[];
}

/** The statements of a tree in their order; a statement inside of another is not looked for. */
export function findStatements(tree: Root): StatementElement[] {
  const statements: StatementElement[] = [];
  visit(tree, (node) => {
    if (!isJsxElement(node) || !isStatementTag(node.name)) return undefined;
    statements.push({
      element: node,
      tag: node.name,
      attributes: readAttributes(node),
      content: toBlocks(node.children),
    });
    return SKIP;
  });
  return statements;
}

function readAttributes(element: JsxElement): Map<string, string | true> {
  const attributes = new Map<string, string | true>();
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (typeof attribute.value === 'string') attributes.set(attribute.name, attribute.value);
    else if (attribute.value === undefined || attribute.value === null) attributes.set(attribute.name, true);
  }
  return attributes;
}

/** A tag on one line holds phrases, one on lines of its own holds blocks; both are read as blocks. */
function toBlocks(children: readonly RootContent[]): readonly BlockContent[] {
  const isBlock = (node: RootContent): node is BlockContent => blockTypes.has(node.type);
  if (children.every(isBlock)) return children;
  return [{ type: 'paragraph', children: children.filter((node): node is PhrasingContent => !isBlock(node)) }];
}

const blockTypes = new Set([
  'blockquote',
  'code',
  'heading',
  'html',
  'list',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'thematicBreak',
]);
