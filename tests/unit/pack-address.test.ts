import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFragment, toFragment } from '../../src/client/pack/address.ts';
import { addItems, emptyPack, limits, moveItem, toItemAddress, type Pack } from '../../src/client/pack/pack.ts';
import { getPagesWithContents } from '../../src/graph/page-contents.ts';
import { toPageName } from '../../src/graph/pages.ts';
import { real } from './loaded-guide.ts';

const pack: Pack = {
  title: 'Away day: “spring” & more (2027)',
  note: 'Read the first.\nThen “the rest” – 50 % of it, d’accord? ~*',
  items: ['lessons/data', 'lessons/data#measures', 'lessons/data#feedback', 'home#why', 'evidence/powell1990'],
};

/** The pack that an address has. @throws where it has none */
function read(fragment: string): Pack {
  const found = readFragment(`#${fragment}`);
  if (found.kind !== 'pack') throw new Error(JSON.stringify(found));
  return found.pack;
}

describe('the address of a pack', () => {
  test('is read back as it was, in its order', () => {
    expect(read(toFragment(pack, '1.0'))).toEqual(pack);
  });

  test('is of one form for good', () => {
    const items = ['lessons/data#a', 'lessons/data#b', 'lessons/data', 'lessons/data#c', 'evidence/powell1990'];
    expect(toFragment({ title: 'Away day', note: '', items }, '1.0')).toBe(
      'v1&title=Away+day&items=lessons/data:a:b,lessons/data,lessons/data:c,evidence/powell1990&edition=1.0',
    );
  });

  test('names everything that can be put into a pack, and reads it back', () => {
    const { graph } = real;
    const pages = getPagesWithContents(graph);
    const ids = pages.flatMap((page) => [
      toPageName(page.id),
      ...(graph.statementsByPage.get(page.id) ?? []).map(({ id }) => `${toPageName(page.id)}#${id}`),
    ]);
    for (let start = 0; start < ids.length; start += limits.items) {
      const items = ids.slice(start, start + limits.items);
      expect(read(toFragment({ ...emptyPack, items }, '1.0')).items).toEqual(items);
    }
    expect(ids.length).toBeGreaterThan(graph.statements.length);
  });

  test('has only characters that may stand behind a #, and none that ends an address in a text', () => {
    expect(toFragment(pack, '1.0')).toMatch(/^[A-Za-z0-9\-._+%&=/:,]+$/);
  });

  test('says the edition that it was made with', () => {
    expect(readFragment(`#${toFragment(pack, '1.2')}`)).toMatchObject({ edition: '1.2' });
  });

  test('is read with its parts in any order, and without those that may be missing', () => {
    expect(read('v1&items=lessons/data&title=T')).toEqual({ title: 'T', note: '', items: ['lessons/data'] });
  });

  test('is longer than a deflated one by less than a third at twelve statements', () => {
    const ids = real.graph.statements.filter(({ page }) => page.startsWith('lessons/'));
    const items = Array.from({ length: 12 }, (_, index) => ids[Math.floor((index * ids.length) / 12)]).flatMap(
      (statement) => (statement === undefined ? [] : [`${statement.page}#${statement.id}`]),
    );
    const plain = toFragment({ ...pack, items }, '1.0');
    const deflated = Buffer.from(deflateSync(new TextEncoder().encode(plain), { level: 9 })).toString('base64url');
    expect(items).toHaveLength(12);
    expect(plain.length / deflated.length).toBeLessThan(4 / 3);
  });
});

