/** Orders editions by their numbers: 1.9 comes before 1.10. Negative where the first is the earlier. */
export function compareEditions(a: string, b: string): number {
  const [first, second] = [a.split('.').map(Number), b.split('.').map(Number)];
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => (first[index] ?? 0) - (second[index] ?? 0)).find(Boolean) ?? 0;
}
