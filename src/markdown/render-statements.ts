import { valueToEstree } from 'estree-util-value-to-estree';
import type { BlockContent, Blockquote, List, Paragraph, Root, RootContent, Table } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { toBasis } from './basis.ts';
import type { CitedWork, Resolver } from './resolver.ts';
import { findStatements, type StatementElement } from './statements.ts';

/**
 * Gives each statement's tag what its component prints: basis, works, and the paragraphs it restates in words.
 * A paragraph of running text that cites is put into `<Cited>`, so that its works stand beside it too.
 */
export function renderStatements(tree: Root, resolver: Resolver): void {
  for (const statement of findStatements(tree)) addProps(statement, resolver);
  tree.children = tree.children.map((node) => wrapCited(node, resolver));
}

function addProps(statement: StatementElement, resolver: Resolver): void {
  const { element, attributes, content } = statement;
  const works = findWorks(content, resolver);
  const from = attributes.get('from');
  const places = (typeof from === 'string' ? from.split(/\s+/) : []).map((id) => resolver.findParagraph(id) ?? id);
  element.children = [...content];
  element.attributes.push(
    toAttribute('works', works),
    toAttribute('places', places),
    toAttribute('basis', toBasis(attributes, works.length)),
  );
}

function wrapCited(node: RootContent, resolver: Resolver): RootContent {
  if (!isCitingBlock(node)) return node;
  const works = findWorks([node], resolver);
  if (works.length === 0) return node;
  const wrapper: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Cited',
    attributes: [toAttribute('works', works)],
    children: [node],
  };
  return wrapper;
}

function isCitingBlock(node: RootContent): node is Blockquote | List | Paragraph | Table {
  return ['blockquote', 'list', 'paragraph', 'table'].includes(node.type);
}

/** The works that some content cites, each once, in the order of mention. */
function findWorks(content: readonly (BlockContent | Paragraph)[], resolver: Resolver): CitedWork[] {
  const works = new Map<string, CitedWork>();
  visit({ type: 'root', children: [...content] } satisfies Root, (node) => {
    if (node.type !== 'citation') return;
    for (const { key } of node.items) {
      const work = resolver.findWork(key);
      if (work !== undefined) works.set(key, work);
    }
  });
  return [...works.values()];
}

function toAttribute(name: string, value: unknown): MdxJsxAttribute {
  const expression = valueToEstree(value);
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: JSON.stringify(value),
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          comments: [],
          body: [{ type: 'ExpressionStatement', expression }],
        },
      },
    },
  };
}
