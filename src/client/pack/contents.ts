import * as z from 'zod/mini';
import { fetchPageRecordIfThere, type PageRecord, type Permalink } from '../editions/page-record.ts';
import { fetchJsonIfThere } from '../fetch-json.ts';
import { parseItem, splitItem, toItemAddress } from './pack.ts';

const statementSchema = z.object({
  id: z.string(),
  kind: z.enum(['claim', 'action', 'caution', 'question']),
  basis: z.enum(['cited', 'argument', 'quotation', 'own']),
  restates: z.array(z.string()),
  html: z.string(),
  works: z.array(z.string()),
});
export type StatementContents = z.infer<typeof statementSchema>;

const workSchema = z.object({
  key: z.string(),
  place: z.int(),
  entry: z.string(),
  doi: z.optional(z.string()),
  url: z.optional(z.string().check(z.regex(/^https?:/))),
});
export type WorkContents = z.infer<typeof workSchema>;

/** `/api/pages/<id>.json` as packs read it; its contract is `src/schemas/page-contents.ts`. */
const pageSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  kind: z.string(),
  what: z.string(),
  title: z.string(),
  text: z.optional(z.string()),
  statements: z.array(statementSchema),
  works: z.array(workSchema),
});
export type PageContents = z.infer<typeof pageSchema>;

/** A page, or a statement with its page, that stands in the guide. */
type Standing =
  | { readonly kind: 'page'; readonly page: PageContents }
  | { readonly kind: 'statement'; readonly page: PageContents; readonly statement: StatementContents };

/** What became of an item. */
export type Found =
  /** It stands: at `at`, which is its own id unless it moved. */
  | (Standing & { readonly id: string; readonly at: string })
  /** It stands no more; it said `words` until an edition. */
  | {
      readonly kind: 'withdrawn';
      readonly id: string;
      readonly at: string;
      readonly words: string;
      readonly edition: string;
      readonly why: string;
    }
  /** There never was such a thing, or it was not to be had. */
  | { readonly kind: 'missing' | 'unreachable'; readonly id: string };

export type FoundStanding = Extract<Found, Standing>;

export function isStanding(found: Found): found is FoundStanding {
  return found.kind === 'page' || found.kind === 'statement';
}

/** Two items that have become one stand once. */
export function toDistinct(found: readonly Found[]): Found[] {
  const places = found.map((item) => ('at' in item ? item.at : item.id));
  return found.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/** The pages of the guide that packs are made of, each fetched once and only when it is asked for. */
export class Contents {
  readonly #base: string;
  readonly #pages = new Kept((name) => fetchPage(`${this.#base}api/pages/${name}.json`));
  readonly #records = new Kept((name) => fetchPageRecordIfThere(`${this.#base}api/permalinks/${name}.json`));

  /** @param base the path of the guide */
  constructor(base: string) {
    this.#base = base;
  }

  /** All items of a pack, in order. */
  find(items: readonly string[]): Promise<Found[]> {
    return Promise.all(items.map((id) => this.#find(id)));
  }

  /** The one place where an id becomes a thing. Only of what does not stand is it asked what became of it. */
  async #find(id: string): Promise<Found> {
    try {
      const standing = await this.#findStanding(id);
      return standing === undefined ? await this.#findFormer(id) : { ...standing, id, at: id };
    } catch {
      return { kind: 'unreachable', id };
    }
  }

  async #findStanding(id: string): Promise<Standing | undefined> {
    const { page: name, statement: wanted } = splitItem(id);
    const page = await this.#pages.get(name);
    if (page === undefined) return undefined;
    if (wanted === undefined) return { kind: 'page', page };
    const statement = page.statements.find((candidate) => candidate.id === wanted);
    return statement === undefined ? undefined : { kind: 'statement', page, statement };
  }

  /** What moved is found where it stands now: the guide's record leads to the end of all its moves in one step. */
  async #findFormer(id: string): Promise<Found> {
    const own = await this.#findPermalink(id);
    const at = own?.state.kind === 'moved' ? parseItem(own.state.to) : id;
    const standing = at === id ? undefined : await this.#findStanding(at);
    if (standing !== undefined) return { ...standing, id, at };
    const last = at === id ? own : await this.#findPermalink(at);
    if (last?.state.kind !== 'withdrawn') return { kind: 'missing', id };
    const { edition, why } = last.state;
    return { kind: 'withdrawn', id, at, words: last.wordings.at(-1)?.text.split('\n', 1)[0] ?? '', edition, why };
  }

  async #findPermalink(id: string): Promise<Permalink | undefined> {
    const record: PageRecord | undefined = await this.#records.get(splitItem(id).page);
    return record?.permalinks.find(({ address }) => address === toItemAddress(id, '/'));
  }
}

/** What was fetched, by its name; what failed is asked for again the next time. */
class Kept<Value> {
  readonly #known = new Map<string, Promise<Value>>();
  readonly #fetch: (name: string) => Promise<Value>;

  constructor(fetch: (name: string) => Promise<Value>) {
    this.#fetch = fetch;
  }

  get(name: string): Promise<Value> {
    const known =
      this.#known.get(name) ??
      this.#fetch(name).catch((error: unknown) => {
        this.#known.delete(name);
        throw error;
      });
    this.#known.set(name, known);
    return known;
  }
}

/** @throws where the answer is neither the page nor that there is none */
async function fetchPage(address: string): Promise<PageContents | undefined> {
  const json = await fetchJsonIfThere(address);
  return json === undefined ? undefined : z.parse(pageSchema, json);
}

/** The works that the chosen items cite, each once, in the order of the bibliography. */
export function toWorksCited(found: readonly Found[]): WorkContents[] {
  const works = new Map<string, WorkContents>();
  for (const item of found) {
    if (!isStanding(item)) continue;
    const cited = item.kind === 'statement' ? item.statement.works : item.page.works.map(({ key }) => key);
    for (const work of item.page.works) if (cited.includes(work.key)) works.set(work.key, work);
  }
  return [...works.values()].sort((a, b) => a.place - b.place);
}
