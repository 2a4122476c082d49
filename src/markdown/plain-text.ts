import type { Nodes } from 'mdast';
import type { CitationNode } from './nodes.ts';

/**
 * The words of a piece of content on one line. Citations in brackets are left out, for they are data of their own;
 * a narrative one is part of its sentence and stays, in the words given for it.
 */
export function toPlainText(nodes: readonly Nodes[], toWords: (citation: CitationNode) => string): string {
  return nodes
    .map((node) => collect(node, toWords))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim();
}

const blocks = new Set(['blockquote', 'heading', 'list', 'listItem', 'paragraph', 'table', 'tableCell', 'tableRow']);

function collect(node: Nodes, toWords: (citation: CitationNode) => string): string {
  if (node.type === 'citation') return node.narrative ? toWords(node) : '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
  if (!('children' in node)) return '';
  const text = node.children.map((child) => collect(child, toWords)).join('');
  return blocks.has(node.type) ? ` ${text} ` : text;
}
