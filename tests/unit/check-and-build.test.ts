import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sites } from '../sites.ts';
import { run, stackTrace } from './command.ts';
import { copyGuide, makeFolder, replaceOnce } from './temporary-guide.ts';

const lesson = 'content/lessons/data.mdx';

/** Leaves the second letter out of the first key that a file cites in brackets. */
function misspellFirstKey(path: string): { right: string; wrong: string; place: string } {
  const text = readFileSync(path, 'utf8');
  const match = /\[@([a-z]+\d{4}[a-z]?)[\];,]/.exec(text);
  const right = match?.[1];
  if (match === null || right === undefined) throw new Error(`${path} cites nothing`);
  const wrong = right.charAt(0) + right.slice(2);
  const before = text.slice(0, match.index + 1); // up to the @, behind the bracket
  writeFileSync(path, `${before}@${wrong}${text.slice(before.length + 1 + right.length)}`);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { right, wrong, place: `${lesson}:${line.toString()}:${column.toString()}` };
}

describe('npm run check', () => {
  test('finds nothing wrong with the guide', () => {
    const { status, output } = run('check.ts', [], { env: { GUIDE_ROOT: sites.guide.root } });
    expect(output).toMatch(/no problems|\b0 errors, /); // editors may be at work on words that are not released yet
    expect(status).toBe(0);
  });

  test('warns of words that differ from the released ones, with what to do, and lets a build go on', () => {
    const root = copyGuide(sites.small.root);
    replaceOnce(join(root, 'content/pages/methods.mdx'), 'does not count how many', 'never counts how many');
    const { status, lines } = run('check.ts', [], { env: { GUIDE_ROOT: root } });
    expect(lines[0]).toMatch(
      /^content\/pages\/methods\.mdx:\d+:\d+ {2}warning {2}Unexpected words of the claim \/methods\/#no-count, expected those that edition 0\.3 was released with {2}\[words-are-released\]$/,
    );
    expect(lines[1]).toContain('npm run release -- --edition <its number>');
    expect(lines[1]).toContain('npm run release -- --edition 0.3 --again');
    expect(lines.at(-1)).toBe('0 errors, 1 warning');
    expect(status).toBe(0);
  });

  test('does not warn while guide.yaml names the next edition', () => {
    const root = copyGuide(sites.small.root);
    replaceOnce(join(root, 'content/pages/methods.mdx'), 'does not count how many', 'never counts how many');
    replaceOnce(join(root, 'content/guide.yaml'), 'number: "0.3"', 'number: "0.4"');
    expect(run('check.ts', [], { env: { GUIDE_ROOT: root } }).output).toContain('no problems');
  });

  test('gives file, line and column of a misspelt key, and the right key', () => {
    const root = copyGuide(sites.guide.root);
    const { right, wrong, place } = misspellFirstKey(join(root, lesson));
    const { status, lines, output } = run('check.ts', [], { env: { GUIDE_ROOT: root } });
    expect(lines).toContain(
      `${place}  error  Unexpected key (${wrong}), expected one of references.bib  [citation-key-exists]`,
    );
    expect(lines).toContain(`    Did you mean ${right}?`);
    expect(output).not.toMatch(stackTrace);
    expect(status).toBe(1);
  });

  test('names every problem, not only the first', () => {
    const root = copyGuide(sites.small.root);
    replaceOnce(join(root, 'content/pages/methods.mdx'), 'from="methods.2"', 'from="methods.7"');
    replaceOnce(join(root, 'references.bib'), 'number = {7}', 'numbr = {7}');
    const { output, lines } = run('check.ts', [], { env: { GUIDE_ROOT: root } });
    expect(output).toContain('[source-paragraph-exists]');
    expect(output).toContain('[entry-field-is-known]');
    expect(lines.at(-1)).toBe('2 errors, 0 warnings');
  });

  test('says so in one problem where a folder holds no guide', () => {
    const { status, lines } = run('check.ts', [], { env: { GUIDE_ROOT: makeFolder() } });
    expect(lines).toEqual([
      'content/guide.yaml  error  Missing file (content/guide.yaml)  [file-is-there]',
      expect.any(String),
      '1 error, 0 warnings',
    ]);
    expect(status).toBe(1);
  });
});

describe('npm run build', () => {
  test.each([
    [
      'a lesson',
      'content/lessons/trust-the-dough.mdx',
      'it out [@nguyen2019a',
      'it out [@nguyen2091a',
      'citation-key-exists',
    ],
    ['the bibliography', 'references.bib', 'number = {7}', 'numbr = {7}', 'entry-field-is-known'],
    ['guide.yaml', 'content/guide.yaml', 'shortTitle: ', 'shortName: ', 'frontmatter-is-valid'],
  ])('stops at a fault in %s, says what it is and leaves nothing behind', (_, file, find, replacement, rule) => {
    const root = copyGuide(sites.small.root);
    const out = join(makeFolder(), 'out');
    replaceOnce(join(root, file), find, replacement);
    const { status, output } = run('build.ts', [], {
      env: { GUIDE_ROOT: root, GUIDE_OUT: out, GUIDE_BASE: '/small/' },
    });
    expect(output).toContain(`[${rule}]`);
    expect(output).not.toMatch(stackTrace);
    expect(existsSync(out)).toBe(false);
    expect(status).toBe(1);
  });
});
