import { toCapitalised, type Inventor } from '../inventor.ts';

/** Writes prose of words that recur as words do: a few often, most seldom. */
export interface Writer {
  /** A sentence or more, of exactly so many words, on lines of a width that people read. */
  readonly writeProse: (words: number) => string;
  /** So many words without a full stop. */
  readonly writePhrase: (words: number) => string;
}

const sentenceLength = 15;
const lineWidth = 100;

/** A writer with a vocabulary of its own. */
export function createWriter({ pick, toWord }: Inventor): Writer {
  const vocabulary = Array.from({ length: 9000 }, () => toWord(1, 4));
  const writePhrase = (words: number) => Array.from({ length: words }, () => pick(vocabulary, 3)).join(' ');
  return { writePhrase, writeProse };

  function writeProse(words: number): string {
    const sentences: string[] = [];
    for (let left = words; left > 0; left -= sentenceLength) {
      sentences.push(`${toCapitalised(writePhrase(Math.min(sentenceLength, left)))}.`);
    }
    return toLines(sentences.join(' '));
  }
}

function toLines(text: string): string {
  let width = 0;
  return text
    .split(' ')
    .reduce((lines, word) => {
      width += word.length + 1;
      if (width <= lineWidth) return `${lines} ${word}`;
      width = word.length;
      return `${lines}\n${word}`;
    }, '')
    .trim();
}
