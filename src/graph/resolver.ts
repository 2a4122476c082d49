import type { Resolver } from '../markdown/resolver.ts';
import type { GuideSource } from './types.ts';

/**
 * Joins the bibliography to the Markdown.
 * @param base the path that the site lives under, `/` or `/guide/`
 * @param site the origin that it is published at, where that is not the one that guide.yaml names
 */
export function createResolver(
  { guide, references, entries }: Pick<GuideSource, 'guide' | 'references' | 'entries'>,
  base: string,
  site: string = guide.site,
): Resolver {
  const toAddress = (path: string) => base.replace(/\/$/, '') + path;
  const works = new Map(
    references.map(({ key, label, title }) => [
      key as string, // looked up by what an author wrote, which may be no key
      { key, ...label, title, address: toAddress(`/evidence/${key}/`) },
    ]),
  );
  const paragraphs = new Map<string, string>(
    guide.paragraphs.flatMap(({ section, title, paragraphs: count }) =>
      Array.from({ length: count }, (_, index) => {
        const number = String(index + 1);
        return [`${section}.${number}`, count === 1 ? title : `${title}, paragraph ${number}`] as const;
      }),
    ),
  );
  const concepts = new Map(
    entries.flatMap((entry) =>
      entry.collection === 'concepts'
        ? [
            [
              `/concepts/${entry.slug}/`,
              { slug: entry.slug, title: entry.data.title, definition: entry.data.definition },
            ],
          ]
        : [],
    ),
  );
  return {
    findConcept: (path) => concepts.get(path),
    findWork: (key) => works.get(key),
    findParagraph: (id) => paragraphs.get(id),
    toAddress,
    toUrl: (path) => new URL(toAddress(path), site).href,
  };
}
