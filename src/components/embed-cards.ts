import { getCardWords, toCardWords, type CardWords } from '../graph/embed-cards.ts';
import { kindLabels, toPageId } from '../graph/pages.ts';
import type { Graph, GuidePage } from '../graph/types.ts';
import type { StatementKind } from '../markdown/nodes.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { toLead } from '../metadata/embeds.ts';
import { toPageTitle } from '../metadata/page.ts';
import { listFormer, type FormerPage, type FormerStatement } from '../permalinks/former.ts';
import type { PermalinkIndex } from '../permalinks/permalink-index.ts';
import type { Permalink } from '../schemas/permalinks.ts';
import { escapeHtml } from '../wording/escape-html.ts';
import { toLine, toSpan, type Withdrawal } from './change-words.ts';
import { kindWords, toBasisSummary } from './statement-words.ts';

/** A card for frames: what it shows of a page, and behind each # of its address. */
export interface Card {
  readonly title: string;
  /** What kind of page it is. */
  readonly what: string;
  readonly lead: string;
  /** Where the way out of the frame leads, as an absolute address. */
  readonly url: string;
  readonly statements: readonly CardStatement[];
}

/** What a card shows for one #. */
export interface CardStatement {
  readonly id: string;
  readonly kind: StatementKind;
  /** What it is called: its kind, or that it was withdrawn. */
  readonly label: string;
  /** The title of the page that it stands on, where that is another than the card’s. */
  readonly title?: string;
  readonly html: string;
  readonly basis: string;
  readonly works: CardWords['works'];
  readonly url: string;
  /** The words of the way to it. */
  readonly way: string;
}

/** What cards are made from. */
export interface CardSource {
  readonly graph: Graph;
  readonly resolver: Resolver;
  readonly permalinks: PermalinkIndex;
}

/** The card of a page: what stands on it, and what became of that which stood there once. */
export function toPageCard(source: CardSource, page: GuidePage): Card {
  const { graph, resolver, permalinks } = source;
  const own = getCardWords(graph, resolver, page).map((words) => toStanding(source, words));
  const former = listFormer(permalinks, page).flatMap((one) => toFormer(source, one, page) ?? []);
  return { ...toHead(source, page), statements: [...own, ...former] };
}

/**
 * The card at the address of a page that is gone. A frame of another site keeps the address that was pasted there, and
 * shows what is there now: the page that it became, or that it was withdrawn. All works by the # alone, so that no
 * frame needs a script or a redirect, which would lose it.
 */
export function toFormerCard(source: CardSource, { permalink, statements }: FormerPage): Card {
  const { graph, permalinks } = source;
  const end = permalink.state.kind === 'moved' ? permalink.state.to : permalink.address;
  const page = graph.pageById.get(toPageId(end.split('#', 1)[0] ?? end));
  const head =
    page === undefined ? toGoneHead(source, permalinks.byAddress.get(end) ?? permalink) : toHead(source, page);
  return { ...head, statements: statements.flatMap((one) => toFormer(source, one, page) ?? []) };
}

function toHead({ graph, resolver }: CardSource, page: GuidePage): Omit<Card, 'statements'> {
  return {
    title: toPageTitle(graph, page),
    what: page.kind === 'page' ? 'Guide' : kindLabels[page.kind].one,
    lead: toLead(page) ?? '',
    url: resolver.toUrl(page.path),
  };
}

function toGoneHead({ graph, resolver }: CardSource, permalink: Permalink): Omit<Card, 'statements'> {
  const { state, address } = permalink;
  return {
    title: toLine(permalink),
    what: 'Withdrawn',
    lead: state.kind === 'withdrawn' ? toWithdrawnWords(permalink, state, graph.guide.language) : '',
    url: resolver.toUrl(address),
  };
}

function toStanding({ graph, resolver }: CardSource, { statement, html, works }: CardWords): CardStatement {
  const { id, kind, basis, path } = statement;
  return {
    id,
    kind,
    label: kindWords[kind],
    html,
    basis: toBasisSummary(basis, works.length),
    works,
    url: resolver.toUrl(path),
    way: `Read this ${kindWords[kind].toLowerCase()} in ${graph.guide.title}`,
  };
}

/** What stood behind an id: in the words of today where it moved, in those that it had where it was withdrawn. */
function toFormer(
  source: CardSource,
  { id, permalink }: FormerStatement,
  page: GuidePage | undefined,
): CardStatement | undefined {
  const { graph, resolver, permalinks } = source;
  const end = permalink.state.kind === 'moved' ? permalink.state.to : permalink.address;
  const statement = graph.statements.find(({ path }) => path === end);
  if (statement !== undefined) {
    const stands = graph.pageById.get(statement.page);
    const title = stands === undefined || stands === page ? undefined : toPageTitle(graph, stands);
    const standing = toStanding(source, toCardWords(resolver, statement));
    return { ...standing, id, ...(title === undefined ? {} : { title }) };
  }
  return toNotice(source, id, permalinks.byAddress.get(end) ?? permalink);
}

function toNotice({ graph, resolver }: CardSource, id: string, permalink: Permalink): CardStatement | undefined {
  const { state, address } = permalink;
  if (!('statement' in permalink) || state.kind !== 'withdrawn') return undefined;
  return {
    id,
    kind: permalink.kind,
    label: `${kindWords[permalink.kind]}, withdrawn`,
    html: `<blockquote>${escapeHtml(toLine(permalink))}</blockquote>`,
    basis: toWithdrawnWords(permalink, state, graph.guide.language),
    works: [],
    url: resolver.toUrl(address),
    way: `Read what became of it in ${graph.guide.title}`,
  };
}

function toWithdrawnWords(permalink: Permalink, state: Withdrawal, language: string): string {
  return `In the guide ${toSpan(permalink, state, language)}, and withdrawn: ${state.why}`;
}
