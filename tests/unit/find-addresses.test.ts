import { describe, expect, test } from 'vitest';
import { readFieldCode } from '../../src/client/links/field-code.ts';
import { findAddresses } from '../../src/client/links/find-addresses.ts';
import { readList, readText } from '../../src/client/links/read-text.ts';

const hosts = ['guide.example', 'localhost:4321'];

describe('an address in a text', () => {
  test.each([
    ['ends before a full stop', 'See https://a.example/b/.', ['https://a.example/b/']],
    ['ends before a bracket that it did not open', '(https://a.example/b/)', ['https://a.example/b/']],
    ['keeps brackets that it opened', 'https://a.example/b_(c)', ['https://a.example/b_(c)']],
    ['keeps its # and query', 'x https://a.example/?q=1#id, y', ['https://a.example/?q=1#id']],
    ['may stand in angle brackets', '<https://a.example/b/>', ['https://a.example/b/']],
    ['may be a Markdown link', '[x](https://a.example/b/#c), ok', ['https://a.example/b/#c']],
    [
      'may be one of two Markdown links',
      '[x](http://a.example/)[y](http://b.example/)',
      ['http://a.example/', 'http://b.example/'],
    ],
    ['may be a Markdown link with a title', '[x](https://a.example/b/ "t")', ['https://a.example/b/']],
    ['may be a Markdown reference', '[x]: https://a.example/b/', ['https://a.example/b/']],
    ['may be set in bold', '**https://a.example/b/**', ['https://a.example/b/']],
    ['may be an attribute', '<a href="https://a.example/b/">x</a>', ['https://a.example/b/']],
    ['may lack its scheme if the host is the guide’s', 'at guide.example/b/.', ['https://guide.example/b/']],
    ['may name a port', 'localhost:4321/b/', ['https://localhost:4321/b/']],
    ['may lack its scheme on no other host', 'a.example/b/', []],
    ['is not the end of another host', 'myguide.example/b/ x.guide.example/b/', []],
    ['is not an e-mail address', 'a@guide.example/', []],
    ['needs a host', 'https:// and https:///b', []],
  ])('%s', (_, text, expected) => {
    expect(findAddresses(text, hosts)).toEqual(expected);
  });

  test('is found wherever it stands', () => {
    expect(findAddresses('https://a.example/ guide.example/x/ http://b.example/', hosts)).toEqual([
      'https://a.example/',
      'https://guide.example/x/',
      'http://b.example/',
    ]);
  });

  test('is cut where no browser would take it', () => {
    expect(findAddresses(`https://a.example/${'x'.repeat(100_000)}`, hosts)[0]).toHaveLength(2008);
  });
});

test('a text is read line by line, whatever ends the lines', () => {
  const links = readText('https://a.example/?x=1&amp;y=2\r\n\nhttps://b.example/', hosts);
  expect(links.map(({ address, where }) => [address, where])).toEqual([
    ['https://a.example/?x=1&y=2', 'line 1'],
    ['https://b.example/', 'line 3'],
  ]);
});

test('in a list a line may be an address without its host', () => {
  expect(readList('/lessons/data/#id\n//a.example/\n/two words/', hosts).map(({ address }) => address)).toEqual([
    '/lessons/data/#id',
  ]);
});

describe('the code of a field', () => {
  test.each([
    ['with quotes', ' HYPERLINK "https://a.example/b/" ', 'https://a.example/b/'],
    ['without quotes', 'HYPERLINK https://a.example/b/', 'https://a.example/b/'],
    ['in small letters', 'hyperlink "https://a.example/"', 'https://a.example/'],
    ['with an id', 'HYPERLINK "https://a.example/b/" \\l "id"', 'https://a.example/b/#id'],
    ['with an id before it', 'HYPERLINK \\l "id" "https://a.example/b/"', 'https://a.example/b/#id'],
    ['with an id twice', 'HYPERLINK "https://a.example/b/#id" \\l "id"', 'https://a.example/b/#id'],
    [
      'with a tip and a target',
      'HYPERLINK "https://a.example/" \\o "https://tip/" \\t "_blank" \\n',
      'https://a.example/',
    ],
    ['within its document', 'HYPERLINK \\l "id"', undefined],
    ['of another kind', 'PAGE \\* MERGEFORMAT', undefined],
    ['of another name', 'HYPERLINKED "https://a.example/"', undefined],
  ])('%s', (_, code, expected) => {
    expect(readFieldCode(code)).toBe(expected);
  });
});
