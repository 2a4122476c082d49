import { createWorkDigester, readKnownEntries, writeKnownEntries, type WorkEntries } from './known-entries.ts';
import { getLetter } from '../bibliography/labels.ts';
import { toStyledEntry, type StyledEntries, type StyleName } from '../bibliography/styles.ts';
import type { Reference } from '../schemas/reference.ts';
import { formatWorks, type FormattedWorks } from './format-works.ts';

/** The entries of a guide's works, and how many of these no build before has formatted. */
export interface NewlyFormatted extends FormattedWorks {
  readonly anew: number;
}

/**
 * Formats the works that are not as the last build had them, and takes the entries of all others from what it left: an
 * entry depends on its work, its letter and the engine alone.
 * @param file where entries are kept from build to build: those of this guide, and no others
 */
export function formatNewWorks(references: readonly Reference[], file: string): NewlyFormatted {
  const known = readKnownEntries(file);
  const toDigest = createWorkDigester();
  const works = references.map((reference) => {
    const digest = toDigest({ csl: reference.csl, letter: getLetter(reference.label) });
    return { reference, key: reference.key, digest, before: known.get(digest) };
  });
  const fresh = works.filter(({ before }) => before === undefined);
  const made = formatWorks(fresh.map(({ reference }) => reference));
  const entries = made.entries.then(
    (own) => new Map(works.map(({ key, before }) => [key, before?.own ?? own.get(key) ?? ''])),
  );
  const styled = Promise.all([made.entries, made.styled]).then(([own, styles]) => {
    const joined = works.map((work) => ({ ...work, entries: work.before ?? joinEntries(work.key, own, styles) }));
    if (fresh.length > 0 || known.size > works.length)
      writeKnownEntries(file, new Map(joined.map((work) => [work.digest, work.entries])));
    const pick = (style: StyleName) => new Map(joined.map((work) => [work.key, toStyledEntry(work.entries[style])]));
    return { apa: pick('apa'), vancouver: pick('vancouver'), harvard: pick('harvard') };
  });
  return { anew: fresh.length, entries, styled };
}

function joinEntries(key: string, own: ReadonlyMap<string, string>, styles: StyledEntries): WorkEntries {
  const toHtml = (style: StyleName) => styles[style].get(key)?.html ?? '';
  return { own: own.get(key) ?? '', apa: toHtml('apa'), vancouver: toHtml('vancouver'), harvard: toHtml('harvard') };
}
