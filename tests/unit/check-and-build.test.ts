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
    expect(run('check.ts', [], { env: { GUIDE_ROOT: sites.guide.root } })).toMatchObject({
      status: 0,
      output: expect.stringContaining('no problems') as string, // expect types its matchers as any
    });
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
