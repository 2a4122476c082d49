import { load, type CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { isInstalled, runTool, type ToolRun } from '../tools.ts';
import { copyExports, flatten, readExport, type Item } from './exported-items.ts';
import { builtSites } from './pages.ts';

/** What MODS has of a work, in the form in which it is compared. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** bibutils takes the stops off initials, reads an organisation as a person, and splits a name at spaces. */
function toWords(name: string): string {
  return flatten(name)
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

function toExpected(item: Item, keywords: readonly string[]): Fields {
  const [first = '', last = ''] = (item.page ?? '').split('-', 2);
  const toNames = (names: Item['author'] = []) =>
    names.map((name) => toWords('literal' in name ? name.literal : Object.values(name).join(' ')));
  return {
    title: flatten(item.title),
    author: toNames(item.author),
    editor: toNames(item.editor),
    container: flatten(item['container-title']),
    issued: item.issued['date-parts'][0].map((part) => part.toString().padStart(2, '0')).join('-'),
    volume: item.volume ?? '',
    issue: flatten(item.issue),
    first,
    last,
    chapter: item['chapter-number'] ?? '',
    publisher: flatten(item.publisher),
    place: flatten(item['publisher-place']),
    notes: [item.genre, item.note].filter((note) => note !== undefined).map(flatten),
    DOI: item.DOI ?? '',
    ISBN: (item.ISBN ?? '').replaceAll('-', ''),
    number: item.type === 'report' ? (item.number ?? '') : '',
    URL: item.URL ?? '',
    keywords,
  };
}

function readMods($: CheerioAPI, key: string): Fields {
  const work = $(`mods[ID="${key}"]`);
  const host = work.children('relatedItem');
  const toText = (path: string, from = work) => from.find(path).first().text();
  const toTexts = (path: string) =>
    work
      .find(path)
      .toArray()
      .map((node) => $(node).text());
  const toNames = (isWanted: (role: string, isOfHost: boolean) => boolean) =>
    work
      .find('name')
      .toArray()
      .filter((node) => isWanted($(node).find('roleTerm').text(), $(node).parent().is('relatedItem')))
      .map((node) =>
        toWords(
          $(node)
            .find('namePart')
            .toArray()
            .map((part) => $(part).text())
            .join(' '),
        ),
      );
  const isbn = toText('identifier[type=isbn]');
  return {
    title: flatten(
      work
        .children('titleInfo')
        .first()
        .children()
        .toArray()
        .map((part) => $(part).text())
        .join(': '),
    ).replace(/\?: /, '? '),
    author: toNames((role, isOfHost) => role === 'author' && !isOfHost),
    editor: toNames((role, isOfHost) => role === 'editor' || isOfHost),
    container: flatten(
      host
        .find('title')
        .toArray()
        .map((title) => $(title).text())
        .find((title) => title !== '') ?? '',
    ),
    issued: toText('dateIssued'),
    volume: toText('detail[type=volume]'),
    issue: flatten(toText('detail[type=issue]')),
    first: toText('extent start') || toText('detail[type=page]'),
    last: toText('extent end'),
    chapter: toText('detail[type=section]'),
    publisher: flatten(toText('publisher')),
    place: flatten(toText('placeTerm')),
    notes: toTexts('note').map(flatten),
    DOI: toText('identifier[type=doi]'),
    ISBN: isbn.replaceAll('-', ''),
    number: toText('identifier[type="serial number"]'),
    URL: toText('location > url'),
    keywords: toTexts('subject topic'),
  };
}

describe.skipIf(!isInstalled('bibutils')).each(builtSites)('bibutils, of the RIS of the guide "$name",', (site) => {
  const folder = copyExports(site);
  const items = readExport(folder);
  let ris: ToolRun;
  let $: CheerioAPI;
  beforeAll(() => {
    ris = runTool('ris2xml', ['-i', 'utf8', 'references.ris'], folder);
    $ = load(ris.output, { xml: true });
  });

  test('reads every work', () => {
    expect(ris.output).toContain(`Processed ${items.length.toString()} references`);
    expect(ris.isSound).toBe(true);
  });

  test('knows every type but that of manuscripts, which it takes for works of no type', () => {
    const unknown = [...ris.output.matchAll(/Did not recognize type '(\w+)' of refnum \d+ \((.+?)\)/g)];
    const manuscripts = items.filter(({ type }) => type === 'manuscript');
    expect(unknown.map(([, type, key]) => [type, key])).toEqual(manuscripts.map(({ id }) => ['MANSCPT', id]));
  });

  test('has no use for two tags: the name of the database of a number, and the day of reading', () => {
    const unused = [...ris.output.matchAll(/^ris2xml: {8}'([A-Z:]+)', '(.+)', \d$/gm)].map(
      ([, tag, value]) => `${tag ?? ''} ${value ?? ''}`,
    );
    const expected = items.flatMap(({ PMID, accessed }) => [
      ...(PMID === undefined ? [] : ['DATABASE PubMed']),
      ...(accessed === undefined
        ? []
        : [`DATE:MONTH ${accessed['date-parts'][0].map((part) => part.toString().padStart(2, '0')).join('/')}/`]),
    ]);
    expect(unused).toEqual(expected);
  });

  test('finds what the CSL-JSON has, field by field', () => {
    const read = items.map(({ id }) => [id, readMods($, id)]);
    expect(read).toEqual(items.map((item) => [item.id, toExpected(item, item.keyword?.split(', ') ?? [])]));
  });
});
