import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/markdown/read.ts';

function listRules(body: string): string[] {
  return readMarkdown(body, 'a.mdx').problems.map(({ rule }) => rule);
}

describe('an address in content', () => {
  test.each([
    ...['https://host.example/', 'http://host.example/', 'mailto:a@host.example', '/lessons/data/', '#id'],
    '/search/?q=javascript:x',
  ])('may be %s', (address) => {
    expect(listRules(`[words](${address})`)).toEqual([]);
    expect(listRules(`<a href="${address}">words</a>`)).toEqual([]);
  });

  test.each([
    ...['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java&Tab;script:alert(1)'],
    ...['data:text/html,x', 'vbscript:x', 'blob:x', 'file:///etc/passwd', '//host.example/', '\\\\\\\\host.example/'],
  ])('may not be %s', (address) => {
    expect(listRules(`[words](<${address}>)`)).toContain('address-is-safe');
    expect(listRules(`[words][1]\n\n[1]: <${address}>`)).toContain('address-is-safe');
  });

  test('of a picture may not lead to another host', () => {
    expect(listRules('![words](https://host.example/a.png)')).toEqual(['address-is-safe']);
    expect(listRules('<img src="https://host.example/a.png" />')).toEqual(['markup-is-known']);
  });

  test('is looked at in a statement, too', () => {
    expect(listRules('<Claim id="a" own>\n[words](javascript:alert(1))\n</Claim>')).toEqual(['address-is-safe']);
  });
});

describe('HTML in content', () => {
  test('may arrange words', () => {
    expect(
      listRules('<details>\n<summary>Why</summary>\n\nH<sub>2</sub>O, <abbr title="x">x</abbr>\n</details>'),
    ).toEqual([]);
  });

  test.each(['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'link', 'svg', 'guide-copy'])(
    'may not be <%s>',
    (tag) => {
      expect(listRules(`Words <${tag}></${tag}>`)).toEqual(['markup-is-known']);
    },
  );

  test.each(['onclick="x"', 'style="x"', 'class="x"', 'src="x"', 'popover', 'set:html="x"'])(
    'may not have %s',
    (attribute) => {
      expect(listRules(`Words <b ${attribute}>x</b>`)).toEqual(['markup-is-known']);
    },
  );
});

describe('code in content', () => {
  test.each(['{1 + 1}', 'Words {x}', 'export const a = 1', '<b {...x}>x</b>', '<b title={x}>x</b>', '{/* a */ x}'])(
    '%s is refused',
    (code) => {
      expect(listRules(code)).toEqual(['content-holds-no-code']);
    },
  );

  test('does not mean a comment', () => {
    expect(listRules('Words {/* to be checked */}')).toEqual([]);
  });
});
