import type { CslItem, Label, Name } from '../schemas/reference.ts';

/** A work with its label, in the order of the bibliography. */
export interface LabelledWork {
  readonly csl: CslItem;
  readonly label: Label;
  /** What stands behind its year: `a`, or nothing where no other work has its authors and year. */
  readonly letter: string;
}

/** As citeproc sorts (getSortCompare in its code): 2 stands before 10, and neither case nor punctuation counts. */
const collator = new Intl.Collator('en-US', { sensitivity: 'base', ignorePunctuation: true, numeric: true });

/**
 * Sorts works by authors, year and title, and labels them by author and year: all authors where there are one or two,
 * else the first with “et al.”; editors where there are no authors. Works with the same authors and year get letters in
 * the order of the bibliography. This is what `authorDateStyle` says, a hundred times faster than citeproc does it; a
 * test holds it against what citeproc prints.
 */
export function labelWorks(items: readonly CslItem[]): LabelledWork[] {
  const sorted = items
    .map((csl) => ({ csl, author: toAuthor(csl), year: getYear(csl), keys: toSortKeys(csl) }))
    .sort((a, b) => a.keys.reduce((order, key, index) => order || collator.compare(key, b.keys[index] ?? ''), 0));
  const same = Map.groupBy(sorted, ({ author, year }) => `${author} ${year}`);
  const counts = new Map<string, number>();
  return sorted.map(({ csl, author, year }) => {
    const name = `${author} ${year}`;
    const place = counts.get(name) ?? 0;
    counts.set(name, place + 1);
    const letter = same.get(name)?.length === 1 ? '' : toLetter(place);
    return { csl, label: { author, year: year + letter }, letter };
  });
}

/** The letter behind the year of a label: `a`, or nothing. */
export function getLetter({ year }: Label): string {
  return /[a-z]*$/.exec(year)?.[0] ?? '';
}

function getYear({ issued }: CslItem): string {
  return issued['date-parts'][0][0].toString();
}

function getNames({ author, editor }: CslItem): readonly Name[] {
  return author ?? editor ?? [];
}

function toAuthor(item: CslItem): string {
  const [first, second, ...more] = getNames(item).map(toShortName);
  if (first === undefined) return toTypographic(item.title);
  if (second === undefined) return first;
  return more.length > 0 ? `${first} et al.` : `${first} & ${second}`;
}

/** A family name with its particle, or the whole name of an organisation. */
function toShortName(name: Name): string {
  if ('literal' in name) return toTypographic(name.literal);
  return toTypographic(joinWords(name['non-dropping-particle'], name.family));
}

/** Authors as an entry prints them, year, and title without its article: the sort keys of the style. */
function toSortKeys(item: CslItem): string[] {
  const names = getNames(item).map(toSortName).join(', ');
  return [names === '' ? item.title : names, getYear(item), item.title].map(toSortKey);
}

function toSortName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix, 'dropping-particle': dropping, 'non-dropping-particle': particle } = name;
  return joinWords(dropping, particle, family, given === undefined ? undefined : toInitials(given), suffix);
}

/** `Jean-Luc Marie` is `J.-L.M.`, and `Ji-woo` is `J.`. */
function toInitials(given: string): string {
  return given
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .filter((part, index) => index === 0 || /^\p{Lu}/u.test(part))
        .map((part) => `${part.charAt(0)}.`)
        .join('-'),
    )
    .join('');
}

/** A bar for each space: citeproc sorts words apart by them, where collation would ignore spaces with punctuation. */
function toSortKey(text: string): string {
  return `${text} `
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(/^[[\]'"]+/, '')
    .toLowerCase()
    .replace(/\s+/g, '|');
}

function joinWords(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' ');
}

/** citeproc sets a straight apostrophe as a curly one. */
function toTypographic(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'(?=\p{L}|\s|$)/gu, '’');
}

/** a to z, then aa, ab. */
function toLetter(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : toLetter(Math.floor(place / 26) - 1) + last;
}
