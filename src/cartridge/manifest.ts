/** A link or a topic for discussion, as a learning platform lists it. */
export type CartridgeItem =
  | { readonly kind: 'link'; readonly id: string; readonly title: string; readonly url: string }
  | { readonly kind: 'topic'; readonly id: string; readonly title: string; readonly html: string };

/** A module of a course: items under a heading. */
export interface CartridgeModule {
  readonly id: string;
  readonly title: string;
  readonly items: readonly CartridgeItem[];
}

/** All that a cartridge says. */
export interface Cartridge {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Name and address of the licence of the text. */
  readonly rights: string;
  readonly modules: readonly CartridgeModule[];
}

/** Types of resources and their namespaces in Common Cartridge 1.1. */
const kinds = {
  link: { type: 'imswl_xmlv1p1', root: 'webLink', namespace: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1' },
  topic: { type: 'imsdt_xmlv1p1', root: 'topic', namespace: 'http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1' },
} as const;

/** The file of an item in the cartridge. */
export function toItemFile({ kind, id }: CartridgeItem): string {
  return `${kind === 'link' ? 'links' : 'topics'}/${id}.xml`;
}

/**
 * `imsmanifest.xml` of IMS Common Cartridge 1.1: the newest version that both Moodle, which reads 1.0 and 1.1 and looks
 * for this namespace in the first kilobyte, and Canvas import. A learning object is an item that names a resource;
 * a link and a topic are a resource of one file without an `href` of its own (rules 1 and 2 of the schema of manifests).
 */
export function toManifest(cartridge: Cartridge): string {
  const { id, title, description, language, rights, modules } = cartridge;
  const items = modules.flatMap((module) => module.items);
  const say = (text: string) =>
    `<lomimscc:string language="${escapeXml(language)}">${escapeXml(text)}</lomimscc:string>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>${say(title)}</lomimscc:title>
        <lomimscc:language>${escapeXml(language)}</lomimscc:language>
        <lomimscc:description>${say(description)}</lomimscc:description>
      </lomimscc:general>
      <lomimscc:rights>
        <lomimscc:description>${say(rights)}</lomimscc:description>
      </lomimscc:rights>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="${id}-contents" structure="rooted-hierarchy">
      <item identifier="${id}-root">
${modules.map(toModule).join('\n')}
      </item>
    </organization>
  </organizations>
  <resources>
${items.map(toResource).join('\n')}
  </resources>
</manifest>
`;
}

function toModule({ id, title, items }: CartridgeModule): string {
  const lines = items.map(
    (item) =>
      `          <item identifier="${item.id}" identifierref="${item.id}-file"><title>${escapeXml(item.title)}</title></item>`,
  );
  return `        <item identifier="${id}">\n          <title>${escapeXml(title)}</title>\n${lines.join('\n')}\n        </item>`;
}

function toResource(item: CartridgeItem): string {
  return `    <resource identifier="${item.id}-file" type="${kinds[item.kind].type}"><file href="${toItemFile(item)}"/></resource>`;
}

/** The file of a link (imswl 1.1) or of a topic (imsdt 1.1), whose HTML is ASCII. */
export function toItemXml(item: CartridgeItem): string {
  const { root, namespace } = kinds[item.kind];
  const content =
    item.kind === 'link'
      ? `<url href="${escapeXml(item.url)}" target="_blank"/>`
      : `<text texttype="text/html">${escapeXml(toAscii(item.html))}</text>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n  <title>${escapeXml(item.title)}</title>\n  ${content}\n</${root}>\n`;
}

/** Moodle has the HTML of a topic parsed without a word of its encoding, as Latin-1: other letters would come out garbled. */
function toAscii(html: string): string {
  return html.replace(/\P{ASCII}/gu, (letter) => `&#${(letter.codePointAt(0) ?? 0).toString()};`);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
