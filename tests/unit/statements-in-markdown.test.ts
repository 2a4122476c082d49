import { describe, expect, test } from 'vitest';
import { toBasis } from '../../src/markdown/basis.ts';
import { readMarkdown, type Facts } from '../../src/markdown/read.ts';
import { getStatement, real, small } from './loaded-guide.ts';

const claim = (inside: string) => `<Claim id="a" from="abstract.1">\n${inside}\n</Claim>\n`;

function read(text: string): Facts {
  return readMarkdown(text, 'a.mdx');
}

/** Rule, line and column of each problem of a text. */
function judge(text: string): string[] {
  return read(text).problems.map(({ rule, place }) =>
    place.kind === 'point' ? `${rule} ${place.line.toString()}:${place.column.toString()}` : rule,
  );
}

describe('a statement is read', () => {
  test.each([
    ['on one line', '<Claim id="a" from="abstract.1">So it is.</Claim>'],
    ['on lines of its own', '<Claim id="a" from="abstract.1">\nSo it is.\n</Claim>'],
    ['with empty lines round its text', '<Claim id="a" from="abstract.1">\n\nSo it is.\n\n</Claim>'],
    ['with its text indented', '<Claim id="a" from="abstract.1">\n  So it is.\n</Claim>'],
    ['with its attributes on lines of their own', '<Claim\n  id="a"\n  from="abstract.1"\n>\nSo it is.\n</Claim>'],
    ['with single quotation marks', "<Claim id='a' from='abstract.1'>So it is.</Claim>"],
  ])('%s', (_, text) => {
    const { statements, problems } = read(text);
    expect(problems).toEqual([]);
    expect(statements.map(({ tag, attributes }) => [tag, ...attributes])).toEqual([
      ['Claim', ['id', 'a'], ['from', 'abstract.1']],
    ]);
  });

  test.each(['Claim', 'Action', 'Caution', 'Question'] as const)('by its tag: %s', (tag) => {
    expect(read(`<${tag} id="a" own>So?</${tag}>`).statements).toMatchObject([{ tag }]);
  });

  test('with an attribute without a value as true', () => {
    const [statement] = read('<Question id="a" own>So?</Question>').statements;
    expect(statement?.attributes.get('own')).toBe(true);
  });

  test('where it begins', () => {
    const [, second] = read(`${claim('One.')}\n${claim('Two.').replace('"a"', '"b"')}`).statements;
    expect(second?.place).toEqual({ kind: 'point', file: 'a.mdx', line: 5, column: 1 });
  });

  test('with its own citations and links, and leaves the running text its own', () => {
    const { statements, citations, links } = read(
      `Text [@a2001], [link](/a/).\n\n${claim('So [@b2002], [link](/b/).')}`,
    );
    expect(citations.map(({ key }) => key)).toEqual(['a2001']);
    expect(links.map(({ target }) => target)).toEqual(['/a/']);
    expect(statements[0]?.citations.map(({ key }) => key)).toEqual(['b2002']);
    expect(statements[0]?.links.map(({ target }) => target)).toEqual(['/b/']);
  });

  test.each([
    ['a list', '- one\n- two\n  - three'],
    ['a numbered list after a paragraph', 'So:\n\n1. one\n2. two'],
    ['emphasis, a link and a citation', '*So* [it](/a/) is [@a2001].'],
    ['an address', 'See https://example.org/ for it.'],
  ])('with %s in it', (_, inside) => {
    expect(judge(claim(inside))).toEqual([]);
  });
});

describe('a statement may not', () => {
  test.each([
    ['be empty', '<Claim id="a" own></Claim>', ['statement-stands-alone 1:1']],
    ['close itself', '<Claim id="a" own />', ['statement-stands-alone 1:1']],
    ['hold a citation alone', claim('[@a2001]'), ['statement-stands-alone 1:1']],
    ['stand in a list', '- <Claim id="a" own>So.</Claim>', ['statement-stands-alone 1:3']],
    ['stand in a quotation', '> <Claim id="a" own>So.</Claim>', ['statement-stands-alone 1:3']],
    ['stand within a line', 'And <Claim id="a" own>so.</Claim>', ['statement-stands-alone 1:5']],
    [
      'share a line with another',
      '<Claim id="a" own>So.</Claim> <Claim id="b" own>So.</Claim>',
      ['statement-stands-alone 1:1', 'statement-stands-alone 1:31'],
    ],
    ['hold another', claim('Text.\n\n<Action id="b" own>So.</Action>'), ['statement-is-plain 4:1']],
    ['hold a heading', claim('## So'), ['statement-is-plain 2:1']],
    ['hold a table', claim('| A |\n| - |\n| b |'), ['statement-is-plain 2:1']],
    ['hold a tag', claim('It is <b>so</b>.'), ['statement-is-plain 2:7']],
  ])('%s', (_, text, problems) => {
    expect(judge(text)).toEqual(problems);
  });
});

