import { markWords, runWords } from '../wording/difference.ts';
import { make, makeHidden } from './make.ts';

/** The new words among the old: lines tell the eye which are which, hidden words the ear. */
export function makeDifference(then: string, now: string): HTMLElement {
  const runs = markWords(then, now).flatMap(({ kind, lead, words, trail }) => {
    if (kind === 'same') return [words];
    const mark = make(
      kind === 'removed' ? 'del' : 'ins',
      '',
      makeHidden(`[${runWords[kind]}: `),
      words,
      makeHidden(']'),
    );
    return [lead, mark, trail];
  });
  return make('p', 'difference', ...runs);
}
