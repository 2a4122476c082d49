import type { Name, Reference } from '../schemas/reference.ts';
import { worksJsonSchema, type WorksJson } from '../schemas/works.ts';
import { toFacets, type Facet } from './work-facets.ts';
import { toFoldedWords } from '../wording/folded-text.ts';
import { getStatementsCiting } from './queries.ts';
import type { Graph } from './types.ts';
import { getYear } from './work-lists.ts';

/**
 * All works as `/api/works.json` gives them.
 * @throws a ZodError where an entry holds what its contract does not allow
 */
export function toWorksJson(graph: Graph): WorksJson {
  const facets = toFacets(graph);
  const valuesByKey = facets.map(indexValues);
  const words = new Map<string, number>();
  return worksJsonSchema.parse({
    facets: facets.map(({ name, label, values }) => ({
      name,
      label,
      values: values.map((value) => ({ value: value.value, label: value.label })),
    })),
    works: graph.references.map((reference) => ({
      ...toRow(reference),
      statements: getStatementsCiting(graph, reference.key).length,
      facets: valuesByKey.map((values) => values.get(reference.key) ?? []),
      words: toFoldedWords(getSearchedText(reference)).map((word) => placeOf(word, words)),
    })),
    words: [...words.keys()],
  });
}

function toRow({ key, label, csl, entryHtml }: Reference) {
  return {
    key,
    author: label.author,
    year: label.year,
    date: getYear({ csl }),
    entry: entryHtml.replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/g, ''),
    ...(csl.DOI === undefined ? {} : { doi: csl.DOI }),
    ...(csl.URL === undefined ? {} : { url: csl.URL }),
  };
}

/** For each work of a facet the places of its values. */
function indexValues({ values }: Facet): Map<string, number[]> {
  const index = new Map<string, number[]>();
  values.forEach(({ works }, place) => {
    for (const { key } of works) index.set(key, [...(index.get(key) ?? []), place]);
  });
  return index;
}

/** The place of a word in the list; a new one goes to its end. */
function placeOf(word: string, words: Map<string, number>): number {
  const place = words.get(word) ?? words.size;
  words.set(word, place);
  return place;
}

/** What a reader may look a work up by. */
function getSearchedText({ key, csl, title, label }: Reference): string {
  const names = [...(csl.author ?? []), ...(csl.editor ?? [])].map(toNameText);
  return [...names, title, csl['container-title'] ?? '', getYear({ csl }).toString(), label.year, key].join(' ');
}

function toNameText(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter((part) => part !== undefined)
    .join(' ');
}
