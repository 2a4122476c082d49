import { toProblem, type Problem } from '../diagnostics/problem.ts';
import { toHint } from '../diagnostics/suggestion.ts';
import type { Guide, KeywordList } from '../schemas/guide.ts';
import type { Reference } from '../schemas/reference.ts';
import type { SourceEntry } from './entries.ts';

const lists = { kind: 'kinds', field: 'fields', sector: 'sectors' } as const satisfies Record<
  keyof Reference['keywords'],
  KeywordList
>;

const names = ['kind', 'field', 'sector'] as const satisfies (keyof typeof lists)[];

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
  const find = (name: keyof typeof lists) =>
    terms.filter((term) => closed[lists[name]].some(({ keyword }) => keyword === term));
  const isExplained = problems.length > 0; // a term that is in no list is most likely the one that is missing
  const wrong = names.filter((name) => find(name).length > 1 || (find(name).length === 0 && !isExplained));
  if (wrong.length > 0) {
    const counts = wrong.map((name) => `${String(find(name).length)} for ${name}`).join(', ');
    problems.push(
      toProblem('keyword-is-listed', place, `Unexpected keywords of ${source.key} (${counts}), expected one for each`),
    );
  }
  const pick = (name: keyof typeof lists) => find(name)[0] ?? '';
  return { keywords: { kind: pick('kind'), field: pick('field'), sector: pick('sector') }, problems };
}
