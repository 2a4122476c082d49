import type { TermPage, Terms, TermStatement } from './terms.ts';

/** Where something that the finder knows leads: a page, or a statement of one. */
export interface Target {
  readonly page: TermPage;
  readonly statement?: TermStatement;
}

/** A name, a trouble or a statement: one thing that a query can match, and what it leads to, the best first. */
export interface TermDocument {
  readonly id: number;
  readonly name?: string;
  readonly trouble?: string;
  readonly text?: string;
  /** All of a page together, for queries whose words stand apart. */
  readonly whole?: string;
  readonly targets: readonly Target[];
}

/** Each name is a document of its own: a short one must not count for less because its page has many. */
export function toDocuments({ pages, words }: Terms): TermDocument[] {
  const pageByUrl = new Map(pages.map((page) => [page.url, page]));
  const findTarget = (address: string): Target[] => {
    const [url = '', id] = address.split('#', 2);
    const page = pageByUrl.get(url);
    return page === undefined ? [] : [{ page, ...findStatement(page, id) }];
  };
  const parts = [
    ...pages.flatMap(toPageParts),
    ...words.flatMap(({ said, leads }) => said.map((name) => ({ name, targets: leads.flatMap(findTarget) }))),
  ];
  return parts.map((part, id) => ({ id, ...part }));
}

function findStatement({ statements }: TermPage, id: string | undefined): { statement?: TermStatement } {
  const statement = statements.find((candidate) => candidate.id === id);
  return statement === undefined ? {} : { statement };
}

function toPageParts(page: TermPage): Omit<TermDocument, 'id'>[] {
  const itself = [{ page }];
  if (page.work !== undefined) {
    return [page.title, `${page.work} ${page.names.join(' ')}`].map((name) => ({ name, targets: itself }));
  }
  return [
    ...[page.title, ...page.names].map((name) => ({ name, targets: itself })),
    ...(page.text === '' ? [] : [{ text: page.text, targets: itself }]),
    { whole: toWhole(page), targets: itself },
    ...page.statements.map((statement) => ({ text: statement.text, targets: [{ page, statement }] })),
    ...page.troubles.map(({ trouble, help }) => ({
      trouble,
      targets: help.map((id) => ({ page, ...findStatement(page, id) })),
    })),
  ];
}

function toWhole({ title, names, text, statements, troubles }: TermPage): string {
  const parts = [...statements.map((statement) => statement.text), ...troubles.map(({ trouble }) => trouble)];
  return [title, ...names, text, ...parts].join(' ');
}
