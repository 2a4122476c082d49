import type { CitableItem } from './citable-item.ts';
import { formatInStyle, type StyledEntry, type StyleName } from './styles.ts';

/**
 * Formats the pages of a guide in a style. They differ by title and address alone, so one of them is formatted by citeproc
 * and the others are printed as it is; whatever a style might set otherwise is left to citeproc.
 * @returns what gives the entry of one of them
 * @throws an Error where two items have one id
 */
export function formatPages(
  style: StyleName,
  pages: readonly CitableItem[],
): (page: CitableItem) => StyledEntry | undefined {
  const [first] = pages.filter(isPlain);
  const print = first === undefined ? undefined : toPrinter(style, first);
  const others = formatInStyle(style, print === undefined ? pages : pages.filter((page) => !isPlain(page)));
  return (page) => others.get(page.id) ?? print?.(page);
}

/** Letters, numbers and the punctuation that no style changes, from a capital to no full stop or quotation mark. */
const plainTitle = /^\p{Lu}(?:[\p{L}\p{M}\p{N} ,:;()-]|\. | & )*[\p{L}\p{N})]$/u;
/** Nothing that HTML would have written otherwise. */
const plainAddress = /^https?:\/\/[\w.:~/-]+\/$/;

/** Whether citeproc prints title and address of a page as they are. What stands in no whole is formatted otherwise. */
function isPlain({ title, URL: address, 'container-title': container }: CitableItem): boolean {
  return container !== undefined && plainTitle.test(title) && plainAddress.test(address ?? '');
}

const probe = { id: 'probe', title: 'Probe of a title: with (some) marks, and-so on', URL: 'https://probe.example/a/' };

/** Prints pages like one of them, if the style shows title and address as they are, each once. */
function toPrinter(style: StyleName, page: CitableItem): ((page: CitableItem) => StyledEntry) | undefined {
  const entry = formatInStyle(style, [{ ...page, ...probe }]).get(probe.id);
  if (entry === undefined || !hasOnce(entry.html, probe.title) || !hasOnce(entry.html, probe.URL)) return undefined;
  return ({ title, URL: address = '' }) => {
    const print = (text: string, shown: string) =>
      text.replace(probe.title, () => shown).replace(probe.URL, () => address);
    return { html: print(entry.html, title.replaceAll('&', '&#38;')), text: print(entry.text, title) };
  };
}

function hasOnce(text: string, part: string): boolean {
  return text.split(part).length === 2;
}
