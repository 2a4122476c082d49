import type { Answer } from './engine.ts';

/** What was found, in words: they stand above the list and are spoken. */
export function toStatus({ found, places }: Answer, total: number, query: string): string {
  const count = `${String(places.length)} of ${String(total)} works`;
  if (found === 'nothing') return `Nothing has “${query.trim()}”.`;
  if (found === 'all' && places.length === total) return `${String(total)} works`;
  return found === 'near' ? `Nothing has exactly “${query.trim()}”; near it: ${count}` : count;
}
