import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Place, PlaceOf } from '../diagnostics/problem.ts';
import { isJsxElement, isStatementTag } from './nodes.ts';
import { toPlainText } from './plain-text.ts';
import { findStatements } from './statements.ts';

/** Text in quotation marks that stands with a citation. */
export interface ReadQuotation {
  /** What stands between the marks, without markup; as far as the end of the paragraph where they are not closed. */
  readonly text: string;
  readonly marks: 'curly' | 'straight' | 'unclosed';
  /** Keys of the works that are cited beside it, in its statement or, in running text, in its paragraph. */
  readonly works: readonly string[];
  /** What its statement is from; undefined in running text. */
  readonly from: readonly string[] | undefined;
  /** Where its opening mark stands. */
  readonly place: Place;
}

/** The blocks that a quotation stands in whole. */
const blockTypes = new Set(['heading', 'paragraph', 'tableCell']);

/** The quotations of a tree whose citations are marked. Without a citation, marks are nobody's words: a term, a title. */
export function readQuotations(tree: Root, source: string, placeOf: PlaceOf): ReadQuotation[] {
  if (!/[“”"]/.test(source)) return [];
  const stated = findStatements(tree).flatMap(({ content, attributes }) => {
    const from = attributes.get('from');
    // A statement that is marked as a quotation and has straight marks is told so by its mark.
    const isMarked = attributes.has('quotation');
    return readBlocks(
      { type: 'root', children: [...content] },
      typeof from === 'string' ? from.split(/\s+/) : [],
    ).filter(({ marks }) => !isMarked || marks !== 'straight');
  });
  return [...readBlocks(tree, undefined), ...stated];

  function readBlocks(root: Root, from: readonly string[] | undefined): ReadQuotation[] {
    const statementWorks = from === undefined ? undefined : findWorks(root);
    const found: ReadQuotation[] = [];
    visit(root, (node) => {
      if (isStatement(node)) return SKIP;
      if (!blockTypes.has(node.type) || ('children' in node && node.children.some(isStatement))) return undefined;
      const works = statementWorks ?? findWorks(node);
      if (works.length > 0) found.push(...readBlock(node).map((quotation) => ({ ...quotation, works, from })));
      return undefined;
    });
    return found;
  }

  function readBlock(node: Nodes): Pick<ReadQuotation, 'text' | 'marks' | 'place'>[] {
    const plain = toPlainText([node], () => '');
    const start = node.position?.start.offset ?? 0;
    const written = source.slice(start, node.position?.end.offset);
    const counts = { '“': 0, '"': 0 };
    return [...plain.matchAll(/(?<mark>“)(?<curly>[^“”]*)(?<end>”?)|(?<straight>")(?<plain>[^"]*)"/g)].map(
      ({ groups }) => {
        const mark = groups?.['mark'] === undefined ? '"' : '“';
        const text = groups?.['curly'] ?? groups?.['plain'] ?? '';
        const marks = mark === '"' ? 'straight' : groups?.['end'] === '' ? 'unclosed' : 'curly';
        const offset = findNth(written, mark, counts[mark]);
        counts[mark] += mark === '"' ? 2 : 1;
        return { text, marks, place: placeOf(start + offset) };
      },
    );
  }
}

function isStatement(node: Nodes): boolean {
  return isJsxElement(node) && isStatementTag(node.name);
}

function findWorks(node: Nodes): string[] {
  const works = new Set<string>();
  visit(node, 'citation', ({ items }) => {
    for (const { key } of items) works.add(key);
  });
  return [...works];
}

/** Where a mark stands for the nth time, from 0; 0 where it is written as an entity and cannot be found. */
function findNth(text: string, mark: string, count: number): number {
  let offset = text.indexOf(mark);
  for (let passed = 0; passed < count && offset !== -1; passed += 1) offset = text.indexOf(mark, offset + 1);
  return Math.max(offset, 0);
}
