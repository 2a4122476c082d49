import { joinId, readFieldCode } from './field-code.ts';
import { findAddresses } from './find-addresses.ts';
import { UnreadableFile } from './found-link.ts';

/** A link of one part of a file, without the place that the part has. */
export interface PartLink {
  readonly address: string;
  readonly text: string;
}
/** One relationship of a part (ECMA-376 part 2, 9.3): by its id, what the part refers to. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
}

/**
 * Parses one part of an Office file. It is never shown, and a document without a window runs nothing and fetches nothing.
 * @throws UnreadableFile where it is not well-formed, or declares a document type, which no part may (ECMA-376 part 2, 8.1.4)
 */
export function parsePart(bytes: Uint8Array): Document {
  const text = decodeText(bytes);
  const parsed = text.includes('<!DOCTYPE') ? undefined : new DOMParser().parseFromString(text, 'application/xml');
  if (parsed?.querySelector('parsererror') !== null) throw new UnreadableFile('it is damaged.');
  return parsed;
}

/** Office programs write UTF-8; UTF-16 is allowed too, and begins with its mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The relationships of a part, from its `_rels` file. */
export function readRelationships(rels: Document): Map<string, Relationship> {
  return new Map(
    [...rels.getElementsByTagNameNS('*', 'Relationship')].map((element) => [
      element.getAttribute('Id') ?? '',
      { type: element.getAttribute('Type') ?? '', target: element.getAttribute('Target') ?? '' },
    ]),
  );
}

/**
 * All links of a part: those that its elements refer to, those in codes of fields, those that stand in its text as
 * they are, and relationships that no element names, as pictures in older formats have them.
 */
export function readPartLinks(
  part: Document,
  relationships: ReadonlyMap<string, Relationship>,
  hosts: readonly string[],
): PartLink[] {
  const targets = new Map(
    [...relationships].flatMap(([id, { type, target }]) =>
      type.endsWith('/hyperlink') ? [[id, target] as const] : [],
    ),
  );
  const reader = new PartReader(targets, hosts);
  const walker = part.createTreeWalker(part, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) reader.read(node);
  }
  return reader.finish();
}

/** A field of a word processor: its code, and the words that it shows. */
interface Field {
  code: string;
  label: string;
  /** Whether what comes next is code still. */
  isCode: boolean;
}

/** Goes through the elements of a part once, in their order. */
class PartReader {
  readonly #targets: ReadonlyMap<string, string>;
  readonly #hosts: readonly string[];
  readonly #links: PartLink[] = [];
  readonly #named = new Set<string>();
  /** The text of the paragraph so far. */
  #text = '';
  /** The fields that are open, the innermost last: a field may stand in another's code. */
  readonly #fields: Field[] = [];

  constructor(targets: ReadonlyMap<string, string>, hosts: readonly string[]) {
    this.#targets = targets;
    this.#hosts = hosts;
  }

  read(element: Element): void {
    this.#readReference(element);
    switch (element.localName) {
      case 'p':
        this.#endParagraph();
        return;
      case 't':
        this.#addText(element.textContent);
        return;
      case 'tab':
      case 'br':
      case 'cr':
        this.#addText(' ');
        return;
      case 'fldSimple':
        this.#addField({ code: getAttribute(element, 'instr'), label: element.textContent, isCode: false });
        return;
      case 'fldChar':
        this.#turnField(getAttribute(element, 'fldCharType'));
        return;
      case 'instrText':
        this.#addCode(element.textContent);
        return;
    }
  }

  finish(): PartLink[] {
    this.#endParagraph();
    for (const [id, address] of this.#targets) if (!this.#named.has(id)) this.#links.push({ address, text: '' });
    return this.#links;
  }

  #readReference(element: Element): void {
    for (const { namespaceURI, value } of element.attributes) {
      const target = namespaceURI?.endsWith('/relationships') === true ? this.#targets.get(value) : undefined;
      if (target === undefined) continue;
      this.#named.add(value);
      this.#links.push({ address: joinId(target, getAttribute(element, 'anchor')), text: readLabel(element) });
    }
  }

  #addText(text: string): void {
    this.#text += text;
    const field = this.#fields.at(-1);
    if (field?.isCode === false) field.label += text;
  }

  #addCode(code: string): void {
    const field = this.#fields.at(-1);
    if (field?.isCode === true) field.code += code;
  }

  /** A field is begun, separated into its code and its result, and ended; one without a result is only ended. */
  #turnField(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', label: '', isCode: true });
    else if (type === 'separate' && field !== undefined) field.isCode = false;
    else if (type === 'end' && field !== undefined) {
      this.#fields.pop();
      this.#addField(field);
    }
  }

  #addField({ code, label }: Field): void {
    const address = readFieldCode(code);
    if (address !== undefined) this.#links.push({ address, text: label.trim() });
  }

  #endParagraph(): void {
    for (const address of findAddresses(this.#text, this.#hosts)) this.#links.push({ address, text: '' });
    this.#text = '';
  }
}

/** An attribute in whatever namespace: those of strict and transitional files differ. */
function getAttribute(element: Element, name: string): string {
  return [...element.attributes].find(({ localName }) => localName === name)?.value ?? '';
}

/** The words that a link is on: those within it, or, as in slides, those of the run whose properties have it. */
function readLabel(element: Element): string {
  const carrier = element.localName === 'hyperlink' ? element : element.closest('r');
  return [...(carrier?.getElementsByTagNameNS('*', 't') ?? [])]
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
}
