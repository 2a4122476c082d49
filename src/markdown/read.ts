import GithubSlugger from 'github-slugger';
import type { BlockContent, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { z } from 'zod';
import { createLocator } from '../diagnostics/point.ts';
import { toProblem, type Place, type PlaceOf, type Problem } from '../diagnostics/problem.ts';
import { rules } from '../diagnostics/rules.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import { markCitations } from './citations.ts';
import { findHarmful } from './harmless.ts';
import { readImages, type ReadImage } from './images.ts';
import { isJsxElement, isStatement, isStatementTag, statementTags, type StatementTag } from './nodes.ts';
import { toPlainText } from './plain-text.ts';
import { readQuotations, type ReadQuotation } from './quotations.ts';
import { findStatements, type StatementElement } from './statements.ts';

/** A work mentioned, where it stands. */
export interface ReadCitation {
  readonly key: string;
  readonly locator?: string;
  readonly narrative: boolean;
  readonly place: Place;
}

/** An internal link: a root-relative address, or `#id` of the same page. */
export interface ReadLink {
  readonly target: string;
  readonly place: Place;
}

/** A statement as written; nothing in it is checked yet. */
export interface ReadStatement {
  readonly tag: StatementTag;
  readonly attributes: ReadonlyMap<string, string | true>;
  readonly content: readonly BlockContent[];
  readonly citations: readonly ReadCitation[];
  readonly links: readonly ReadLink[];
  readonly place: Place;
}

/** All that one content file says, apart from its frontmatter. */
export interface Facts {
  /** The text itself, with its citations marked: pages are made of it. */
  readonly tree: Root;
  readonly statements: readonly ReadStatement[];
  /** Citations and links of the running text, outside of statements. */
  readonly citations: readonly ReadCitation[];
  readonly links: readonly ReadLink[];
  readonly quotations: readonly ReadQuotation[];
  readonly images: readonly ReadImage[];
  readonly headings: readonly { readonly id: string; readonly depth: number; readonly text: string }[];
  readonly problems: readonly Problem[];
}

/** The facts of a file that says nothing. */
export const noFacts: Facts = {
  tree: { type: 'root', children: [] },
  statements: [],
  citations: [],
  links: [],
  quotations: [],
  images: [],
  headings: [],
  problems: [],
};

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** Reads the body of a content file for its facts. Text that is not MDX gives no facts and one problem; it never throws. */
export function readMarkdown(body: string, file: string): Facts {
  const locator = createLocator(body);
  const placeOf: PlaceOf = (offset = 0) => ({ kind: 'point', file, ...locator.toPoint(offset) });
  let tree: Root;
  try {
    tree = parser.parse(body);
  } catch (error) {
    return { ...noFacts, problems: [toSyntaxProblem(error, file)] };
  }
  const malformed = markCitations(tree, body).map(({ value, reason, offset }) =>
    toProblem('citation-is-well-formed', placeOf(offset), `Unexpected citation (${value}): ${reason}`),
  );
  return {
    tree,
    statements: findStatements(tree).map((element) => readStatement(element, placeOf)),
    ...readMentions(tree, placeOf),
    quotations: readQuotations(tree, body, placeOf),
    images: readImages(tree, placeOf),
    headings: readHeadings(tree),
    problems: [
      ...malformed,
      ...readTags(tree, placeOf),
      ...findHarmful(tree, placeOf),
      ...readShapes(tree, placeOf),
      ...readCitingHeadings(tree, placeOf),
    ],
  };
}

function readStatement({ element, tag, attributes, content }: StatementElement, placeOf: PlaceOf): ReadStatement {
  const mentions = readMentions({ type: 'root', children: [...content] }, placeOf);
  return { tag, attributes, content, ...mentions, place: placeOf(element.position?.start.offset) };
}

/** Citations and internal links of a tree, leaving out those in statements below it. */
function readMentions(tree: Root, placeOf: PlaceOf): { citations: ReadCitation[]; links: ReadLink[] } {
  const citations: ReadCitation[] = [];
  const links: ReadLink[] = [];
  visit(tree, (node) => {
    if (isStatement(node)) return SKIP;
    const target = findTarget(node);
    if (target !== undefined && isInternal(target)) {
      links.push({ target, place: placeOf(node.position?.start.offset) });
    }
    if (node.type === 'citation') {
      citations.push(
        ...node.items.map(({ key, locator, offset }) => ({
          key,
          narrative: node.narrative,
          place: placeOf(offset),
          ...(locator === undefined ? {} : { locator }),
        })),
      );
    }
    return undefined;
  });
  return { citations, links };
}

/** Where a node links to: in Markdown, by a definition, or in HTML. */
function findTarget(node: Nodes): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  if (!isJsxElement(node) || node.name !== 'a') return undefined;
  const href = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'href');
  return typeof href?.value === 'string' ? href.value : undefined;
}

