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
  const malformed = findTorn(tree, source);
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.includes('@')) return undefined;
    let from = node.position?.start.offset ?? 0;
    const children = splitCitations(node.value).map((piece): PhrasingContent => {
      const offset = findOffset(source, piece.value, from);
      from = offset;
      if (piece.kind === 'text' || source[offset - 1] === '\\') return { type: 'text', value: piece.value };
      from += 1;
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
    const found = findKey(source, item.key, from);
    from = found + 1;
    return { ...item, offset: found };
  });
  return { type: 'citation', narrative: piece.narrative, items };
}

/** Markdown unescapes and unindents a text, so a piece is looked up in the source, not counted; `from` where it is not found. */
function findOffset(source: string, value: string, from: number): number {
  const found = source.indexOf(value, from);
  return found === -1 ? from : found;
}

/** Where a key stands with its @, and not a longer key that begins like it; `from` where it is not found. */
function findKey(source: string, key: string, from: number): number {
  const wanted = `@${key}`;
  let found = source.indexOf(wanted, from);
  while (found !== -1 && /^[A-Za-z0-9]/.test(source.charAt(found + wanted.length))) {
    found = source.indexOf(wanted, found + 1);
  }
  return found === -1 ? from : found;
}

/** Brackets with an @ that emphasis or a link within them tears into several nodes: Pandoc allows it, this guide does not. */
function findTorn(tree: Root, source: string): MalformedCitation[] {
  const torn: MalformedCitation[] = [];
  visit(tree, (node) => {
    if (!('children' in node) || node.type === 'link') return;
    const parts = node.children.map((child) => (child.type === 'text' ? child.value : hole));
    for (const { 0: value, index } of parts.join('').matchAll(/\[[^[\]]*\uFFFC[^[\]]*\]/g)) {
      if (!/(?<![\p{L}\p{N}])@/u.test(value)) continue;
      const [opening = ''] = value.split(hole, 1);
      const from = node.children[findPart(parts, index)]?.position?.start.offset ?? 0;
      const offset = source.indexOf(opening, from);
      torn.push({ value: opening, reason: 'expected plain text between the brackets', offset: Math.max(offset, 0) });
    }
  });
  return torn;
}

/** Stands for a node that is no text: U+FFFC, the object replacement character. */
const hole = '\uFFFC';

/** The number of the part that a character of all parts together is in. */
function findPart(parts: readonly string[], index: number): number {
  let end = 0;
  return parts.findIndex((part) => (end += part.length) > index);
}