describe('an address that is no pack', () => {
  for (const hash of ['', '#', '#main', '#item-2', '#v', '#version', '#vv1&items=a', '#v1x', '#v12345&items=a']) {
    test(`such as "${hash}" is none`, () => {
      expect(readFragment(hash)).toEqual({ kind: 'none' });
    });
  }

  for (const [name, hash, why] of [
    ['of a later version', '#v2&items=lessons/data', 'version 2'],
    ['without items', '#v1&title=Empty', 'no items'],
    ['with nothing at all', '#v1', 'no items'],
    [
      'with too many items',
      `#v1&items=${Array.from({ length: 101 }, (_, n) => `a${String(n)}`).join(',')}`,
      '100 items',
    ],
    ['of a megabyte', `#v1&items=${'lessons/data,'.repeat(80_000)}`, 'longer than any pack'],
    ['of a megabyte of title', `#v1&title=${'A'.repeat(1_000_000)}&items=lessons/data`, 'longer than any pack'],
  ] as const) {
    test(`${name} is refused, and says why`, () => {
      const found = readFragment(hash);
      expect(found.kind).toBe('refused');
      expect(found.kind === 'refused' && found.why).toContain(why);
    });
  }
});

describe('a hostile address', () => {
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html',
    '../secret',
    'lessons/../../etc',
    '..%2F..%2Fetc',
    '//evil.example/x',
    'https://evil.example/',
    'lessons/data.json',
    'lessons/data?x',
    '__proto__',
    'lessons//data',
    '/lessons/data',
    'LESSONS/data',
    'lessons/dаta', // the second letter is Cyrillic
    'lessons/data%00',
    'lessons/data:"><img src=x onerror=alert(1)>',
    `lessons/${'a'.repeat(300)}`,
  ]) {
    test(`cannot name ${bad.slice(0, 40)}`, () => {
      const found = readFragment(`#v1&items=evidence/powell1990,${bad}`);
      expect(found.kind === 'pack' && found.pack.items).toEqual(['evidence/powell1990']);
      expect(found).toMatchObject({ illegible: 1 });
    });
  }

  test('leaves prototypes alone', () => {
    const found = read('v1&__proto__=x&constructor=y&title=__proto__&items=constructor,toString');
    expect(found).toEqual({ title: '__proto__', note: '', items: ['constructor'] });
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });

  test('keeps tags of its title as text', () => {
    expect(read('v1&title=%3Cscript%3Ealert(1)%3C/script%3E&items=a').title).toBe('<script>alert(1)</script>');
  });

  test('cannot turn, hide or stack the letters of its title', () => {
    const title = encodeURIComponent(`A\u202Egnp.exe\u2066\u200B\u0000\u{E0041}\n B${'\u0301'.repeat(50)}`);
    expect(read(`v1&title=${title}&items=a`).title).toBe(`Agnp.exe B${'\u0301'.repeat(4)}`);
  });

  test('cannot bring half a character, or an encoding that is none', () => {
    expect(read('v1&title=%ED%A0%80%E0%A4%A%&items=a').title.isWellFormed()).toBe(true);
  });

  test('cannot make title or note long', () => {
    const found = read(`v1&title=${'a'.repeat(5000)}&note=${'b'.repeat(5000)}&items=a`);
    expect([found.title.length, found.note.length]).toEqual([limits.title, limits.note]);
  });

  test('names an item once, however often it does', () => {
    expect(read('v1&items=a,a,b,a').items).toEqual(['a', 'b']);
  });
});

describe('a pack', () => {
  test('moves an item by one place, and not off its ends', () => {
    const { items } = moveItem({ ...pack, items: ['a', 'b', 'c'] }, 'c', -1);
    expect(items).toEqual(['a', 'c', 'b']);
    expect(moveItem({ ...pack, items }, 'a', -1).items).toEqual(items);
    expect(moveItem({ ...pack, items }, 'b', 1).items).toEqual(items);
  });

  test('takes what it has not got, and no more than it holds', () => {
    const many = Array.from({ length: limits.items - 2 }, (_, index) => `a${String(index)}`);
    const { pack: full, added, left } = addItems({ ...pack, items: many }, ['a0', 'x', 'y', 'z', 'x']);
    expect([full.items.length, added, left]).toEqual([limits.items, 2, 1]);
  });

  test('leads to its items under the path of the guide', () => {
    expect(toItemAddress('lessons/data#a', '/guide/', '1.0')).toBe('/guide/lessons/data/?edition=1.0#a');
    expect(toItemAddress('home#a', '/guide/')).toBe('/guide/#a');
  });
});
