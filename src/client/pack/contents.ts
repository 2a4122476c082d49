import * as z from 'zod/mini';
import { splitItem } from './pack.ts';

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

/** What became of an item: its page, and the statement if it is one; or that there is none, or that it was not to be had. */
export type Found =
  | { readonly kind: 'page'; readonly id: string; readonly page: PageContents }
  | {
      readonly kind: 'statement';
      readonly id: string;
      readonly page: PageContents;
      readonly statement: StatementContents;
    }
  | { readonly kind: 'missing' | 'unreachable'; readonly id: string };

/** The pages of the guide that packs are made of, each fetched once and only when it is asked for. */
export class Contents {
  readonly #folder: string;
  readonly #pages = new Map<string, Promise<PageContents | 'missing'>>();

  /** @param base the path of the guide */
  constructor(base: string) {
    this.#folder = `${base}api/pages/`;
  }

  /** All items of a pack, in order. */
  find(items: readonly string[]): Promise<Found[]> {
    return Promise.all(items.map((id) => this.#find(id)));
  }

  /** The one place where an id becomes a thing: an id that has moved is to be followed here. */
  async #find(id: string): Promise<Found> {
    const { page: name, statement: wanted } = splitItem(id);
    try {
      const page = await this.#get(name);
      if (page === 'missing') return { kind: 'missing', id };
      if (wanted === undefined) return { kind: 'page', id, page };
      const statement = page.statements.find((candidate) => candidate.id === wanted);
      return statement === undefined ? { kind: 'missing', id } : { kind: 'statement', id, page, statement };
    } catch {
      return { kind: 'unreachable', id };
    }
  }

  /** What failed is asked for again the next time. */
  #get(name: string): Promise<PageContents | 'missing'> {
    const known =
      this.#pages.get(name) ??
      fetchPage(`${this.#folder}${name}.json`).catch((error: unknown) => {
        this.#pages.delete(name);
        throw error;
      });
    this.#pages.set(name, known);
    return known;
  }
}

/** @throws where the answer is neither the page nor that there is none */
async function fetchPage(address: string): Promise<PageContents | 'missing'> {
  const response = await fetch(address);
  if (response.status === 404) return 'missing';
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return z.parse(pageSchema, await response.json());
}

/** The works that the chosen items cite, each once, in the order of the bibliography. */
export function toWorksCited(found: readonly Found[]): WorkContents[] {
  const works = new Map<string, WorkContents>();
  for (const item of found) {
    if (item.kind !== 'page' && item.kind !== 'statement') continue;
    const cited = item.kind === 'statement' ? item.statement.works : item.page.works.map(({ key }) => key);
    for (const work of item.page.works) if (cited.includes(work.key)) works.set(work.key, work);
  }
  return [...works.values()].sort((a, b) => a.place - b.place);
}
