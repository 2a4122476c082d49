import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { toPlainText } from './plain-text.ts';

/**
 * Content whose first sentence is strong, so that a sheet on a wall or a slide can be read at a glance. A first
 * paragraph without an end of a sentence in its own text, such as one that leads to a list, is strong as a whole.
 */
export function markLeadSentence([first, ...rest]: readonly BlockContent[]): BlockContent[] {
  if (first === undefined) return [];
  return first.type === 'paragraph' ? [markParagraph(first), ...rest] : [first, ...rest];
}

function markParagraph(paragraph: Paragraph): Paragraph {
  const { lead, rest } = splitSentence(paragraph.children);
  return { ...paragraph, children: [{ type: 'strong', children: lead }, ...rest] };
}

function splitSentence(children: readonly PhrasingContent[]): { lead: PhrasingContent[]; rest: PhrasingContent[] } {
  for (const [index, node] of children.entries()) {
    const end = node.type === 'text' ? findEnd(node.value, children[index + 1]) : undefined;
    if (node.type !== 'text' || end === undefined) continue;
    const [said, left] = [node.value.slice(0, end), node.value.slice(end)];
    return {
      lead: [...children.slice(0, index), { type: 'text', value: said }],
      rest: [...(left === '' ? [] : [{ type: 'text', value: left } as const]), ...children.slice(index + 1)],
    };
  }
  return { lead: [...children], rest: [] };
}

/** Where a sentence ends in a text: before a capital, which may stand in the next node. */
function findEnd(text: string, next: PhrasingContent | undefined): number | undefined {
  const following = next === undefined ? '' : toPlainText([next], () => 'A');
  const match = /[.?!][”’)]*(?=\s+[\p{Lu}“])/u.exec(text + following);
  const end = match === null ? undefined : match.index + match[0].length;
  return end === undefined || end > text.length ? undefined : end;
}
