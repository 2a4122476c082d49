import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { toPageId } from '../graph/pages.ts';
import { isUnreadTarget } from '../graph/unread.ts';
import type { Graph } from '../graph/types.ts';
import { compareEditions } from '../permalinks/edition.ts';
import { createFates } from '../permalinks/fate.ts';
import { listPublished, type Published } from '../permalinks/published.ts';
import { findSuccessor } from '../permalinks/successor.ts';
import type { Permalink } from '../schemas/permalinks.ts';
import { findPlace } from './place-of-address.ts';

/** What was published stands, or has a redirect or a notice in its place. */
export function checkPermalinks(graph: Graph): Problem[] {
  const { record } = graph.history;
  const published = listPublished(graph);
  const standing = new Set(published.map(({ address }) => address));
  const known = new Set(record.permalinks.map(({ address }) => address));
  const fresh = published.filter(({ address }) => !known.has(address));
  const findFate = createFates(graph.history);
  return record.permalinks.flatMap((permalink, index) => {
    const { address, state } = permalink;
    if (standing.has(address) || state.kind !== 'stands' || findFate(permalink) !== undefined) return [];
    // What cannot be read is not gone: nobody should withdraw a page for a misspelt field in it.
    if (isUnreadTarget(graph, address, toPageId('/'))) return [];
    if ('statement' in permalink && graph.unread.statements.has(permalink.page)) return [];
    // A page that is gone is one problem, and its statements share what becomes of it.
    if ('statement' in permalink && !standing.has(toPageAddress(address))) return [];
    const place = graph.places.record(['permalinks', index, 'address']);
    const message = `Missing ${permalink.kind} (${address}), published since edition ${permalink.since}`;
    return [toProblem('permalink-is-kept', place, message, toAdvice(permalink, fresh))];
  });
}

function toPageAddress(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

/** How to say what became of it; likely is what has the same words or nearly the same id. */
function toAdvice(permalink: Permalink, fresh: readonly Published[]): string {
  const { address } = permalink;
  const likely = findSuccessor(permalink, fresh);
  const move = `- { from: "${address}", to: "${likely ?? '/where/it-stands/'}" }`;
  const withdrawal = `- { address: "${address}", why: "…" }`;
  const question = likely === undefined ? '' : `Did you mean ${likely}? `;
  return `${question}If it moved, add to content/moved.yaml: ${move}. If it is gone for good, add to content/withdrawn.yaml: ${withdrawal}. Else put it back`;
}

/** An address that once said something does not come to say something else. */
export function checkReuse(graph: Graph): Problem[] {
  const gone = new Map(
    graph.history.record.permalinks
      .filter(({ state }) => state.kind !== 'stands')
      .map((permalink) => [permalink.address, permalink]),
  );
  if (gone.size === 0) return [];
  return listPublished(graph).flatMap(({ address, text }) => {
    const permalink = gone.get(address);
    if (permalink === undefined || permalink.wordings.at(-1)?.text === text) return [];
    const message = `Unexpected use of ${address} again, ${permalink.state.kind} since it was published in edition ${permalink.since}`;
    return [toProblem('address-is-not-used-again', findPlace(graph, address), message)];
  });
}

/** The record is of editions that it lists, and of none that is later than the guide's own. */
export function checkRecord({ guide, history, places }: Graph): Problem[] {
  const { editions, permalinks } = history.record;
  const numbers = new Set(editions.map(({ number }) => number));
  const later = editions.flatMap(({ number }, index) =>
    compareEditions(number, guide.edition.number) <= 0
      ? []
      : [
          {
            number,
            place: places.record(['editions', index, 'number']),
            expected: `none after ${guide.edition.number}`,
          },
        ],
  );
  const unlisted = permalinks.flatMap(({ since }, index) =>
    numbers.has(since)
      ? []
      : [
          {
            number: since,
            place: places.record(['permalinks', index, 'since']),
            expected: 'one that the record lists',
          },
        ],
  );
  return [...later, ...unlisted].map(({ number, place, expected }) =>
    toProblem('record-is-of-editions', place, `Unexpected edition (${number}), expected ${expected}`),
  );
}
