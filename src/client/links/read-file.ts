import { UnreadableFile, type FoundLink } from './found-link.ts';
import { decodeText } from './office-links.ts';
import { readHtml } from './read-html.ts';
import { readOffice } from './read-office.ts';
import { readText } from './read-text.ts';

type Read = (bytes: Uint8Array, hosts: readonly string[]) => FoundLink[] | Promise<FoundLink[]>;
const asText: Read = (bytes, hosts) => readText(decodeText(bytes), hosts);
const asHtml: Read = (bytes, hosts) => readHtml(decodeText(bytes), hosts);

/** How a file is read, and what it may weigh in bytes: pictures make slides heavy, and text is never so long. */
const kinds: Readonly<Record<string, { readonly read: Read; readonly limit: number }>> = {
  docx: { read: readOffice, limit: 200_000_000 },
  pptx: { read: readOffice, limit: 200_000_000 },
  md: { read: asText, limit: 10_000_000 },
  markdown: { read: asText, limit: 10_000_000 },
  txt: { read: asText, limit: 10_000_000 },
  html: { read: asHtml, limit: 10_000_000 },
  htm: { read: asHtml, limit: 10_000_000 },
};
/** Longer than any browser takes: no link. */
const longestAddress = 2000;
/** The words of a link are for finding it again. */
const longestText = 200;

/**
 * Reads the links of a file in the browser.
 * @throws UnreadableFile with a sentence that says why it cannot be read
 */
export async function readFile(file: File, hosts: readonly string[]): Promise<FoundLink[]> {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  if (kind === undefined) throw new UnreadableFile('only .docx, .pptx, .md, .html and .txt files can be.');
  if (file.size > kind.limit) throw new UnreadableFile('it is larger than this page reads.');
  const links = await kind.read(new Uint8Array(await file.arrayBuffer()), hosts);
  return links
    .map(({ address, text, where }) => ({
      address: address.trim(),
      text: text.slice(0, longestText),
      where: `${file.name}, ${where}`,
    }))
    .filter(({ address }) => address !== '' && address.length <= longestAddress);
}