describe('a tag in running text', () => {
  test('may be plain HTML', () => {
    expect(judge('Press <kbd>Enter</kbd>.')).toEqual([]);
  });

  test('may be none that nobody knows, and the nearest is offered', () => {
    expect(read('<Clam id="a" own>So.</Clam>').problems).toMatchObject([
      { rule: 'markup-is-known', message: 'Unexpected tag (Clam)', hint: 'Did you mean Claim?' },
    ]);
  });
});

describe('the basis of a statement is', () => {
  test.each([
    ['cited, where it cites', [], 1, 'cited'],
    ['the authors’ argument, where it cites nothing', [], 0, 'argument'],
    ['a quotation, where it is marked as one', ['quotation'], 1, 'quotation'],
    ['the guide’s own, where it is marked so', ['own'], 0, 'own'],
    ['the guide’s own, even where it cites', ['own'], 2, 'own'],
  ] as const)('%s', (_, attributes, works, basis) => {
    expect(toBasis(new Map(attributes.map((name) => [name, true])), works)).toBe(basis);
  });
});

describe('the plain text of a statement', () => {
  test.each([
    [
      'joins a paragraph and its list',
      '/lessons/trust-the-dough/#judge-by-eye',
      'Judge a batch by its look and feel, in this order: Look for bubbles at the rim. Press the dough with a wet finger, the finger test. Wait until the dent fills slowly.',
    ],
    [
      'keeps a narrative citation in words and leaves its locator out',
      '/lessons/trust-the-dough/#the-dent',
      'A ready dough shows it in the dent: in the words of van der Berg (2008), “the dough answers, but it takes its time”.',
    ],
    [
      'leaves a citation in brackets out, with the blank before it',
      '/lessons/water-and-heat/#dry-crust',
      'Beware of draughts: dry air makes a crust that cracks.',
    ],
    [
      'keeps the words of emphasis',
      '/lessons/share-the-starter/#feed-by-smell',
      'Feed the starter when it smells of apples, and not by the day.',
    ],
    [
      'writes “and” between two authors in a sentence',
      '/lessons/water-and-heat/#boils-early',
      'Water boils at a lower temperature on a mountain. 王 and 李 (2017) therefore advise a hotter oven and a longer bake; see also why gas expands.',
    ],
  ])('%s', (_, path, text) => {
    expect(getStatement(small.graph, path).text).toBe(text);
  });

  test('holds no Markdown, no key and no blank that is not one, in any statement', () => {
    const strays = [...real.graph.statements, ...small.graph.statements].filter(({ text }) =>
      /[[\]@`<>{}]|\s\s|\n|^\s|\s$|\s[.,;:?!)’”]|[(“‘]\s|\(\)/.test(text),
    );
    expect(strays.map(({ path, text }) => [path, text])).toEqual([]);
  });
});

describe('a heading has the id', () => {
  test.each([
    ['of its words', '## What to do', ['what-to-do']],
    ['of its words without signs', '## Who decides, and how?', ['who-decides-and-how']],
    ['of its words without emphasis or a link', '## A *good* [link](/a/)', ['a-good-link']],
    ['of its letters beyond ASCII', '## Über Öfen', ['über-öfen']],
    ['with a number, where another has its words', '## A\n\n## A\n\n### A', ['a', 'a-1', 'a-2']],
    ['with the next number, where a heading has that of the first', '## A\n\n## A 1\n\n## A', ['a', 'a-1', 'a-2']],
  ])('%s', (_, text, ids) => {
    expect(read(text).headings.map(({ id }) => id)).toEqual(ids);
  });

  test('that another file gives too', () => {
    read('## A');
    expect(read('## A').headings.map(({ id }) => id)).toEqual(['a']);
  });
});
