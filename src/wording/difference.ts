import { diffWordsWithSpace } from 'diff';

/** A run of words that stands in both wordings, or in one of them. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What became of a text, word by word, in reading order: a removed run stands before the one that took its place. All
 * that is not added makes the old text again, all that is not removed the new one, to the letter.
 */
export function compareWords(before: string, after: string): WordRun[] {
  const runs = diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value,
  }));
  return joinNeighbours(runs);
}

/** What screen readers that pass over `<del>` and `<ins>` say before a run. */
export const runWords = { removed: 'taken out', added: 'added' } as const;

/** A run with the spaces around its words apart: they are not to be underlined, or spoken within the marks. */
export interface MarkedRun {
  readonly kind: WordRun['kind'];
  readonly lead: string;
  readonly words: string;
  readonly trail: string;
}

/** What became of a text, to be shown: what was taken out never touches what took its place. */
export function markWords(before: string, after: string): MarkedRun[] {
  const runs = compareWords(before, after);
  return runs.map(({ kind, text }, place) => {
    if (kind === 'same') return { kind, lead: '', words: text, trail: '' };
    const lead = /^\s*/.exec(text)?.[0] ?? '';
    const trail = /\s*$/.exec(text.slice(lead.length))?.[0] ?? '';
    const next = runs[place + 1];
    const touches = kind === 'removed' && trail === '' && next?.kind === 'added' && !/^\s/.test(next.text);
    return { kind, lead, words: text.trim(), trail: touches ? ' ' : trail };
  });
}

/** Words changed one after the other are one change: nobody reads `<del>a</del><ins>b</ins> <del>c</del>…` aloud. */
function joinNeighbours(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = added = '';
  };
  runs.forEach(({ kind, text }, index) => {
    const isBridge = kind === 'same' && text.trim() === '' && removed + added !== '' && runs[index + 1] !== undefined;
    if (kind === 'removed' || isBridge) removed += text;
    if (kind === 'added' || isBridge) added += text;
    if (kind !== 'same' || isBridge) return;
    flush();
    joined.push({ kind, text });
  });
  flush();
  return joined;
}
