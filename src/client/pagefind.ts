import * as z from 'zod/mini';

/** One page that was found: the parts of Pagefind's fragment that the guide shows. */
const hitSchema = z.object({
  url: z.string(),
  /** Text with `<mark>` round the words found. */
  excerpt: z.string(),
  /** The page's text; a location counts its words, parted by white space. */
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
  /** Elements with an id, and where each begins. */
  anchors: z.array(z.object({ element: z.string(), id: z.string(), location: z.number() })),
  /** Where the words of the query stand, and how much each counts. */
  weighted_locations: z.array(z.object({ location: z.number(), balanced_score: z.number() })),
});
export type SearchHit = z.infer<typeof hitSchema>;

/** Values of filters: any of the values of one, and something of each. */
export type Filters = Readonly<Record<string, readonly string[]>>;
/** How many pages have each value of each filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Pagefind's answer before any page's text is fetched. */
export interface PageList {
  /** The names of the fragments, the best page first. */
  readonly ids: readonly string[];
  /** Within the filters of the question, so the other values of a filter that is set count as none. */
  readonly counts: Counts;
  /** Undefined where the page's text cannot be had, as that of a work that is not kept, without a network. */
  fetchHit(id: string): Promise<SearchHit | undefined>;
}

/** The parts of Pagefind's browser API (1.6) that the guide uses. */
interface PagefindScript {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(
    query: string | null,
    options: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{ results: readonly { id: string; data(): Promise<unknown> }[]; filters: unknown }>;
}

const countsSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** Pagefind with its answers checked. */
export interface Pagefind {
  /** Pages that have all the words and one value of each filter; without words, all that have the values. */
  search(query: string, filters: Filters): Promise<PageList>;
  /** How many pages there are of each value, which counts need to have been asked for once. */
  countAll(): Promise<Counts>;
}

/**
 * Loads Pagefind.
 * @param inWorker a search in a worker leaves the page alone, but messages to it and back take longer than a search of
 * a few hundred pages does (scripts/measure-search.ts)
 * @throws where the index is not there, as under `npm run dev` before the first build
 */
export async function loadPagefind(script: string, baseUrl: string, inWorker: boolean): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ new URL(script, location.href).href)) as PagefindScript; // made by the build, unknown to the compiler
  await pagefind.options({ baseUrl, noWorker: !inWorker });
  await pagefind.init();
  let all: Promise<Counts> | undefined;
  return {
    async search(query, filters) {
      const any = Object.entries(filters).filter(([, values]) => values.length > 0);
      const { results, filters: counts } = await pagefind.search(query.trim() === '' ? null : query, {
        filters: Object.fromEntries(any.map(([name, values]) => [name, { any: values }])),
      });
      const byId = new Map(results.map((result) => [result.id, result]));
      return {
        ids: results.map(({ id }) => id),
        counts: countsSchema.parse(counts),
        fetchHit: async (id) => {
          const data = await byId
            .get(id)
            ?.data()
            .catch(() => undefined);
          return data === undefined ? undefined : hitSchema.parse(data);
        },
      };
    },
    countAll: () => (all ??= pagefind.filters().then((counts) => countsSchema.parse(counts))),
  };
}
