import type { Graph } from '../graph/types.ts';
import type { Permalink, PermalinkState, Permalinks, Wording } from '../schemas/permalinks.ts';
import { createFates, followMoves, type Fate } from './fate.ts';
import { listPublished, type Published } from './published.ts';

/** The digest of a text, `sha256-…`; given from outside, for this folder knows no library of the system. */
export type ToDigest = (text: string) => string;
type Edition = Permalinks['editions'][number];

/**
 * The record of a guide as it is now: that of its last release, carried on to the edition of guide.yaml. What the last
 * release recorded for that same edition is taken as superseded, so that the record always fits the words beside it.
 */
export function toRecord(graph: Graph, toDigest: ToDigest): Permalinks {
  const { edition } = graph.guide;
  const before = withoutEdition(graph.history.record, edition.number);
  const published = new Map(listPublished(graph).map((item) => [item.address, item]));
  const known = new Set(before.permalinks.map(({ address }) => address));
  const findFate = createFates(graph.history);
  const toWording = (text: string): Wording => ({
    edition: edition.number,
    date: edition.date,
    digest: toDigest(text),
    text,
  });
  const kept = before.permalinks.map((permalink) => {
    const now = published.get(permalink.address);
    return now === undefined ? toGone(permalink, findFate(permalink), edition) : toStanding(permalink, now, toWording);
  });
  const added = [...published.values()].filter(({ address }) => !known.has(address));
  const permalinks = [...kept, ...added.map((item) => toNew(item, edition, toWording))];
  return {
    version: 1,
    editions: [...before.editions, { number: edition.number, date: edition.date }],
    permalinks: leadHome(permalinks).sort((a, b) => (a.address < b.address ? -1 : 1)),
  };
}

/** A record as it was before an edition; that it was moved or withdrawn is kept of a permalink in any case. */
function withoutEdition(record: Permalinks, number: string): Permalinks {
  const permalinks = record.permalinks.flatMap((permalink) => {
    if (permalink.state.kind !== 'stands') return [permalink];
    const wordings = permalink.wordings.filter(({ edition }) => edition !== number);
    return wordings.length === 0 ? [] : [{ ...permalink, wordings }];
  });
  return { ...record, editions: record.editions.filter((edition) => edition.number !== number), permalinks };
}

/** A new wording only where the words changed. */
function toStanding(permalink: Permalink, now: Published, toWording: (text: string) => Wording): Permalink {
  const isSame = permalink.wordings.at(-1)?.text === now.text;
  const wordings = isSame ? permalink.wordings : [...permalink.wordings, toWording(now.text)];
  const rest = { address: permalink.address, since: permalink.since, wordings, state: { kind: 'stands' } } as const;
  return { ...toSubject(now), ...rest };
}

function toNew(now: Published, { number }: Edition, toWording: (text: string) => Wording): Permalink {
  const rest = { address: now.address, since: number, wordings: [toWording(now.text)] };
  return { ...toSubject(now), ...rest, state: { kind: 'stands' } };
}

/** Which page or statement a permalink is of. The keys of an entry come in this order, and the rest after them. */
function toSubject(item: Published) {
  return 'statement' in item
    ? { page: item.page, statement: item.statement, kind: item.kind }
    : { page: item.page, kind: item.kind };
}

/** What moved or was withdrawn in an earlier edition keeps its day; editors may still correct where to and why. */
function toGone(permalink: Permalink, fate: Fate | undefined, { number, date }: Edition): Permalink {
  if (fate === undefined) return permalink; // recorded before, or an error that stops every release
  const { state } = permalink;
  const when = state.kind === fate.kind ? { edition: state.edition, date: state.date } : { edition: number, date };
  return { ...permalink, state: { ...fate, ...when } satisfies PermalinkState };
}

/** Lets each move lead to where its target stands now, however often that moved since. */
function leadHome(permalinks: readonly Permalink[]): Permalink[] {
  const moves = new Map(
    permalinks.flatMap(({ address, state }) => (state.kind === 'moved' ? [[address, state.to] as const] : [])),
  );
  return permalinks.map((permalink) => {
    if (permalink.state.kind !== 'moved') return permalink;
    const to = followMoves(permalink.state.to, (address) => moves.get(address)) ?? permalink.state.to;
    return { ...permalink, state: { ...permalink.state, to } };
  });
}
