/** The part of some numbers below which a share of them lies: 0.5 gives the median. */
export function getQuantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(share * numbers.length) - 1] ?? NaN;
}
