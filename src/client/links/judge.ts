import { isFile, toAbsolute, toGuideAddress, type GuideAddress } from './guide-address.ts';
import type { Wording } from '../recorded.ts';
import type { LinkRecord, Permalink } from './record.ts';

/** The words that a link was made with, and those that stand there now. */
export interface Change {
  readonly then: Wording;
  readonly now: Wording;
}
/** When something came about: an edition and its day. */
interface When {
  readonly edition: string;
  readonly date: string;
}

/** What became of what a link leads to. */
export type Verdict =
  | { readonly kind: 'withdrawn'; readonly when: When; readonly why: string }
  | { readonly kind: 'moved'; readonly when: When; readonly to: string; readonly change?: Change }
  /** Without an edition in the address nobody knows which words the link was made with. */
  | { readonly kind: 'reworded'; readonly when: When; readonly change?: Change }
  | { readonly kind: 'unknown'; readonly what: 'page' | 'statement' | 'file' }
  | { readonly kind: 'stands' }
  | { readonly kind: 'foreign' };

/** A verdict with addresses: where the link leads today, and what to put in its place, if anything. */
export interface Judged {
  readonly verdict: Verdict;
  readonly leadsTo?: string;
  readonly replaceWith?: string;
}

/** Says what became of what an address leads to. Of a file or a heading the record knows nothing, and it says so. */
export function judge(written: string, homes: readonly URL[], record: LinkRecord): Judged {
  const address = toGuideAddress(written, homes);
  if (address === undefined) return { verdict: { kind: 'foreign' } };
  const verdict = judgeAddress(address, record);
  switch (verdict.kind) {
    case 'moved': {
      const replaceWith = toAbsolute(address, verdict.to, record.editions.at(-1));
      return { verdict, leadsTo: replaceWith, replaceWith };
    }
    case 'reworded': {
      const here = toKey(address);
      if (verdict.change === undefined) return { verdict, leadsTo: toAbsolute(address, here) };
      const replaceWith = toAbsolute(address, here, record.editions.at(-1));
      return { verdict, leadsTo: toAbsolute(address, here), replaceWith };
    }
    case 'stands':
    case 'withdrawn': // its address says what stood there
      return { verdict, leadsTo: toAbsolute(address, toKey(address)) };
    case 'unknown':
      return verdict.what === 'statement' ? { verdict, leadsTo: toAbsolute(address, toKey(address)) } : { verdict };
    case 'foreign':
      return { verdict };
  }
}

function toKey({ path, id }: Pick<GuideAddress, 'path' | 'id'>): string {
  return id === '' ? path : `${path}#${id}`;
}

function judgeAddress(address: GuideAddress, record: LinkRecord): Verdict {
  const edition = address.query.get('edition') ?? undefined;
  const own = record.byAddress.get(toKey(address));
  if (own !== undefined) return judgePermalink(own, edition, record);
  const page = record.byAddress.get(address.path);
  if (page === undefined) return { kind: 'unknown', what: isFile(address.path) ? 'file' : 'page' };
  // What the record does not know on a page went with it.
  if (page.state.kind === 'stands') return { kind: 'unknown', what: 'statement' };
  const verdict = judgePermalink(page, undefined, record);
  return verdict.kind === 'moved' && !verdict.to.includes('#')
    ? { ...verdict, to: `${verdict.to}#${address.id}` }
    : verdict;
}

function judgePermalink(permalink: Permalink, edition: string | undefined, record: LinkRecord): Verdict {
  const { state } = permalink;
  switch (state.kind) {
    case 'withdrawn':
      return { kind: 'withdrawn', when: toWhen(state), why: state.why };
    case 'moved': {
      const target = record.byAddress.get(state.to);
      if (target?.state.kind === 'withdrawn') return judgePermalink(target, edition, record);
      const change = target === undefined ? undefined : compare(permalink, target, edition, record);
      return { kind: 'moved', when: toWhen(state), to: state.to, ...(change === undefined ? {} : { change }) };
    }
    case 'stands':
      return judgeWording(permalink, edition, record);
  }
}

function judgeWording(permalink: Permalink, edition: string | undefined, record: LinkRecord): Verdict {
  const when = toWhen(lastOf(permalink));
  if (isKnown(edition, record)) {
    const change = compare(permalink, permalink, edition, record);
    return change === undefined ? { kind: 'stands' } : { kind: 'reworded', when, change };
  }
  return permalink.wordings.length === 1 ? { kind: 'stands' } : { kind: 'reworded', when };
}

/**
 * The words that stood at one address in an edition beside those that stand at another now; undefined where they are the
 * same. Without an edition the words are those that stood there last, as for what moved.
 */
function compare(
  before: Permalink,
  after: Permalink,
  edition: string | undefined,
  record: LinkRecord,
): Change | undefined {
  const then = isKnown(edition, record) ? wordingIn(before, edition, record) : lastOf(before);
  const now = lastOf(after);
  return then.text === now.text ? undefined : { then, now };
}

function isKnown(edition: string | undefined, { editions }: LinkRecord): edition is string {
  return edition !== undefined && editions.includes(edition);
}

/** The words of an edition; those of its first where an address names an edition that is older than what it leads to. */
function wordingIn({ wordings }: Permalink, edition: string, { editions }: LinkRecord): Wording {
  const at = editions.indexOf(edition);
  return wordings.findLast((wording) => editions.indexOf(wording.edition) <= at) ?? wordings[0];
}

function lastOf({ wordings: [first, ...later] }: Permalink): Wording {
  return later.at(-1) ?? first;
}

function toWhen({ edition, date }: When): When {
  return { edition, date };
}
