import { describe, expect, test } from 'vitest';
import { builtSites, fold, type BuiltPage } from './pages.ts';

type Elements = ReturnType<BuiltPage['$']>;

/** The words that a reader sees on an element; those for screen readers alone are not among them. */
function readSeen({ $ }: BuiltPage, element: Elements[number]): string {
  const copy = $(element).clone();
  copy.find('.visually-hidden, [hidden], svg, template').remove();
  const words = fold(copy.text());
  return /\p{L}/u.test(words) ? words : ''; // a sign alone, such as #, is no word
}

describe.each(builtSites)('for whoever cannot see the pages of "$name"', (site) => {
  test('landmarks stand in order: one header, one main, one footer', () => {
    for (const { address, $ } of site.pages) {
      const landmarks = $('body > header, body > main, body > footer')
        .map((_, { tagName }) => tagName)
        .toArray();
      expect(['header main footer', 'header main', 'main'], address).toContain(landmarks.join(' '));
    }
  });

  test('all navigation, regions and groups of a page have names that tell them apart', () => {
    for (const { address, $ } of site.pages) {
      for (const role of ['nav', 'section[aria-label], section[aria-labelledby]', 'aside']) {
        const names = $(role)
          .map((_, element) => readName($, $(element)))
          .toArray();
        expect(names, `${address} ${role}`).not.toContain('');
        expect(new Set(names).size, `${address} ${role}: ${names.join(' | ')}`).toBe(names.length);
      }
    }
  });

  test('every table has a name, and headers for its columns and its rows', () => {
    for (const { address, $ } of site.pages) {
      for (const table of $('table').toArray()) {
        const name =
          $(table).find('caption').text() || readName($, $(table)) || readName($, $(table).closest('[role=region]'));
        expect(fold(name), `${address}: a table`).not.toBe('');
        expect($(table).find('thead th[scope=col]').length, `${address}: ${name}`).toBeGreaterThan(1);
        for (const row of $(table).find('tbody tr').toArray())
          expect($(row).children('th[scope=row]').length, `${address}: ${name}`).toBe(1);
      }
    }
  });

  test('a name that an element is given has the words that are seen on it', () => {
    for (const page of site.pages) {
      const named = page.$('a[aria-label], button[aria-label], summary[aria-label], label[aria-label]').toArray();
      for (const element of named) {
        const seen = readSeen(page, element).toLowerCase();
        expect(fold(page.$(element).attr('aria-label') ?? '').toLowerCase(), page.address).toContain(seen);
      }
    }
  });

  test('every field has a label', () => {
    for (const { address, $ } of site.pages) {
      for (const field of $('input:not([type=hidden]), select, textarea').toArray()) {
        const label = $(field).closest('label').text() || $(`label[for="${$(field).attr('id') ?? ''}"]`).text();
        const inTemplate = $(field).parents('html').length === 0; // a template, whose copies script names
        expect(inTemplate || fold(label || readName($, $(field))) !== '', `${address}: ${$.html(field)}`).toBe(true);
      }
    }
  });

  test('words in another language say so', () => {
    for (const { address, $ } of site.pages) {
      const tags = $('[lang]')
        .map((_, element) => $(element).attr('lang'))
        .toArray();
      for (const tag of tags) expect(() => new Intl.Locale(tag), address).not.toThrow();
    }
  });
});

/** The name that aria gives an element. */
function readName($: BuiltPage['$'], element: Elements): string {
  const by = element.attr('aria-labelledby')?.split(/\s+/) ?? [];
  const words = by.map((id) => $(`[id=${JSON.stringify(id)}]`).text()).join(' ');
  return fold(element.attr('aria-label') ?? words);
}
