import { toProblem, type Problem } from '../diagnostics/problem.ts';
import type { CslItem } from '../schemas/reference.ts';
import type { SourceEntry } from './entries.ts';

/** An entry with its data, as far as it could be read. */
interface Listed {
  readonly source: SourceEntry;
  readonly csl?: CslItem;
}

/** Two entries under one key, or one work under two keys; the second is the one to blame. */
export function lintDuplicates(entries: readonly Listed[]): Problem[] {
  const byKey = new Map<string, Listed>();
  const byDoi = new Map<string, Listed>();
  const byTitle = new Map<string, Listed>();
  return entries.flatMap((entry) => {
    const { source, csl } = entry;
    const sameKey = findEarlier(byKey, source.key, entry);
    if (sameKey !== undefined) {
      const message = `Unexpected second entry ${source.key}, the first is on line ${lineOf(sameKey)}`;
      return [toProblem('reference-key-is-unique', source.place, message)];
    }
    if (csl === undefined) return [];
    const sameDoi = csl.DOI === undefined ? undefined : findEarlier(byDoi, csl.DOI.toLowerCase(), entry);
    const sameTitle = findEarlier(byTitle, toTitleName(csl), entry);
    if (sameDoi !== undefined) return [toSecond(source, 'doi', sameDoi, 'DOI')];
    // Two DOIs are two works, such as the editorials of two issues.
    if (sameTitle === undefined || (csl.DOI !== undefined && sameTitle.csl?.DOI !== undefined)) return [];
    return [toSecond(source, 'title', sameTitle, 'title and year')];
  });
}

function findEarlier(seen: Map<string, Listed>, name: string, entry: Listed): Listed | undefined {
  const earlier = seen.get(name);
  if (earlier === undefined) seen.set(name, entry);
  return earlier;
}

function lineOf({ source }: Listed): string {
  return source.place.line.toString();
}

function toSecond(source: SourceEntry, field: string, first: Listed, what: string): Problem {
  const message = `Unexpected second entry of a work (${source.key}), ${first.source.key} on line ${lineOf(first)} has the same ${what}`;
  return toProblem('work-is-listed-once', source.findField(field), message);
}

/** Letters and digits of title and year: neither case nor punctuation makes another work. */
function toTitleName({ title, issued }: CslItem): string {
  const words = title
    .replace(/<[^>]+>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return `${words.trim()} ${issued['date-parts'][0][0].toString()}`;
}
