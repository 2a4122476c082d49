import { describe, expect, test } from 'vitest';
import { listFormerForms, listFormerOfForm, listFormerSlugs } from '../../src/permalinks/former-forms.ts';
import { indexPermalinks, type PermalinkIndex } from '../../src/permalinks/permalink-index.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import { teachingForms } from '../../src/wording/teaching-forms.ts';
import { small } from './loaded-guide.ts';

const when = { edition: '1.1', date: '2027-02-01' };
const moved = (to: string) => ({ kind: 'moved', to, ...when });
const stands = { kind: 'stands' };
const withdrawn = { kind: 'withdrawn', why: 'It was wrong.', ...when };

/** A record of lessons, concepts and claims at addresses, each with what became of it. */
function record(states: Readonly<Record<string, object>>): PermalinkIndex {
  const wording = { edition: '1.0', date: '2026-01-01', digest: `sha256-${'0'.repeat(64)}`, text: 'A text' };
  const permalinks = Object.entries(states).map(([address, state]) => {
    const [path = '', statement] = address.split('#', 2);
    const kind = path.startsWith('/lessons/') ? 'lesson' : 'concept';
    const subject = statement === undefined ? { kind } : { statement, kind: 'claim' };
    return { page: path.slice(1, -1), ...subject, address, since: '1.0', wordings: [wording], state };
  });
  return indexPermalinks(permalinksSchema.parse({ version: 1, editions: [], permalinks }));
}

const index = record({
  '/concepts/term/': stands,
  '/concepts/old-term/': moved('/concepts/term/'),
  '/lessons/new/': stands,
  '/lessons/new/#kept': stands,
  '/lessons/other/': stands,
  '/lessons/other/#went': stands,
  '/lessons/old/': moved('/lessons/new/'),
  '/lessons/old/#kept': moved('/lessons/new/#kept'),
  '/lessons/old/#left': moved('/lessons/other/#went'),
  '/lessons/old/#wrong': withdrawn,
  '/lessons/joined/': moved('/lessons/new/#kept'),
  '/lessons/term/': moved('/concepts/term/'),
  '/lessons/gone/': withdrawn,
});
const ways = new Map(listFormerForms(index).map(({ from, to }) => [from, to]));

describe('the forms of a lesson that is gone', () => {
  test('lead to the same forms of the lesson that it became', () => {
    for (const form of ['handout', 'slides', 'facilitate'])
      expect(ways.get(`/lessons/old/${form}/`)).toBe(`/lessons/new/${form}/`);
  });

  test('lead to the slide of the statement that it became', () => {
    expect(ways.get('/lessons/joined/slides/')).toBe('/lessons/new/slides/#kept');
  });

  test('lead to the whole form where the statement does not stand in it', () => {
    expect(ways.get('/lessons/joined/handout/')).toBe('/lessons/new/handout/');
  });

  test('lead to the page that it became where that has no such forms', () => {
    expect(ways.get('/lessons/term/handout/')).toBe('/concepts/term/');
  });

  test('lead to the notice that it was withdrawn', () => {
    expect(ways.get('/lessons/gone/facilitate/')).toBe('/lessons/gone/');
  });

  test('are forms of lessons alone, and of no lesson that stands', () => {
    const lessons = ['old', 'joined', 'term', 'gone'];
    expect([...ways.keys()].sort()).toEqual(
      lessons.flatMap((name) => ['facilitate', 'handout', 'slides'].map((form) => `/lessons/${name}/${form}/`)).sort(),
    );
  });

  test('name the statements that went elsewhere, and lead each to the same form there', () => {
    const slides = listFormerForms(index).find(({ from }) => from === '/lessons/old/slides/');
    expect(slides?.statements.map(({ id, permalink: { state } }) => [id, state.kind === 'moved' && state.to])).toEqual([
      ['left', '/lessons/other/slides/#went'],
      ['wrong', false],
    ]);
  });

  test('lead a statement that no such form has to its own address', () => {
    const plan = listFormerForms(index).find(({ from }) => from === '/lessons/old/facilitate/');
    expect(plan?.statements.map(({ id, permalink: { state } }) => [id, state.kind === 'moved' && state.to])).toEqual([
      ['kept', '/lessons/new/#kept'],
      ['left', '/lessons/other/#went'],
      ['wrong', false],
    ]);
  });
});

test('a form of a lesson that stands knows the ids that are gone from the lesson', () => {
  const lesson = small.graph.pages.find(({ path }) => path === '/lessons/trust-the-dough/');
  if (lesson === undefined) throw new Error('The small guide has no such lesson');
  const slides = teachingForms.find(({ slug }) => slug === 'slides');
  if (slides === undefined) throw new Error('A lesson has no slides');
  const former = listFormerOfForm(indexPermalinks(small.graph.history.record), lesson, slides);
  expect(former.map(({ id, permalink: { state } }) => [id, state.kind === 'moved' && state.to])).toEqual([
    ['look-first', '/lessons/trust-the-dough/slides/#judge-by-eye'],
    ['sour-smell', '/lessons/share-the-starter/slides/#feed-by-smell'],
  ]);
});

test('printed handouts have the former names of the lessons that stand', () => {
  expect(listFormerSlugs(index)).toEqual([
    { slug: 'old', now: 'new' },
    { slug: 'joined', now: 'new' },
  ]);
});
