import { load, type CheerioAPI } from 'cheerio';
import { z } from 'zod';

/** An XML element, its prefix as it is written. Its own text is without the spaces that set it out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The root of a well-formed XML file. */
export function readXml(text: string): XmlElement {
  const $ = load(text, { xml: true });
  return toElement($, $.root().children());
}

function toElement($: CheerioAPI, element: ReturnType<CheerioAPI>): XmlElement {
  return {
    name: element.prop('name'),
    attributes: element.attr() ?? {},
    children: element
      .children()
      .toArray()
      .map((child) => toElement($, $(child))),
    text: element.contents().not('*').text().trim(),
  };
}

/*
 * What the schemas of Common Cartridge 1.1 (imscp 1.2, imswl 1.1, imsdt 1.1) and the ten sets of rules in their notes ask
 * of what a guide hands out. They allow more: metadata of resources, files of other kinds, attachments. None of that is
 * written, so none is let through here.
 */
const xmlId = z.string().regex(/^[A-Za-z_][\w.-]*$/, 'an identifier is an XML name');
const oneLine = z.string().regex(/^[^\n\t]+$/, 'a title is text on one line');

/** An element that holds elements, and no text of its own. */
function branch<Name extends string, Attributes extends z.ZodRawShape, Children extends z.ZodType>(
  name: Name,
  attributes: Attributes,
  children: Children,
) {
  return z.strictObject({
    name: z.literal(name),
    attributes: z.strictObject(attributes),
    children,
    text: z.literal(''),
  });
}

/** An element that holds text, and no element. */
function leaf<Name extends string, Attributes extends z.ZodRawShape>(
  name: Name,
  attributes: Attributes,
  text: z.ZodType<string> = oneLine,
) {
  return z.strictObject({
    name: z.literal(name),
    attributes: z.strictObject(attributes),
    children: z.tuple([]),
    text,
  });
}

function said<Name extends string>(name: Name) {
  return branch(name, {}, z.tuple([leaf('lomimscc:string', { language: z.string().min(2) })]));
}

const metadata = branch(
  'metadata',
  {},
  z.tuple([
    leaf('schema', {}, z.literal('IMS Common Cartridge')),
    leaf('schemaversion', {}, z.literal('1.1.0')),
    branch(
      'lomimscc:lom',
      {},
      z.tuple([
        branch(
          'lomimscc:general',
          {},
          z.tuple([said('lomimscc:title'), leaf('lomimscc:language', {}), said('lomimscc:description')]),
        ),
        branch('lomimscc:rights', {}, z.tuple([said('lomimscc:description')])),
      ]),
    ),
  ]),
);

/** An item that names a resource holds no items (rule 8b); one that names none is a folder. */
const learningObject = branch('item', { identifier: xmlId, identifierref: xmlId }, z.tuple([leaf('title', {})]));
const folder = branch('item', { identifier: xmlId }, z.tuple([leaf('title', {})]).rest(learningObject));
const organization = branch(
  'organization',
  { identifier: xmlId, structure: z.literal('rooted-hierarchy') },
  z.tuple([branch('item', { identifier: xmlId }, z.array(folder).min(1))]),
);

/** A link and a topic are one file each, and have no address of their own (rules 1 and 2). */
const resource = branch(
  'resource',
  { identifier: xmlId, type: z.enum(['imswl_xmlv1p1', 'imsdt_xmlv1p1']) },
  z.tuple([branch('file', { href: z.string().regex(/^[\w./-]+$/) }, z.tuple([]))]),
);

/** `imsmanifest.xml`: no identifier twice (xs:ID), and each reference to one of a resource (xs:IDREF). */
export const manifestSchema = branch(
  'manifest',
  {
    identifier: xmlId,
    xmlns: z.literal('http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'),
    'xmlns:lomimscc': z.literal('http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest'),
  },
  z.tuple([
    metadata,
    branch('organizations', {}, z.tuple([organization])),
    branch('resources', {}, z.array(resource).min(1)),
  ]),
).superRefine((manifest, context) => {
  const all = listElements(manifest);
  const ids = all.flatMap(({ attributes }) => attributes['identifier'] ?? []);
  const resources = new Set(manifest.children[2].children.map(({ attributes }) => attributes.identifier));
  for (const id of ids.filter((each, index) => ids.indexOf(each) !== index))
    context.addIssue({ code: 'custom', message: `the identifier ${id} is there twice` });
  for (const { attributes } of all) {
    const id = attributes['identifierref'];
    if (id !== undefined && !resources.has(id)) context.addIssue({ code: 'custom', message: `${id} is no resource` });
  }
});

function listElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(listElements)];
}

/** A file in `links/`. */
export const webLinkSchema = branch(
  'webLink',
  { xmlns: z.literal('http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1') },
  z.tuple([leaf('title', {}), branch('url', { href: z.url(), target: z.literal('_blank') }, z.tuple([]))]),
);

/** A file in `topics/`. */
export const topicSchema = branch(
  'topic',
  { xmlns: z.literal('http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1') },
  z.tuple([leaf('title', {}), leaf('text', { texttype: z.literal('text/html') }, z.string().min(1))]),
);
