import leven from 'leven';

/** The nearest of the candidates, where one is near enough to be what was meant. */
export function findNearest(written: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(written.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) > limit) continue;
    const distance = leven(written.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** “Did you mean …?” where something is near, otherwise the fallback. */
export function toHint(written: string, candidates: Iterable<string>, fallback: string): string {
  const nearest = findNearest(written, candidates);
  return nearest === undefined ? fallback : `Did you mean ${nearest}?`;
}
