import type { Reference } from '../schemas/reference.ts';
import { toFoldedText } from '../wording/folded-text.ts';

/** The orders that works are listed in, each at `/evidence/by-<order>/`, with the title of its list. */
export const workListTitles = {
  author: 'Works by author',
  year: 'Works by year',
  field: 'Works by field',
  lesson: 'Works by lesson',
} as const;
export type WorkOrder = keyof typeof workListTitles;

/** No page lists more works than this. */
export const worksPerPage = 200;

/** Works that belong together in a list: of one letter, year, field or lesson. */
export interface WorkGroup {
  readonly name: string;
  readonly works: readonly Reference[];
}

/** A page of works, or the way to such pages. */
export type WorkList = { readonly order: WorkOrder } & (
  | { readonly kind: 'groups'; readonly groups: readonly WorkGroup[] }
  | { readonly kind: 'contents'; readonly groups: readonly (WorkGroup & { readonly path: string })[] }
  | {
      readonly kind: 'part';
      readonly group: WorkGroup;
      /** From 1. */
      readonly page: number;
      readonly works: readonly Reference[];
      readonly previous: string | undefined;
      readonly next: string | undefined;
    }
);

/** A list with its place: `/evidence/by-year/2001/2/`. */
export interface PlacedWorkList {
  readonly path: string;
  readonly title: string;
  readonly list: WorkList;
}

/**
 * The pages of one list. Where its groups together have no more works than fit a page, it is one page; else a page of
 * contents, and for each group as many pages as it needs.
 */
export function toWorkLists(
  order: WorkOrder,
  groups: readonly WorkGroup[],
  perPage: number = worksPerPage,
): PlacedWorkList[] {
  const title = workListTitles[order];
  const path = `/evidence/by-${order}/`;
  const count = groups.reduce((sum, { works }) => sum + works.length, 0);
  if (count <= perPage) return [{ path, title, list: { kind: 'groups', order, groups } }];
  const slugs = toSlugs(groups.map(({ name }) => name));
  const placed = groups.map((group, index) => ({ ...group, path: `${path}${slugs[index] ?? ''}/` }));
  return [
    { path, title, list: { kind: 'contents', order, groups: placed } },
    ...placed.flatMap((group) => toParts(order, group, perPage)),
  ];
}

function toParts(
  order: WorkOrder,
  { name, works, path }: WorkGroup & { path: string },
  perPage: number,
): PlacedWorkList[] {
  const pages = Math.ceil(works.length / perPage);
  const toPath = (page: number) => (page === 1 ? path : `${path}${page.toString()}/`);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const title = `${workListTitles[order]}: ${name}`;
    return {
      path: toPath(page),
      title: page === 1 ? title : `${title}, page ${page.toString()}`,
      list: {
        kind: 'part',
        order,
        group: { name, works },
        page,
        works: works.slice(index * perPage, page * perPage),
        previous: page > 1 ? toPath(page - 1) : undefined,
        next: page < pages ? toPath(page + 1) : undefined,
      },
    };
  });
}

/** Names as the last part of an address, all different: a name that gives none, or one that is taken, gets a number. */
export function toSlugs(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const words = toFoldedText(name)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    let slug = words === '' ? 'other' : words;
    for (let number = 2; taken.has(slug); number += 1) slug = `${words === '' ? 'other' : words}-${number.toString()}`;
    taken.add(slug);
    return slug;
  });
}

/** Works under the first letter of their label, in the order of the bibliography; Ø stands under O. */
export function groupByLetter(references: readonly Reference[]): WorkGroup[] {
  return toGroups(references, ({ label }) => toFoldedText(label.author).charAt(0).toUpperCase());
}

/** Works under their year, the newest first. */
export function groupByYear(references: readonly Reference[]): WorkGroup[] {
  const newestFirst = [...references].sort((a, b) => getYear(b) - getYear(a));
  return toGroups(newestFirst, (reference) => getYear(reference).toString());
}

/** The year that a work came out in. */
export function getYear({ csl }: Pick<Reference, 'csl'>): number {
  return csl.issued['date-parts'][0][0];
}

/** `2000s`: the decade that a work came out in. */
export function toDecade(reference: Pick<Reference, 'csl'>): string {
  return `${(Math.floor(getYear(reference) / 10) * 10).toString()}s`;
}

function toGroups(references: readonly Reference[], toName: (reference: Reference) => string): WorkGroup[] {
  return [...Map.groupBy(references, toName)].map(([name, works]) => ({ name, works }));
}
