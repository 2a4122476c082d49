/** What the search knows of a language besides its spellings. */
export interface Language {
  /** The stem that the forms of a word share; it need not be a word. */
  toStem(word: string): string;
  /** Words that say how others hang together and not what is asked; they count only where a query has no other. */
  readonly functionWords: ReadonlySet<string>;
}

const functionWords = new Set(
  `a about after again all also always am an and another any anybody anyone anything are as at be because been before
  being both but by can cannot could did do does doing done each either else even ever every everybody everyone
  everything for from get gets getting go goes going gone got had has have having he her here hers him his how however
  i if in into is it its itself just keep keeps let lets like made make makes many may me might more most much must my
  myself neither never no nobody nor not nothing now of off often on once one only onto or other others our ours out
  over own per put quite rather really same say says she should since so some somebody someone something still such
  than that the their them themselves then there these they thing things this those though through to too under until
  up upon us very was way we went were what whatever when where whether which while who whom whose why will with
  within without would yet you your yours don didn doesn isn wasn aren won couldn shouldn wouldn ll ve re s t m d
  things want wants wanted need needs needed use used using`.split(/\s+/),
);

/** Endings and what stands in their place, the longest first; one is taken away, and only from a long enough stem. */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['ations', 'at'],
  ['ation', 'at'],
  ['ating', 'at'],
  ['ated', 'at'],
  ['ates', 'at'],
  ['ate', 'at'],
  ['ements', ''],
  ['ement', ''],
  ['ments', ''],
  ['ment', ''],
  ['ness', ''],
  ['iest', 'i'],
  ['ings', ''],
  ['ing', ''],
  ['ies', 'i'],
  ['ied', 'i'],
  ['ily', 'i'],
  ['ers', ''],
  ['er', ''],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['y', 'i'],
  ['e', ''],
  ['s', ''],
];
const shortestStem = 3;

/** English: a light stemmer, so that `meetings` finds `meeting` and `copied` finds `copy`. */
export const english: Language = {
  functionWords,
  toStem(word) {
    if (/\d/.test(word) || /(ss|us|is)$/.test(word)) return word;
    for (const [ending, instead] of endings) {
      const stem = word.slice(0, -ending.length);
      if (!word.endsWith(ending) || stem.length < shortestStem || !/[aeiouy]/.test(stem)) continue;
      return undouble(stem) + instead;
    }
    return word;
  },
};

/** `stopping` has a letter more than `stop`; `calling` has not. */
function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** A language of which nothing is known: every word is its own stem. */
export const unknownLanguage: Language = { functionWords: new Set(), toStem: (word) => word };

/** The language of a tag (BCP 47): English of any country is known, and no other. */
export function toLanguage(tag: string): Language {
  return tag.startsWith('en') ? english : unknownLanguage;
}
