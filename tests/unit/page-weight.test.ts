import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toContentPolicy } from '../../src/hosting/content-policy.ts';
import { budgets, toBudget, weighParts } from '../../src/page-weight/budgets.ts';
import {
  inlineSheets,
  isReadingPage,
  joinSheets,
  listSheetLinks,
  splitPage,
  type SplitPage,
} from '../../src/page-weight/inline-sheets.ts';

const page = (policy: string) =>
  `<head><meta content="${policy}"><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"><link rel="stylesheet" href="/b.css"></head><body>é</body>`;
const whole = split(page(toContentPolicy('whole')));

function split(html: string): SplitPage {
  return splitPage(new TextEncoder().encode(html));
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe('the style of a page', () => {
  test('stands where its first sheet was linked, in the order of the sheets', () => {
    expect(listSheetLinks(whole.head)).toEqual(['/a.css', '/b.css']);
    const html = inlineSheets(whole, joinSheets(['a{color:red}\n', 'b{content:"$&"}']));
    expect(toText(html)).toContain('"><style>a{color:red}b{content:"$&"}</style><link rel="icon" href="/i.svg">');
  });

  test('is set in the head, and the rest of the page is left byte for byte', () => {
    const html = page(toContentPolicy('whole'));
    const { head, rest } = split(html);
    expect(rest).toEqual(Buffer.from('</head><body>é</body>'));
    expect(head + toText(rest)).toBe(html);
    expect(toText(inlineSheets(whole, joinSheets(['a{}'])))).toMatch(/<\/head><body>é<\/body>$/);
  });

  test('comes with a page that is alone in its memory, so that it can be handed on', () => {
    const styled = inlineSheets(whole, joinSheets(['a{}']));
    expect(styled.buffer.byteLength).toBe(styled.byteLength);
  });

  test('leaves a page without a head as it is', () => {
    const { head, rest } = split('<p>é');
    expect([head, toText(rest)]).toEqual(['', '<p>é']);
  });

  test('is named by the policy of the page, which lets in no other', () => {
    const style = joinSheets(['a{}', 'b{}']);
    const digest = createHash('sha256').update('a{}b{}').digest('base64');
    expect(style.digest).toBe(digest);
    expect(toText(inlineSheets(whole, style))).toContain(`style-src 'sha256-${digest}'; font-src`);
  });

  test('does not end before its time', () => {
    expect(() => joinSheets(['a{content:"</STYLE>"}'])).toThrow('</style');
  });

  test('is left where it is on pages that are not read', () => {
    expect(isReadingPage(whole.head)).toBe(true);
    expect(isReadingPage(split(page(toContentPolicy('still'))).head)).toBe(false);
  });
});

describe('what a page may weigh', () => {
  test('is a round trip, two with many statements, and more for what shows all works', () => {
    expect(toBudget({ path: '/concepts/a/', kind: 'concept' }, 0)).toBe(budgets.short);
    expect(toBudget({ path: '/lessons/a/', kind: 'lesson' }, 30)).toBe(budgets.long);
    expect(toBudget({ path: '/evidence/', kind: 'page' }, 0)).toBe(budgets.list);
  });

  test('is told by what takes it, the heaviest first', () => {
    const html = '<title>t</title><style>aaaa</style></head><main>bbbbbbbbbb</main><footer>c</footer>';
    const parts = weighParts(html, (text) => text.length);
    expect(parts.map(({ name }) => name)).toEqual(['words', 'style', 'footer with the forms of citation', 'metadata']);
    expect(parts[0]?.bytes).toBe('<main>bbbbbbbbbb</main>'.length);
  });
});
