import { pause } from '../pause.ts';
import { UnreadableFile, type FoundLink } from './found-link.ts';
import { parsePart, readPartLinks, readRelationships, type Relationship } from './office-links.ts';
import { unzipParts } from './zip-parts.ts';

/** What is not looked through: how a file looks, and what it is set to. */
const wanted =
  /^(?:word|ppt)\/(?!.*(?:theme|styles|settings|font|numbering|presProps|viewProps|tableStyles))[\w/-]+\.xml(?:\.rels)?$/i;
const main = /^(?:word\/document\d*|ppt\/presentation)\.xml$/i;

/** A part with what it refers to. It is parsed when its turn comes: all at once would fill the memory. */
interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

/**
 * Reads the links of a `.docx` or `.pptx` file (ECMA-376): text, headers, footers, notes, comments; slides, their
 * notes, and the layouts behind them.
 * @throws UnreadableFile where it is none, is broken, or unpacks to too much
 */
export async function readOffice(bytes: Uint8Array, hosts: readonly string[]): Promise<FoundLink[]> {
  const [p, k] = bytes;
  if (p === 0xd0 && k === 0xcf) throw new UnreadableFile('it is protected by a password, or of an old format.');
  if (p !== 0x50 || k !== 0x4b) throw new UnreadableFile('it is no .docx or .pptx file.');
  const parts = toParts(await unzipParts(bytes, (name) => wanted.test(name) || name === '_rels/.rels'));
  if (!parts.some(({ name }) => main.test(name))) throw new UnreadableFile('it is no .docx or .pptx file.');
  const slides = numberSlides(parts);
  const links: FoundLink[][] = [];
  for (const part of parts) {
    const where = toWhere(part, slides);
    links.push(readPartLinks(parsePart(part.bytes), part.relationships, hosts).map((link) => ({ ...link, where })));
    await pause();
  }
  return links.flat();
}

function toParts(files: ReadonlyMap<string, Uint8Array>): Part[] {
  return [...files]
    .filter(([name]) => name.endsWith('.xml'))
    .map(([name, bytes]) => {
      const rels = files.get(name.replace(/([^/]+)$/, '_rels/$1.rels'));
      const relationships = rels === undefined ? new Map<string, Relationship>() : readRelationships(parsePart(rels));
      return { name, bytes, relationships };
    });
}

/** The numbers of slides by the names of their parts: the order stands in the presentation, not in the names. */
function numberSlides(parts: readonly Part[]): ReadonlyMap<string, number> {
  const presentation = parts.find(({ name }) => name === 'ppt/presentation.xml');
  if (presentation === undefined) return new Map();
  const ids = [...parsePart(presentation.bytes).getElementsByTagNameNS('*', 'sldId')].map(
    (slide) => [...slide.attributes].find(({ namespaceURI }) => namespaceURI?.endsWith('/relationships'))?.value ?? '',
  );
  return new Map(ids.map((id, index) => [toFileName(presentation.relationships.get(id)?.target ?? ''), index + 1]));
}

const places: readonly (readonly [pattern: RegExp, where: string])[] = [
  [/^word\/header/i, 'header'],
  [/^word\/footer/i, 'footer'],
  [/^word\/footnotes/i, 'footnote'],
  [/^word\/endnotes/i, 'endnote'],
  [/\/comments?/i, 'comment'],
  [/^word\//i, 'text'],
  [/^ppt\/slide(?:Layout|Master)s\//i, 'slide layout'],
  [/^ppt\/diagrams\//i, 'diagram'],
];

function toWhere({ name, relationships }: Part, slides: ReadonlyMap<string, number>): string {
  if (name.startsWith('ppt/slides/')) return toSlide(toFileName(name), slides);
  if (name.startsWith('ppt/notesSlides/')) {
    const slide = [...relationships.values()].find(({ type }) => type.endsWith('/slide'));
    return `notes of ${toSlide(toFileName(slide?.target ?? ''), slides)}`;
  }
  return places.find(([pattern]) => pattern.test(name))?.[1] ?? 'presentation';
}

function toSlide(file: string, slides: ReadonlyMap<string, number>): string {
  const number = slides.get(file);
  return number === undefined ? 'a slide' : `slide ${String(number)}`;
}

function toFileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
