/** One engine’s answer: what it found, the best first, and how much its order counts. */
export interface Ranking {
  readonly ids: readonly string[];
  readonly weight: number;
}

/**
 * Joins rankings whose scores cannot be compared by their ranks alone: reciprocal rank fusion (Cormack, Clarke and
 * Büttcher 2009). What two of them put high comes before what only one does.
 * @param k how little the first ranks stand out; 60 in the paper, where lists are long
 */
export function fuse(rankings: readonly Ranking[], k: number): string[] {
  const scores = new Map<string, number>();
  for (const { ids, weight } of rankings) {
    ids.forEach((id, rank) => scores.set(id, (scores.get(id) ?? 0) + weight / (k + rank + 1)));
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
