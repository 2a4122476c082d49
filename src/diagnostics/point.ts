/** Turns offsets of one text into lines and columns. */
export interface Locator {
  /** The point of an offset; line and column count from 1. */
  readonly toPoint: (offset: number) => { line: number; column: number };
}

/** Indexes a text's lines once; each look-up is a binary search. */
export function createLocator(text: string): Locator {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
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
