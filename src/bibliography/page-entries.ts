import type { CitableItem } from './citable-item.ts';
import { formatInStyle, type StyledEntry, type StyleName } from './styles.ts';

/**
 * Formats the pages of a guide in a style. They differ by title and address alone, so one is formatted by citeproc for each
 * way that titles end, and the others are printed as it is; whatever a style might set otherwise is left to citeproc.
 * @returns what gives the entry of one of them
 * @throws an Error where two items have one id
 */
export function formatPages(
  style: StyleName,
  pages: readonly CitableItem[],
): (page: CitableItem) => StyledEntry | undefined {
  const groups = [...Map.groupBy(pages, findEnding)];
  const printers = new Map(groups.map(([ending, [first]]) => [ending, createPrinter(style, first, ending)]));
  const findPrinter = (page: CitableItem) => printers.get(findEnding(page));
  const others = formatInStyle(
    style,
    pages.filter((page) => findPrinter(page) === undefined),
  );
  return (page) => findPrinter(page)?.(page) ?? others.get(page.id);
}

/** What titles end in: those of many works ask something, and styles set no full stop after that. */
const endings = ['', '?'] as const;
type Ending = (typeof endings)[number];

/** Letters, numbers and the punctuation that no style changes, from a capital to no full stop or quotation mark. */
const plainTitle = /^\p{Lu}(?:[\p{L}\p{M}\p{N} ,:;()-]|\. | & )*[\p{L}\p{N})]$/u;
/** Nothing that HTML would have written otherwise. */
const plainAddress = /^https?:\/\/[\w.:~/-]+\/$/;

/**
 * How the title of a page ends, if citeproc prints it and the address as they are. What stands in no whole is formatted
 * otherwise.
 */
function findEnding({ title, URL: address, 'container-title': container }: CitableItem): Ending | undefined {
  if (container === undefined || !plainAddress.test(address ?? '')) return undefined;
  return endings.find(
    (ending) => title.endsWith(ending) && plainTitle.test(title.slice(0, title.length - ending.length)),
  );
}

const probe = { id: 'probe', URL: 'https://probe.example/a/' };

/** Prints pages like one of them, if the style shows title and address as they are, each once. */
function createPrinter(
  style: StyleName,
  page: CitableItem | undefined,
  ending: Ending | undefined,
): ((page: CitableItem) => StyledEntry) | undefined {
  if (page === undefined || ending === undefined) return undefined;
  const shown = { ...probe, title: `Probe of a title: with (some) marks, and-so on${ending}` };
  const entry = formatInStyle(style, [{ ...page, ...shown }]).get(shown.id);
  if (entry === undefined || !hasOnce(entry.html, shown.title) || !hasOnce(entry.html, shown.URL)) return undefined;
  return ({ title, URL: address = '' }) => {
    const print = (text: string, own: string) => text.replace(shown.title, () => own).replace(shown.URL, () => address);
    return { html: print(entry.html, title.replaceAll('&', '&#38;')), text: print(entry.text, title) };
  };
}

function hasOnce(text: string, part: string): boolean {
  return text.split(part).length === 2;
}
