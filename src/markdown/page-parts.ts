import type { ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { BlockContent, Blockquote, List, Paragraph, Root, RootContent, Table } from 'mdast';
import { toHast, type Handler } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { toBasis, type Basis } from './basis.ts';
import { statementTags, type JsxElement, type StatementKind } from './nodes.ts';
import type { Facts } from './read.ts';
import { renderCitations } from './render-citations.ts';
import { renderLinks } from './render-links.ts';
import { renderTables } from './render-tables.ts';
import { renderTerms } from './render-terms.ts';
import type { CitedWork, Resolver } from './resolver.ts';
import { findStatements, type StatementElement } from './statements.ts';
import { unravel } from './unravel.ts';

/** What a component prints round some words: the props of a statement, or the works that running text cites. */
export type PartFrame =
  | {
      readonly kind: 'statement';
      readonly id: string;
      readonly statement: StatementKind;
      readonly basis: Basis;
      readonly works: readonly CitedWork[];
      /** The paragraphs of the review that it restates, in words. */
      readonly places: readonly string[];
    }
  | { readonly kind: 'cited'; readonly works: readonly CitedWork[] };

/** A part of a page's own text, in its order: words, or words in a frame. Its HTML holds nothing that can run. */
export type PagePart = (PartFrame | { readonly kind: 'words' }) & { readonly html: string };

/** A picture as it is published. */
export interface PublishedPicture {
  readonly src: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The text of a content file as a page shows it. MDX that has passed the check (`content-holds-no-code`,
 * `markup-is-known`, `statement-stands-alone`) holds nothing to run: it is Markdown, plain tags, and statements at its
 * top. So it is not compiled to a module, which took most of a build (docs/performance.md).
 * @param findPicture a picture by the address that the file gives it
 */
export function toPageParts(
  { tree: read, headings }: Pick<Facts, 'tree' | 'headings'>,
  resolver: Resolver,
  findPicture: (target: string) => PublishedPicture | undefined,
): PagePart[] {
  const tree = structuredClone(read);
  unravel(tree);
  const frames = frameParts(tree, resolver);
  renderCitations(tree, resolver);
  renderTerms(tree, resolver);
  renderPictures(tree, findPicture);
  renderLinks(tree, resolver);
  renderTables(tree);
  nameHeadings(tree, headings);
  const hast = toHast(tree, { handlers });
  return hast.type === 'root' ? toParts(hast, frames) : [];
}

const frameTag = 'guide-part';

/** Puts each part that has a frame into an element of its own, which bears the place of its frame in the list. */
function frameParts(tree: Root, resolver: Resolver): PartFrame[] {
  const statements = new Map<RootContent, StatementElement>();
  for (const statement of findStatements(tree)) {
    const top = tree.children.find((node) => node === statement.element);
    if (top !== undefined) statements.set(top, statement);
  }
  const frames: PartFrame[] = [];
  const frame = (part: PartFrame, children: readonly BlockContent[]): RootContent => ({
    type: 'mdxJsxFlowElement',
    name: frameTag,
    attributes: [{ type: 'mdxJsxAttribute', name: 'data-part', value: (frames.push(part) - 1).toString() }],
    children: [...children],
  });
  tree.children = tree.children.map((node) => {
    const statement = statements.get(node);
    if (statement !== undefined) return frame(toStatementFrame(statement, resolver), statement.content);
    const works = isCitingBlock(node) ? findWorks([node], resolver) : [];
    return isCitingBlock(node) && works.length > 0 ? frame({ kind: 'cited', works }, [node]) : node;
  });
  return frames;
}

function toStatementFrame({ tag, attributes, content }: StatementElement, resolver: Resolver): PartFrame {
  const works = findWorks(content, resolver);
  const id = attributes.get('id');
  const from = attributes.get('from');
  return {
    kind: 'statement',
    id: typeof id === 'string' ? id : '',
    statement: statementTags[tag],
    basis: toBasis(attributes, works.length),
    works,
    places: (typeof from === 'string' ? from.split(/\s+/) : []).map((place) => resolver.findParagraph(place) ?? place),
  };
}

/** A block of running text whose works stand beside it, as those of a statement do. */
function isCitingBlock(node: RootContent): node is Blockquote | List | Paragraph | Table {
  return ['blockquote', 'list', 'paragraph', 'table'].includes(node.type);
}

/** The works that some content cites, each once, in the order of mention. */
function findWorks(content: readonly BlockContent[], resolver: Resolver): CitedWork[] {
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

function renderPictures(tree: Root, findPicture: (target: string) => PublishedPicture | undefined): void {
  visit(tree, 'image', (node) => {
    const picture = findPicture(node.url);
    if (picture === undefined) return;
    const { src, width, height } = picture;
    node.url = src;
    node.data = { ...node.data, hProperties: { width, height, loading: 'lazy', decoding: 'async' } };
  });
}

/** Headings have the ids that the graph knows them by. */
function nameHeadings(tree: Root, headings: Facts['headings']): void {
  const ids = headings.map(({ id }) => id).values();
  visit(tree, 'heading', (node) => {
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: ids.next().value } };
  });
}

/** Tags that content may use are HTML; what stands in braces is a comment. */
const toTag: Handler = (state, node: JsxElement) => {
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
      ? [[attribute.name, attribute.value ?? true] as const]
      : [],
  );
  return h(node.name ?? 'span', Object.fromEntries(attributes), ...state.all(node));
};
const toNothing: Handler = () => undefined;
const handlers = {
  mdxJsxFlowElement: toTag,
  mdxJsxTextElement: toTag,
  mdxFlowExpression: toNothing,
  mdxTextExpression: toNothing,
};

function toParts(root: HastRoot, frames: readonly PartFrame[]): PagePart[] {
  const parts: PagePart[] = [];
  let words: HastRoot['children'] = [];
  const endWords = () => {
    const html = toHtml({ type: 'root', children: words });
    if (html.trim() !== '') parts.push({ kind: 'words', html });
    words = [];
  };
  for (const node of root.children) {
    const part = node.type === 'element' && node.tagName === frameTag ? node : undefined;
    const frame = part === undefined ? undefined : frames[Number(part.properties['dataPart'])];
    if (part === undefined || frame === undefined) words.push(node);
    else {
      endWords();
      parts.push({ ...frame, html: toHtml({ type: 'root', children: part.children satisfies ElementContent[] }) });
    }
  }
  endWords();
  return parts;
}
