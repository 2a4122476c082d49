import { toSummary } from '../graph/page-contents.ts';
import type { GuidePage } from '../graph/types.ts';
import type { OEmbed } from '../schemas/oembed.ts';
import { toDisplayName, toPageTitle, type Publication } from './page.ts';
import { escapeHtml } from '../wording/escape-html.ts';

/** What the card in a frame says first where no statement is named: the page’s answer or definition, in plain text. */
export function toLead(page: GuidePage): string | undefined {
  if (page.kind === 'regulation') {
    return page.modes.map(({ data }) => `${data.title}: ${data.definition}`).join(' ');
  }
  return page.path === '/' && page.kind === 'page' && 'data' in page ? page.data.lead : toSummary(page);
}

/** Whether a page can be shown in a frame: one that was written. A work is cited, a list is linked. */
export function isEmbeddable(page: GuidePage): boolean {
  return toLead(page) !== undefined;
}

/** Root-relative address of the card of a page; a statement of it is named behind a #. */
export function toEmbedPath({ path }: Pick<GuidePage, 'path'>): string {
  return `/embed${path}`;
}

/** Root-relative address of the oEmbed file of a page. */
export function toOEmbedPath(page: Pick<GuidePage, 'path'>): string {
  return `${toEmbedPath(page)}oembed.json`;
}

/** What a card is about to say, for its height. */
export interface CardText {
  readonly title: string;
  /** The words, a paragraph or item of a list each. */
  readonly blocks: readonly string[];
  /** What they rest on, with the names of the works. */
  readonly basis: string;
  readonly guide: string;
}

/** Pixels that a card is measured for: the narrowest frame in which nothing is cut, and the widest that is offered. */
export const cardWidths = { least: 320, most: 600 } as const;
/** How many characters surely stand on a line of the narrowest card in each size; a browser test holds them to it. */
const lineLengths = { words: 29, label: 33 } as const;
/** Pixels of a line and between blocks, as components/EmbedCard.astro sets them; and of all edges together. */
const lineHeights = { words: 25, label: 21, between: 8, edges: 88 } as const;

/** The height in pixels in which a card is whole in the narrowest frame: counted, for a frame cannot ask. */
export function toCardHeight({ title, blocks, basis, guide }: CardText): number {
  const words = blocks.reduce((sum, block) => sum + toLines(block, lineLengths.words), 0);
  const labels = [title, basis, `Read this question in ${guide}`].reduce(
    (sum, text) => sum + toLines(text, lineLengths.label),
    1, // the kind of statement
  );
  return (
    lineHeights.edges + words * lineHeights.words + blocks.length * lineHeights.between + labels * lineHeights.label
  );
}

/** A word that does not fit begins a line, so a line may be short by the length of one. */
function toLines(text: string, length: number): number {
  let lines = 1;
  let left = length;
  for (const word of text.split(/\s+/)) {
    if (word.length > left) {
      lines += Math.max(1, Math.ceil(word.length / length));
      left = length;
    }
    left -= word.length + 1;
  }
  return lines;
}

/** The HTML to paste: a frame without script, as wide as there is room and at most as wide as the card is made for. */
export function toSnippet(url: string, title: string, height: number): string {
  return `<iframe src="${url}" title="${escapeHtml(title)}" width="${cardWidths.most.toString()}" height="${height.toString()}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`;
}

/** The oEmbed file of a page. Whoever reads it may keep it for a day: an edition is out for longer. */
export function toOEmbed(publication: Publication, page: GuidePage, height: number): OEmbed {
  const { graph, toUrl } = publication;
  const title = toPageTitle(graph, page);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: graph.guide.authors.map(toDisplayName).join(', '),
    provider_name: graph.guide.title,
    provider_url: toUrl('/'),
    cache_age: 86_400,
    html: toSnippet(toUrl(toEmbedPath(page)), title, height),
    width: cardWidths.most,
    height,
  };
}
