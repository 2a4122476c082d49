import { describe, expect, test } from 'vitest';
import { isFile, toAbsolute, toGuideAddress } from '../../src/client/links/guide-address.ts';

const homes = [new URL('http://localhost:4321/guide/'), new URL('https://guide.example/guide/')];
const read = (written: string) => {
  const address = toGuideAddress(written, homes);
  return address && { home: address.home.href, path: address.path, id: address.id };
};
const published = 'https://guide.example/guide/';

describe('an address is the guide’s', () => {
  test.each([
    ['as it stands', 'https://guide.example/guide/lessons/data/#id'],
    ['with http', 'http://guide.example/guide/lessons/data/#id'],
    ['in capitals where they do not count', 'HTTPS://Guide.Example/guide/lessons/data/#id'],
    ['with the port that it has anyway', 'https://guide.example:443/guide/lessons/data/#id'],
    ['without its last slash', 'https://guide.example/guide/lessons/data#id'],
    ['as its index.html', 'https://guide.example/guide/lessons/data/index.html#id'],
    ['with a query', 'https://guide.example/guide/lessons/data/?edition=1.0&x=y#id'],
    ['with a doubled slash', 'https://guide.example/guide//lessons/data/#id'],
    ['with a text fragment', 'https://guide.example/guide/lessons/data/#id:~:text=words'],
    ['with characters escaped', 'https://guide.example/guide/lessons/d%61ta/#%69d'],
  ])('%s', (_, written) => {
    expect(read(written)).toEqual({ home: published, path: '/lessons/data/', id: 'id' });
  });

  test('where it is served now', () => {
    expect(read('http://localhost:4321/guide/lessons/data/')).toEqual({
      home: 'http://localhost:4321/guide/',
      path: '/lessons/data/',
      id: '',
    });
  });

  test.each(['https://guide.example/guide', 'https://guide.example/guide/', 'https://guide.example/guide/index.html'])(
    'if it is that of its first page: %s',
    (written) => {
      expect(read(written)).toEqual({ home: published, path: '/', id: '' });
    },
  );

  test.each(['/guide/lessons/data/#id', '/lessons/data/#id', '/lessons/data#id'])(
    'if it begins with a slash, with the base path or without: %s',
    (written) => {
      expect(read(written)).toEqual({ home: homes[0]?.href, path: '/lessons/data/', id: 'id' });
    },
  );

  test('if it is a file, which gets no slash', () => {
    expect(read('https://guide.example/guide/references.bib')?.path).toBe('/references.bib');
    expect(isFile('/references.bib')).toBe(true);
    expect(isFile('/lessons/data/')).toBe(false);
  });

  test('though it is no UTF-8', () => {
    expect(read('https://guide.example/guide/%E4/')?.path).toBe('/%E4/');
  });
});

describe('an address is not the guide’s', () => {
  test.each([
    'https://guide.example/',
    'https://guide.example/guidebook/lessons/',
    'https://guide.example.org/guide/',
    'https://guide.example@evil.example/guide/',
    'https://guide.example:8443/guide/',
    'https://evil.example/?https://guide.example/guide/',
    'javascript:alert(1)//guide.example/guide/',
    'mailto:somebody@guide.example',
    'ftp://guide.example/guide/',
    '//evil.example/guide/',
    'no address',
    '',
  ])('%s', (written) => {
    expect(toGuideAddress(written, homes)).toBeUndefined();
  });
});

test.each(['handout', 'slides', 'facilitate'])('the %s of a lesson is the lesson, and stays what it is', (form) => {
  const address = toGuideAddress(`https://guide.example/guide/lessons/data/${form}/?edition=1.0#id`, homes);
  expect(address).toMatchObject({ path: '/lessons/data/', id: 'id' });
  expect(address && toAbsolute(address, '/lessons/new/#id')).toBe(`${published}lessons/new/${form}/?edition=1.0#id`);
  expect(address && toAbsolute(address, '/concepts/new/#id')).toBe(`${published}concepts/new/?edition=1.0#id`);
});

test('a lesson that is called like a form is none', () => {
  expect(read('https://guide.example/guide/lessons/slides/')?.path).toBe('/lessons/slides/');
});

test('a page in a frame is the page, and stays in its frame', () => {
  const address = toGuideAddress('https://guide.example/guide/embed/lessons/data/#id', homes);
  expect(address).toMatchObject({ path: '/lessons/data/', id: 'id' });
  expect(address && toAbsolute(address, '/lessons/new/#id')).toBe(`${published}embed/lessons/new/#id`);
  expect(read('https://guide.example/guide/embed/')?.path).toBe('/embed/');
});

test('a new address keeps what the old one asked for, and takes the newest edition only where one was named', () => {
  const toNew = (written: string) => {
    const address = toGuideAddress(written, homes);
    return address && toAbsolute(address, '/lessons/new/#id', '1.1');
  };
  expect(toNew('http://guide.example/guide/old/?edition=1.0&a=b#c')).toBe(
    `${published}lessons/new/?edition=1.1&a=b#id`,
  );
  expect(toNew('http://guide.example/guide/old#c')).toBe(`${published}lessons/new/#id`);
});