/** All but addresses with a scheme, such as https: and mailto:. A relative one is no page of the guide, and is found out. */
function isInternal(target: string): boolean {
  return !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}

/** Headings with the ids that Astro gives them: it uses the same slugger. */
function readHeadings(tree: Root): Facts['headings'] {
  const slugger = new GithubSlugger();
  const headings: { id: string; depth: number; text: string }[] = [];
  visit(tree, 'heading', (node) => {
    const text = toPlainText([node], ({ items }) => items.map(({ key }) => key).join(' '));
    headings.push({ id: slugger.slug(text), depth: node.depth, text });
  });
  return headings;
}

/** Headings that cite: the page would make another id of them than the graph. */
function readCitingHeadings(tree: Root, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'heading', (node) => {
    visit(node, 'citation', () => {
      const place = placeOf(node.position?.start.offset);
      problems.push(toProblem('heading-is-plain', place, 'Unexpected citation in a heading'));
    });
  });
  return problems;
}

/** Statements without words, or within a line, a list or a quotation. */
function readShapes(tree: Root, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, (node, ancestors) => {
    if (!isJsxElement(node) || !isStatementTag(node.name)) return;
    const place = placeOf(node.position?.start.offset);
    const parent = ancestors.at(-1);
    const alone =
      parent?.type === 'paragraph' &&
      parent.children.every((child) => child === node || (child.type === 'text' && child.value.trim() === ''));
    const atTop = parent?.type === 'root' || (alone && ancestors.length === 2);
    const empty = toPlainText(node.children, () => 'work') === '';
    if (empty) problems.push(toProblem('statement-stands-alone', place, `Unexpected <${node.name}> without words`));
    else if (!atTop && !ancestors.some(isStatement)) {
      problems.push(toProblem('statement-stands-alone', place, `Unexpected <${node.name}> within other text`));
    }
  });
  return problems;
}

const notPlain = new Set(['heading', 'mdxFlowExpression', 'mdxTextExpression', 'table']);

/** Tags that nobody knows, and what may not stand inside of a statement. */
function readTags(tree: Root, placeOf: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, (node, ancestors) => {
    const place = placeOf(node.position?.start.offset);
    const inside = ancestors.some(isStatement);
    if (inside && (isJsxElement(node) || notPlain.has(node.type))) {
      const what = isJsxElement(node) ? `tag (${node.name ?? 'fragment'})` : node.type;
      problems.push(
        toProblem('statement-is-plain', place, `Unexpected ${what} in a statement, expected plain Markdown`),
      );
    } else if (isJsxElement(node) && /^[A-Z]/.test(node.name ?? '') && !isStatementTag(node.name)) {
      const hint = toHint(node.name ?? '', Object.keys(statementTags), rules['markup-is-known'].hint);
      problems.push(toProblem('markup-is-known', place, `Unexpected tag (${node.name ?? ''})`, hint));
    }
  });
  return problems;
}

const pointSchema = z.object({ line: z.number(), column: z.number() });
/** What unified throws (vfile-message 4): its place is a point, or begins at one. */
const syntaxErrorSchema = z.object({
  reason: z.string(),
  place: z
    .union([pointSchema, z.object({ start: pointSchema }).transform(({ start }) => start)])
    .optional()
    .catch(undefined),
});

function toSyntaxProblem(error: unknown, file: string): Problem {
  const { reason, place: given } = syntaxErrorSchema.catch({ reason: String(error) }).parse(error);
  // A tag that is never closed is placed by the message alone: “(3:1-3:15)”.
  const [, line, column] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  const point = given ?? (line === undefined ? undefined : { line: Number(line), column: Number(column) });
  const place: Place = point === undefined ? { kind: 'file', file } : { kind: 'point', file, ...point };
  return toProblem('mdx-parses', place, `Unexpected MDX: ${reason}`);
}
