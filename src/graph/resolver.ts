import type { Resolver } from '../markdown/resolver.ts';
import type { Guide } from '../schemas/guide.ts';
import type { Reference } from '../schemas/reference.ts';

/**
 * Joins the bibliography to the Markdown.
 * @param base the path that the site lives under, `/` or `/guide/`
 */
export function createResolver(guide: Guide, references: readonly Reference[], base: string): Resolver {
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
  return {
    findWork: (key) => works.get(key),
    findParagraph: (id) => paragraphs.get(id),
    toAddress,
  };
}
