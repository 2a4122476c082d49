import { make, makeHidden, makeLink } from '../make.ts';
import { makeDifference } from '../print-difference.ts';
import type { Change, Verdict } from './judge.ts';
import { toDetails, verdictNames, type Row } from './rows.ts';

/**
 * Prints rows into the body of a table. All words of files go in as text, and all addresses that lead anywhere are made
 * from those of the guide.
 */
export function printRows(body: HTMLElement, rows: readonly Row[], formatDay: (day: string) => string): void {
  body.replaceChildren(...rows.map((row) => toTableRow(row, formatDay)));
}

/** Prints addresses that are not the guide's into a list. */
export function printForeign(list: HTMLElement, rows: readonly Row[]): void {
  list.replaceChildren(...rows.map((row) => make('li', '', ...toAddressLines(row))));
}

function toTableRow(row: Row, formatDay: (day: string) => string): HTMLTableRowElement {
  const line = make('tr', '');
  line.dataset['verdict'] = row.verdict.kind;
  const head = make('th', '', ...toAddressLines(row));
  head.scope = 'row';
  line.append(head, toVerdictCell(row, formatDay), toReplacementCell(row));
  return line;
}

/** The address, the words that carry it, and where it was found. */
function toAddressLines({ address, text, where, leadsTo }: Row): HTMLElement[] {
  const written = leadsTo === undefined ? make('span', 'address', address) : toLink(leadsTo, address);
  const places = make('span', 'where', where.join('; '));
  return text === '' ? [written, places] : [written, make('q', 'text', text), places];
}

function toVerdictCell({ verdict }: Row, formatDay: (day: string) => string): HTMLElement {
  const details = toDetails(verdict, formatDay);
  const cell = make('td', 'verdict', make('strong', 'name', verdictNames[verdict.kind]));
  if (details !== '') cell.append(' ', details);
  const change = getChange(verdict);
  if (change !== undefined) cell.append(makeDifference(change.then.text, change.now.text));
  return cell;
}

function getChange(verdict: Verdict): Change | undefined {
  return 'change' in verdict ? verdict.change : undefined;
}

function toReplacementCell({ replaceWith }: Row): HTMLElement {
  if (replaceWith !== undefined) return make('td', 'replacement', toLink(replaceWith, replaceWith));
  return make('td', 'replacement is-empty', makeHidden('Nothing'));
}

function toLink(href: string, words: string): HTMLAnchorElement {
  const link = makeLink(href, words);
  link.className = 'address';
  return link;
}
