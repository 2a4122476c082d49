import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { graphJsonSchema, type GraphJson } from '../../src/schemas/graph.ts';
import { sites } from '../sites.ts';

/** One built HTML file. */
export interface BuiltPage {
  /** Its address on the site, with the base path: `/small/lessons/`. */
  readonly address: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** Built HTML that is no page of the site: the one-file edition, and what stands in frames of others. */
const apart = /^(download|embed)\//;

/** One of the two guides as it was built. */
export interface BuiltSite {
  readonly name: string;
  readonly root: string;
  readonly out: string;
  readonly base: string;
  /** Every file of the build, as a path from `out`. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];
  readonly graph: GraphJson;
}

export const builtSites: readonly BuiltSite[] = Object.entries(sites).map(([name, { root, out, base }]) => {
  if (!existsSync(out)) throw new Error(`${out} is not there: build the two guides first (npm test does)`);
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, '/').length));
  const pages = files
    .filter((file) => file.endsWith('.html') && !apart.test(file))
    .map((file) => {
      const html = readFileSync(join(out, file), 'utf8');
      // What stands in <noscript> is part of the page: it is read as the elements it becomes without script.
      return {
        address: base + file.replace(/(^|\/)index\.html$/, '$1'),
        html,
        $: load(html, { scriptingEnabled: false }),
      };
    });
  let graph: GraphJson | undefined;
  return {
    ...{ name, root, out, base, files, pages },
    // Read when it is asked for, so that a broken one fails the tests of it and not every file of tests.
    get graph() {
      return (graph ??= graphJsonSchema.parse(JSON.parse(readFileSync(join(out, 'api/graph.json'), 'utf8'))));
    },
  };
});

/** The site of a name; the names are those of `tests/sites.ts`. */
export function getSite(name: keyof typeof sites): BuiltSite {
  const site = builtSites.find((built) => built.name === name);
  if (site === undefined) throw new Error(`No site is called ${name}`);
  return site;
}

/** The page at an address below the base path, such as `lessons/`. */
export function getPage(site: BuiltSite, path: string): BuiltPage {
  const page = site.pages.find(({ address }) => address === site.base + path);
  if (page === undefined) throw new Error(`${site.name} has no page ${path}`);
  return page;
}

/** The keys of a guide's works, as anybody can read them off `references.bib`. */
export function readKeys({ root }: BuiltSite): string[] {
  const bibtex = readFileSync(join(root, 'references.bib'), 'utf8');
  return [...bibtex.matchAll(/^@\w+\{([^,\s]+),/gm)].flatMap(([, key]) => key ?? []);
}

/** The element with an id; none where the page has no such id, whatever characters are in it. */
export function findById({ $ }: BuiltPage, id: string) {
  return $(`[id=${JSON.stringify(id)}]`);
}

/** A text on one line. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The words of a statement's HTML, in the way that `/api/graph.json` gives them: without citations in brackets, and
 * narrative ones without their locators, for both are data of their own.
 */
export function readWords(html: string): string {
  const $ = load(html, null, false);
  $('guide-term > .definition').remove(); // what a concept means is not part of the sentence
  $('guide-citation').each((_, node) => {
    const citation = $(node);
    if (citation.text().startsWith('(')) citation.remove();
    else citation.text(citation.children('a').text());
  });
  $('p, li, ul, ol, br, blockquote').before(' ').after(' ');
  return fold($.root().text()).replace(/ ([.,;:?!])/g, '$1');
}
