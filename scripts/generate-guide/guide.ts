import { stringify } from 'yaml';
import { z } from 'zod';
import { createInventor, type Inventor } from '../inventor.ts';
import { writePage, type Folder, type PagePlan } from './pages.ts';
import { createWriter, type Writer } from './prose.ts';
import { toSettings } from './settings.ts';
import type { InventedQuotation } from './statements.ts';
import { inventWorks } from './works.ts';

/** How large a guide is to be. */
export interface GuideSize {
  readonly works: number;
  /** Files of MDX, each of which is a page. */
  readonly pages: number;
}

/** Sizes that the engine is measured with, by name. */
export const guideSizes = {
  small: { works: 100, pages: 40 },
  medium: { works: 1000, pages: 400 },
  large: { works: 10_000, pages: 2000 },
} as const satisfies Record<SizeName, GuideSize>;

/** The name of a size. */
export const sizeSchema = z.enum(['small', 'medium', 'large']);
export type SizeName = z.infer<typeof sizeSchema>;

/** Shares of the pages by folder; what is left over are concepts. */
const shares = { lessons: 0.05, networks: 0.02, cases: 0.2 } as const;
const leastPages = 20;
/** Pages of running text are about a guide, and a guide of any size has few. */
const mostTexts = 8;

/**
 * A sound guide of any size, the same at every run: its files by their paths. Every work is cited; a few are cited
 * often and most seldom, as in real reviews.
 * @throws an Error where there are too few pages for one of each kind, or too few citations for all works
 */
export function generateGuide({ works: count, pages }: GuideSize): Map<string, string> {
  if (pages < leastPages) throw new Error(`Unexpected number of pages (${pages.toString()}), expected 20 or more`);
  if (count > pages * 12)
    throw new Error(`Unexpected number of works (${count.toString()}), expected 12 a page at most`);
  const inventor = createInventor(2012);
  const works = inventWorks(count, inventor);
  const writer = createWriter(inventor);
  const quotations: InventedQuotation[] = [];
  const keys = works.map(({ key }) => key);
  const nextWork = createCitations(keys, inventor);
  const plans = planPages(pages, inventor, writer);
  const concepts = plans.filter(({ folder }) => folder === 'concepts').map(({ slug }) => slug);
  const toLink = createLinks(concepts);
  const quote = (quotation: InventedQuotation) => quotations.push(quotation);
  const files = plans.map((plan): [string, string] => [
    `content/${plan.folder}/${plan.slug}.mdx`,
    writePage({ ...plan, concepts }, { inventor, writer, nextWork, toLink, quote }),
  ]);
  return new Map([
    ['references.bib', works.map(({ bibtex }) => bibtex).join('\n')],
    ['content/guide.yaml', stringify(toSettings(count))],
    ['content/corrections.yaml', '[]\n'],
    ['content/quotations.yaml', stringify(quotations)],
    ...files,
  ]);
}

/** Every tenth page quotes. */
function planPages(total: number, inventor: Inventor, writer: Writer): PagePlan[] {
  const counts = Object.entries(shares).map(
    ([folder, share]) => [folder as Folder, Math.round(total * share)] as const,
  );
  const texts = Math.min(Math.ceil(total / 10), mostTexts);
  const concepts = total - texts - counts.reduce((sum, [, count]) => sum + count, 0);
  const taken = new Set<string>();
  const fixed = ['home', 'about', 'methods'];
  return [...counts, ['concepts', concepts] as const, ['pages', texts] as const].flatMap(([folder, count]) =>
    Array.from({ length: count }, (_, place): PagePlan => {
      const slug = (folder === 'pages' ? fixed[place] : undefined) ?? toSlug(inventor, writer, taken);
      return { folder, slug, place, concepts: [], quotes: place % 10 === 0 };
    }),
  );
}

function toSlug({ random }: Inventor, writer: Writer, taken: Set<string>): string {
  for (;;) {
    const slug = writer.writePhrase(2 + Math.floor(random() * 3)).replaceAll(' ', '-');
    if (taken.has(slug)) continue;
    taken.add(slug);
    return slug;
  }
}

/**
 * Every work once, in an order of chance; from then on a few often and most seldom: the first of 10,000 some thirty times,
 * as in reviews. With a steeper curve one page would show hundreds of statements.
 */
function createCitations(keys: readonly string[], { random, pick }: Inventor): () => string {
  const once = keys
    .map((key) => ({ key, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ key }) => key);
  let next = 0;
  return () => once[next++] ?? pick(once, 1.5);
}

/** Links that lead to one concept after the other, so that each is linked. */
function createLinks(concepts: readonly string[]): () => string {
  let next = 0;
  return () => {
    const slug = concepts[next++ % concepts.length] ?? '';
    return `[${slug.replaceAll('-', ' ')}](/concepts/${slug}/)`;
  };
}
