import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/client/links/judge.ts';
import { parseRecord } from '../../src/client/links/record.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import { compareEditions } from '../../src/permalinks/edition.ts';
import { compareWords, markWords } from '../../src/wording/difference.ts';
import { sites } from '../sites.ts';
import { run } from './command.ts';
import { copyGuide, makeFolder, replaceOnce } from './temporary-guide.ts';

/** A build may take its time where other things run beside it; in milliseconds. */
const wholeBuild = 200_000;
const trust = 'content/lessons/trust-the-dough.mdx';
const raised = { find: 'number: "0.3"\n  date: 2026-11-02', by: 'number: "0.4"\n  date: 2027-02-01' };

const check = (root: string) => run('check.ts', [], { env: { GUIDE_ROOT: root } });
const release = (root: string, ...args: string[]) => run('release.ts', args, { env: { GUIDE_ROOT: root } });
const readRecord = (root: string) =>
  permalinksSchema.parse(JSON.parse(readFileSync(join(root, 'content/permalinks.json'), 'utf8')));

/** Renames a statement, moves a page, rewords a claim and withdraws one, and says nothing of it yet. */
function changeGuide(root: string): void {
  replaceOnce(join(root, 'content/guide.yaml'), raised.find, raised.by);
  replaceOnce(join(root, trust), 'id="collapse"', 'id="flat-loaves"');
  replaceOnce(join(root, trust), 'help: [collapse, judge', 'help: [flat-loaves, judge');
  replaceOnce(join(root, trust), 'rises sooner on a mountain', 'rises much sooner on a mountain');
  renameSync(join(root, 'content/concepts/oven-spring.mdx'), join(root, 'content/concepts/spring-in-the-oven.mdx'));
  replaceOnce(join(root, 'content/concepts/levain.mdx'), '[oven-spring, ', '[spring-in-the-oven, ');
  replaceOnce(
    join(root, 'content/lessons/share-the-starter.mdx'),
    '/concepts/oven-spring/',
    '/concepts/spring-in-the-oven/',
  );
  replaceOnce(
    join(root, 'content/pages/methods.mdx'),
    '<Claim id="no-count" from="methods.2">The review does not count how many works it left out.</Claim>\n',
    '',
  );
}

/** Says what became of what changeGuide did away with. */
function sayWhatBecame(root: string): void {
  const add = (file: string, text: string) => {
    const path = join(root, 'content', file);
    writeFileSync(path, readFileSync(path, 'utf8') + text);
  };
  add('moved.yaml', '- { from: /concepts/oven-spring/, to: /concepts/spring-in-the-oven/ }\n');
  add('moved.yaml', '- { from: "/lessons/trust-the-dough/#collapse", to: "/lessons/trust-the-dough/#flat-loaves" }\n');
  add('withdrawn.yaml', '- { address: "/methods/#no-count", why: It was counted after all. }\n');
}

describe('a guide whose editors renamed, moved, reworded and withdrew', () => {
  test('is refused until they say so, with the likeliest new address of each', () => {
    const root = copyGuide(sites.small.root);
    changeGuide(root);
    const { status, output, lines } = check(root);
    expect(status).toBe(1);
    expect(lines.filter((line) => line.includes('[permalink-is-kept]'))).toHaveLength(3);
    expect(output).toContain('Did you mean /lessons/trust-the-dough/#flat-loaves?');
    expect(output).toContain('Did you mean /concepts/spring-in-the-oven/?');
    expect(output).toContain('content/withdrawn.yaml: - { address: "/methods/#no-count", why: "…" }');
    expect(release(root, '--edition', '0.4')).toMatchObject({ status: 1 });
  });

  describe('and then say so', () => {
    const root = copyGuide(sites.small.root, afterAll);
    const out = join(makeFolder(afterAll), 'out');
    const readFile = (path: string) => readFileSync(join(out, path), 'utf8');
    const readPage = (path: string) => load(readFile(`${path}/index.html`), { scriptingEnabled: false });
    beforeAll(() => {
      changeGuide(root);
      sayWhatBecame(root);
      expect(check(root)).toMatchObject({ status: 0 });
      expect(release(root, '--edition', '0.4')).toMatchObject({ status: 0 });
      const env = { GUIDE_ROOT: root, GUIDE_OUT: out, GUIDE_BASE: '/small/' };
      expect(run('build.ts', [], { env, timeout: wholeBuild }).status).toBe(0);
    }, 2 * wholeBuild);

    test('has recorded each', () => {
      const states = new Map(readRecord(root).permalinks.map(({ address, state }) => [address, state]));
      expect(states.get('/concepts/oven-spring/#less-spring')).toMatchObject({
        kind: 'moved',
        to: '/concepts/spring-in-the-oven/#less-spring',
        edition: '0.4',
      });
      expect(states.get('/lessons/trust-the-dough/#collapse')).toMatchObject({
        kind: 'moved',
        to: '/lessons/trust-the-dough/#flat-loaves',
      });
      expect(states.get('/methods/#no-count')).toMatchObject({ kind: 'withdrawn', why: 'It was counted after all.' });
      expect(JSON.parse(readFile('api/permalinks.json'))).toEqual(readRecord(root));
    });

    test('leads on from the page that moved, by a page of its own and by the files of hosts', () => {
      const redirect = readPage('concepts/oven-spring');
      expect(redirect('link[rel=canonical]').attr('href')).toBe(
        'https://bread.example/small/concepts/spring-in-the-oven/',
      );
      expect(redirect('meta[http-equiv=refresh]').attr('content')).toBe('0; url=/small/concepts/spring-in-the-oven/');
      expect(redirect('script:not([src])').length).toBe(0);
      expect(readFile('_redirects')).toContain(
        '/small/concepts/oven-spring/ /small/concepts/spring-in-the-oven/ 301\n',
      );
    });

    test('leads on from the id that was renamed', () => {
      expect(readPage('lessons/trust-the-dough')('#collapse a').attr('href')).toBe(
        '/small/lessons/trust-the-dough/#flat-loaves',
      );
    });

    test('has a notice of what was withdrawn, with what it said, until when and why', () => {
      const notice = readPage('methods')('#no-count').text().replace(/\s+/g, ' ');
      expect(notice).toContain('The review does not count how many works it left out.');
      expect(notice).toContain('until edition 0.4 (1 February 2027), and withdrawn: It was counted after all.');
    });

    test('shows what was reworded, word by word', () => {
      const history = readPage('changes/lessons/trust-the-dough');
      const [latest] = history('#gas-expands .changed p').toArray();
      expect(history(latest).find('ins').text()).toContain('much');
      expect(readFile('feed.xml')).toContain(
        '1 statement reworded; 1 page and 2 statements moved; 1 statement withdrawn.',
      );
    });

    test.each([
      { link: 'lessons/trust-the-dough/?edition=0.3#collapse', kind: 'moved' },
      { link: 'concepts/oven-spring/?edition=0.3', kind: 'moved' },
      { link: 'lessons/trust-the-dough/?edition=0.3#gas-expands', kind: 'reworded' },
      { link: 'methods/?edition=0.3#no-count', kind: 'withdrawn' },
      { link: 'lessons/trust-the-dough/?edition=0.3#judge-by-eye', kind: 'stands' },
    ])('is said by the check of links to have $kind at $link', async ({ link, kind }) => {
      const home = 'https://bread.example/small/';
      const record = await parseRecord(JSON.parse(readFile('api/permalinks.json')));
      expect(judge(home + link, [new URL(home)], record).verdict.kind).toBe(kind);
    });
  });
});

