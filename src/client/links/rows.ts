import type { FoundLink } from './found-link.ts';
import { judge, type Judged, type Verdict } from './judge.ts';
import type { LinkRecord } from './record.ts';

/** One address, wherever it was found, and what became of what it leads to. */
export interface Row extends Judged {
  readonly address: string;
  /** The words that carry it, the first that say something. */
  readonly text: string;
  readonly where: readonly string[];
}

/** What needs somebody's hand comes first. */
const order = ['withdrawn', 'moved', 'reworded', 'unknown', 'stands', 'foreign'] as const satisfies Verdict['kind'][];

/** Judges each address once. */
export function toRows(links: readonly FoundLink[], homes: readonly URL[], record: LinkRecord): Row[] {
  const found = new Map<string, { text: string; where: Set<string> }>();
  for (const { address, text, where } of links) {
    const known = found.get(address) ?? { text: '', where: new Set<string>() };
    if (known.text === '' && text !== address) known.text = text;
    found.set(address, { ...known, where: known.where.add(where) });
  }
  const rows = [...found].map(([address, { text, where }]) => ({
    address,
    text,
    where: [...where],
    ...judge(address, homes, record),
  }));
  return rows.sort((a, b) => order.indexOf(a.verdict.kind) - order.indexOf(b.verdict.kind));
}

/** How verdicts are called; of an address that is not the guide's there is nothing to say. */
export const verdictNames = {
  withdrawn: 'Withdrawn',
  moved: 'Moved',
  reworded: 'Reworded',
  unknown: 'Unknown',
  stands: 'Stands',
  foreign: 'Not this guide’s',
} as const satisfies Record<Verdict['kind'], string>;

/** `5 links to this guide: 1 moved, 4 stand. 2 addresses are not this guide’s.` */
export function toSummary(rows: readonly Row[]): string {
  const count = (kind: Verdict['kind']) => rows.filter(({ verdict }) => verdict.kind === kind).length;
  const foreign = count('foreign');
  const own = rows.length - foreign;
  const parts = [
    [count('withdrawn'), 'withdrawn', 'withdrawn'],
    [count('moved'), 'moved', 'moved'],
    [count('reworded'), 'reworded', 'reworded'],
    [count('unknown'), 'unknown', 'unknown'],
    [count('stands'), 'stands', 'stand'],
  ] as const;
  const said = parts.flatMap(([number, one, many]) =>
    number === 0 ? [] : [`${String(number)} ${number === 1 ? one : many}`],
  );
  const links = own === 0 ? 'No link to this guide' : `${own === 1 ? '1 link' : `${String(own)} links`} to this guide`;
  const others = foreign === 1 ? '1 address is' : `${String(foreign)} addresses are`;
  return `${[links, ...(said.length === 0 ? [] : [said.join(', ')])].join(': ')}.${foreign === 0 ? '' : ` ${others} not this guide’s.`}`;
}

/** What follows the name of a verdict, as in “Withdrawn” “since edition 1.1 …”; empty where the name says it all. */
export function toDetails(verdict: Verdict, formatDay: (day: string) => string): string {
  const toWhen = ({ edition, date }: { edition: string; date: string }) => `edition ${edition} (${formatDay(date)})`;
  switch (verdict.kind) {
    case 'withdrawn':
      return `since ${toWhen(verdict.when)}. ${verdict.why}`;
    case 'moved':
      return `in ${toWhen(verdict.when)}${verdict.change === undefined ? '' : ', and reworded since'}.`;
    case 'reworded':
      return verdict.change === undefined
        ? `in ${toWhen(verdict.when)}. The address names no edition: nobody can say whether it was linked before or after.`
        : `since edition ${verdict.change.then.edition}, last in ${toWhen(verdict.when)}.`;
    case 'unknown':
      return unknown[verdict.what];
    case 'stands':
    case 'foreign':
      return '';
  }
}

const unknown = {
  page: 'as a page: the record has none at this address.',
  statement: 'as a statement. The page stands; what follows the # may be a heading, which the record does not hold.',
  file: 'as a page: the record holds no files.',
} as const;
