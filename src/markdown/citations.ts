import type { Parent, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { splitCitations, type Piece } from './citation-syntax.ts';
import type { CitationNode } from './nodes.ts';

/** A bracket with an @ that is no citation, and where in the source it begins. */
export interface MalformedCitation {
  readonly value: string;
  readonly reason: string;
  readonly offset: number;
}

/**
 * Turns the citations in a tree's text into nodes of their own, each work with its offset in the source.
 * Gives what looks like a citation and is none. Applied twice, it changes nothing.
 */
export function markCitations(tree: Root, source: string): MalformedCitation[] {
  const malformed: MalformedCitation[] = [];
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.includes('@')) return undefined;
    let from = node.position?.start.offset ?? 0;
    const children = splitCitations(node.value).map((piece): PhrasingContent => {
      const offset = findOffset(source, piece.value, from);
      from = offset;
      if (piece.kind === 'malformed') malformed.push({ value: piece.value, reason: piece.reason, offset });
      return piece.kind === 'citation' ? toCitation(piece, source, offset) : { type: 'text', value: piece.value };
    });
    (parent as Parent).children.splice(index, 1, ...children); // visit types the parent as any node with text in it
    return [SKIP, index + children.length];
  });
  return malformed;
}

function toCitation(piece: Extract<Piece, { kind: 'citation' }>, source: string, offset: number): CitationNode {
  let from = offset;
  const items = piece.items.map((item) => {
    from = findOffset(source, `@${item.key}`, from);
    return { ...item, offset: from };
  });
  return { type: 'citation', narrative: piece.narrative, items };
}

/** Markdown unescapes and unindents a text, so a piece is looked up in the source, not counted; `from` where it is not found. */
function findOffset(source: string, value: string, from: number): number {
  const found = source.indexOf(value, from);
  return found === -1 ? from : found;
}
