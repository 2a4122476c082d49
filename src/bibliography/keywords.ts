import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import type { Guide, KeywordList } from '../schemas/guide.ts';
import type { Reference } from '../schemas/reference.ts';
import type { SourceEntry } from './entries.ts';

const lists = { kind: 'kinds', field: 'fields', sector: 'sectors' } as const satisfies Record<
  keyof Reference['keywords'],
  KeywordList
>;

/** Sorts a work's keywords into kind, field and sector, by the closed lists of the guide. */
export function classify(
  source: SourceEntry,
  written: string | undefined,
  closed: Guide['keywords'],
): { keywords: Reference['keywords']; problems: Problem[] } {
  const terms = (written ?? '')
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');
  const place = source.findField('keywords');
  const all = Object.values(closed)
    .flat()
    .map(({ keyword }) => keyword);
  const problems = terms
    .filter((term) => !all.includes(term))
    .map((term) => {
      const hint = toHint(term, all, 'Use a term of guide.yaml');
      return toProblem('keyword-is-listed', place, `Unexpected keyword (${term}) of ${source.key}`, hint);
    });
  const isExplained = problems.length > 0;
  const pick = (name: keyof typeof lists): string => {
    const found = terms.filter((term) => closed[lists[name]].some(({ keyword }) => keyword === term));
    // A term that is in no list is most likely the one that is missing here.
    if (found.length > 1 || (found.length === 0 && !isExplained)) {
      const message = `Unexpected number of keywords for ${name} in ${source.key} (${String(found.length)}), expected one`;
      problems.push(toProblem('keyword-is-listed', place, message));
    }
    return found[0] ?? '';
  };
  return { keywords: { kind: pick('kind'), field: pick('field'), sector: pick('sector') }, problems };
}
