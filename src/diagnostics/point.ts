/** Turns offsets of one text into lines and columns. */
export interface Locator {
  /** The point of an offset; line and column count from 1. */
  readonly toPoint: (offset: number) => { line: number; column: number };
}

/** Indexes a text's lines once; each look-up is a binary search. Lines end as they do in Markdown (CommonMark, section 2.1). */
export function createLocator(text: string): Locator {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return {
    toPoint(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}
