import { describe, expect, test } from 'vitest';
import { toEditionAddress, toLinkForms, toPlainAddress, type LinkTarget } from '../../src/client/link-forms.ts';

const page = { address: 'https://guide.example/lessons/trust/', title: 'Trust & time', edition: '1.0' };
const claim: LinkTarget = { name: 'this claim', words: 'Salt [and] <time> slow yeast.', id: 'salt' };
const wholePage: LinkTarget = { name: 'this page', words: page.title, id: undefined };

describe('the forms of a link', () => {
  test('name the edition before the part of the page', () => {
    expect(toEditionAddress(page, claim)).toBe('https://guide.example/lessons/trust/?edition=1.0#salt');
    expect(toPlainAddress(page, claim)).toBe('https://guide.example/lessons/trust/#salt');
  });

  test('have no part where they are of the page', () => {
    expect(toEditionAddress(page, wholePage)).toBe('https://guide.example/lessons/trust/?edition=1.0');
  });

  test('keep the words of a statement from being read as markup', () => {
    const texts = toLinkForms(page, claim).map(({ text }) => text);
    expect(texts).toContain(
      '<a href="https://guide.example/lessons/trust/?edition=1.0#salt">Salt [and] &lt;time&gt; slow yeast. (Trust &amp; time)</a>',
    );
    expect(texts).toContain(
      '[Salt \\[and\\] \\<time\\> slow yeast. (Trust \\& time)](https://guide.example/lessons/trust/?edition=1.0#salt)',
    );
  });

  test('cut long words where a word ends', () => {
    const words = 'sourdough '.repeat(20).trim();
    const html = toLinkForms(page, { ...claim, words }).find(({ name }) => name === 'HTML link')?.text ?? '';
    expect(html).toMatch(/>sourdough(?: sourdough)* … \(/);
    expect(html.length).toBeLessThan(220);
  });
});
