import type { Node } from 'unist';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** One work in a citation, with what stands before and after it. */
export interface CitationItem {
  readonly key: string;
  readonly prefix?: string;
  /** What follows the comma: `p. 303`, `ch. 2`, or a remark. */
  readonly locator?: string;
  /** Only the year is shown: the author stands in the text. */
  readonly suppressAuthor: boolean;
  /** Where the @ stands in the source, from 0. */
  readonly offset?: number;
}

/** A citation in Pandoc's syntax: in brackets, or narrative where the author is part of the sentence. */
export interface CitationNode extends Node {
  type: 'citation';
  narrative: boolean;
  items: CitationItem[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a JSX tag, on lines of its own or within a line. */
export function isJsxElement(node: Node): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The kinds of statement, by tag. */
export const statementTags = {
  Claim: 'claim',
  Action: 'action',
  Caution: 'caution',
  Question: 'question',
} as const;
export type StatementTag = keyof typeof statementTags;
export type StatementKind = (typeof statementTags)[StatementTag];

/** Narrows a tag's name to one of a statement. */
export function isStatementTag(name: string | null): name is StatementTag {
  return name !== null && Object.hasOwn(statementTags, name);
}

/** Whether a node is a statement's tag. */
export function isStatement(node: Node): boolean {
  return isJsxElement(node) && isStatementTag(node.name);
}