describe('npm run release', () => {
  test('writes the same file from the same content, and says that it is there', () => {
    const root = copyGuide(sites.small.root);
    const path = join(root, 'content/permalinks.json');
    const before = readFileSync(path, 'utf8');
    expect(release(root, '--edition', '0.3').status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(before);
    rmSync(path);
    rmSync(join(root, 'content/moved.yaml'));
    rmSync(join(root, 'content/withdrawn.yaml'));
    expect(release(root, '--edition', '0.3').status).toBe(0);
    const first = readFileSync(path, 'utf8');
    rmSync(path);
    release(root, '--edition', '0.3');
    expect(readFileSync(path, 'utf8')).toBe(first);
    expect(readdirSync(join(root, 'content')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('writes an edition again only where it is told to', () => {
    const root = copyGuide(sites.small.root);
    replaceOnce(join(root, trust), 'rises sooner on a mountain', 'rises much sooner on a mountain');
    expect(release(root, '--edition', '0.3')).toMatchObject({
      status: 1,
      lines: [expect.stringContaining('--again') as string], // expect types its matchers as any
    });
    expect(release(root, '--edition', '0.3', '--again').status).toBe(0);
    const claim = readRecord(root).permalinks.find(
      ({ address }) => address === '/lessons/trust-the-dough/#gas-expands',
    );
    expect(claim?.wordings.map(({ edition }) => edition)).toEqual(['0.2', '0.3']);
    expect(claim?.wordings.at(-1)?.text).toContain('much sooner');
  });

  test.each([
    { args: ['--edition', '0.4'], words: 'expected that of content/guide.yaml (0.3)' },
    { args: [], words: 'Usage: npm run release' },
    { args: ['--editoin', '0.3'], words: 'Usage: npm run release' },
  ])('refuses $args with one line', ({ args, words }) => {
    const { status, lines } = release(copyGuide(sites.small.root), ...args);
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(status).toBeGreaterThan(0);
  });
});

test.each([
  ['1.9', '1.10'],
  ['0.9', '1.0'],
  ['1.0', '1.0.1'],
])('edition %s comes before %s', (earlier, later) => {
  expect(compareEditions(earlier, later)).toBeLessThan(0);
  expect(compareEditions(later, earlier)).toBeGreaterThan(0);
});

describe('a difference', () => {
  test.each([
    ['One two three.', 'One 2 three, four.'],
    ['', 'All of it is new.'],
    ['Naïve “words” – kept', 'Naïve “words” – not kept'],
    ['A title\n\nA lead of some words', 'A title\n\nAnother lead'],
  ])('gives both texts back to the letter: %j, %j', (before, after) => {
    const runs = compareWords(before, after);
    const join = (kind: 'removed' | 'added') =>
      runs
        .filter((item) => item.kind === 'same' || item.kind === kind)
        .map(({ text }) => text)
        .join('');
    expect({ before: join('removed'), after: join('added') }).toEqual({ before, after });
  });

  test('is shown with a space between what was taken out and what took its place, and none within the marks', () => {
    const show = (before: string, after: string) =>
      markWords(before, after)
        .map(({ kind, lead, words, trail }) => `${lead}${kind === 'same' ? words : `[${words}]`}${trail}`)
        .join('');
    expect(show('a mountain as in a valley', 'a mountain than in a valley')).toBe('a mountain [as] [than] in a valley');
    expect(show('so all dough rises', 'so the same dough rises')).toBe('so [all] [the same] dough rises');
  });

  test('takes words changed one after the other for one change', () => {
    expect(compareWords('so all dough rises', 'so the same stuff rises').map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ]);
  });
});
