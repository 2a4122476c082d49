import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { comparePermalink, findEdition, findPermalink } from '../../src/client/editions/compare-edition.ts';
import { pageRecordSchema } from '../../src/client/editions/page-record.ts';
import { checkGuide } from '../../src/checks/guide.ts';
import { recordFile, toDigest } from '../../src/load-history.ts';
import { toRedirects } from '../../src/hosting/redirects.ts';
import { getHistory, getLineage, listChanges } from '../../src/permalinks/changes.ts';
import { listFormer, listFormerPages } from '../../src/permalinks/former.ts';
import { indexPermalinks, pickPage, type PermalinkIndex } from '../../src/permalinks/permalink-index.ts';
import { toRecord } from '../../src/permalinks/record.ts';
import { sites } from '../sites.ts';
import { loadSound, small } from './loaded-guide.ts';
import { copyGuide, replaceOnce } from './temporary-guide.ts';

const lesson = '/lessons/trust-the-dough/';
const dates = { '0.3': '2026-11-02', '0.4': '2027-02-01', '0.5': '2028-03-01' } as const;
type Number = keyof typeof dates;

/** A guide whose editors release edition after edition. */
class Editors {
  readonly root = copyGuide(sites.small.root, afterAll);
  #edition: Number = '0.3';

  replace(file: string, find: string, by: string): void {
    replaceOnce(join(this.root, 'content', file), find, by);
  }

  move(from: string, to: string): void {
    const path = join(this.root, 'content/moved.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}- { from: "${from}", to: "${to}" }\n`);
  }

  /** Records what stands now as the next edition. */
  release(number: Number): PermalinkIndex {
    const toLines = (edition: Number) => `number: "${edition}"\n  date: ${dates[edition]}`;
    this.replace('guide.yaml', toLines(this.#edition), toLines(number));
    this.#edition = number;
    const loaded = loadSound(this.root);
    expect(checkGuide(loaded)).toEqual([]);
    const record = toRecord(loaded.graph, toDigest);
    writeFileSync(join(this.root, recordFile), JSON.stringify(record));
    return indexPermalinks(record);
  }
}

const toMoves = ({ record }: PermalinkIndex, page: string) =>
  record.permalinks.flatMap(({ address, state }) =>
    address.startsWith(page) && state.kind === 'moved' ? [[address, state.to, state.edition]] : [],
  );

/** A caution that is renamed in one edition, and in the next renamed again and reworded. */
function renameTwice(): PermalinkIndex {
  const editors = new Editors();
  editors.replace('lessons/trust-the-dough.mdx', 'id="collapse"', 'id="flat-loaves"');
  editors.replace('lessons/trust-the-dough.mdx', 'help: [collapse, ', 'help: [flat-loaves, ');
  editors.move(`${lesson}#collapse`, `${lesson}#flat-loaves`);
  editors.release('0.4');
  editors.replace('lessons/trust-the-dough.mdx', 'id="flat-loaves"', 'id="by-the-clock"');
  editors.replace('lessons/trust-the-dough.mdx', 'help: [flat-loaves, ', 'help: [by-the-clock, ');
  editors.replace('lessons/trust-the-dough.mdx', 'collapses in the oven', 'sinks in the oven');
  editors.move(`${lesson}#flat-loaves`, `${lesson}#by-the-clock`);
  return editors.release('0.5');
}

describe('a statement that is renamed twice', () => {
  const index = renameTwice();
  const last = `${lesson}#by-the-clock`;

  test('is led to by both of its former addresses, each with the edition that gave it up', () => {
    expect(toMoves(index, lesson)).toEqual([
      [`${lesson}#collapse`, last, '0.4'],
      [`${lesson}#flat-loaves`, last, '0.5'],
    ]);
    const page = small.graph.pages.find(({ path }) => path === lesson);
    if (page === undefined) throw new Error(`No page ${lesson}`);
    const former = listFormer(index, { ...page, anchors: new Set(['by-the-clock']) });
    expect(former.map(({ id }) => id)).toEqual(expect.arrayContaining(['collapse', 'flat-loaves']));
  });

  test('keeps all of its wordings, with where each stood', () => {
    expect(getHistory(index, last).map(({ edition, address }) => [edition, address])).toEqual([
      ['0.2', `${lesson}#collapse`],
      ['0.5', last],
    ]);
    expect(getLineage(index, last).map(({ address }) => address)).toEqual([
      `${lesson}#collapse`,
      `${lesson}#flat-loaves`,
      last,
    ]);
  });

  test('is moved in both editions, and new in neither', () => {
    const changes = listChanges(index).map(({ edition, added, moved, reworded }) => ({
      edition: edition.number,
      added: added.map(({ address }) => address),
      moved: moved.map(({ address }) => address),
      reworded: reworded.map(({ address }) => address),
    }));
    expect(changes.slice(0, 2)).toEqual([
      { edition: '0.5', added: [], moved: [`${lesson}#flat-loaves`], reworded: [last] },
      { edition: '0.4', added: [], moved: [`${lesson}#collapse`], reworded: [] },
    ]);
  });

  test('says, linked with an edition before, what it said then', () => {
    const record = pageRecordSchema.parse(pickPage(index, 'lessons/trust-the-dough'));
    for (const number of ['0.3', '0.4']) {
      const [permalink, edition] = [findPermalink(record, last), findEdition(record, number)];
      if (permalink === undefined || edition === undefined) throw new Error('The record is not whole');
      const change = comparePermalink(record, permalink, edition);
      expect(change).toMatchObject({ kind: 'reworded', editions: [{ number: '0.5' }] });
      expect(change.kind === 'reworded' && change.then).toContain('collapses in the oven');
    }
  });
});

/** A concept that moves in two editions. */
function movePageTwice(): PermalinkIndex {
  const editors = new Editors();
  const rename = (from: string, to: string) => {
    renameSync(join(editors.root, `content/concepts/${from}.mdx`), join(editors.root, `content/concepts/${to}.mdx`));
    editors.replace('concepts/levain.mdx', `[${from}, `, `[${to}, `);
    editors.replace('lessons/share-the-starter.mdx', `/concepts/${from}/`, `/concepts/${to}/`);
    editors.move(`/concepts/${from}/`, `/concepts/${to}/`);
  };
  rename('oven-spring', 'spring-in-the-oven');
  editors.release('0.4');
  rename('spring-in-the-oven', 'last-rise');
  return editors.release('0.5');
}

test('a page that moves twice is led to with its statements by both of its former addresses', () => {
  const index = movePageTwice();
  expect(toMoves(index, '/concepts/').filter(([, , edition]) => edition !== '0.3')).toEqual([
    ['/concepts/oven-spring/', '/concepts/last-rise/', '0.4'],
    ['/concepts/oven-spring/#less-spring', '/concepts/last-rise/#less-spring', '0.4'],
    ['/concepts/spring-in-the-oven/', '/concepts/last-rise/', '0.5'],
    ['/concepts/spring-in-the-oven/#less-spring', '/concepts/last-rise/#less-spring', '0.5'],
  ]);
  expect(listFormerPages(index).map(({ permalink }) => permalink.page)).toEqual(
    expect.arrayContaining(['concepts/oven-spring', 'concepts/spring-in-the-oven']),
  );
  const redirects = toRedirects(index, (path) => path);
  expect(redirects.filter(({ from }) => from.startsWith('/concepts/'))).toEqual([
    { from: '/concepts/oven-spring/', to: '/concepts/last-rise/' },
    { from: '/concepts/spring-in-the-oven/', to: '/concepts/last-rise/' },
    { from: '/concepts/starter/', to: '/concepts/levain/' },
  ]);
});
