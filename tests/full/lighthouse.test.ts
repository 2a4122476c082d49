import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { categories, isKept, keptFault, listFaults, startLighthouse, type Judge, type Report } from '../lighthouse.ts';
import { isInstalled } from '../tools.ts';

// What Lighthouse reckons from the time that the machine took is judged here, where nothing else runs; the rest of what
// it judges `npm test` does (tests/site/lighthouse.test.ts).

/** One page of each kind, each form of a page, and each page that is like no other. */
const pages = [
  '',
  'lessons/',
  'lessons/data/',
  'networks/',
  'networks/collaborative/',
  'regulation/',
  'concepts/',
  'concepts/silos/',
  'cases/',
  'cases/aid-chains/',
  'evidence/',
  'evidence/bate2004/',
  'evidence/by-author/',
  'evidence/by-year/',
  'map/',
  'problems/',
  'tensions/',
  'search/',
  'about/',
  'methods/',
  'accessibility/',
  'changes/',
  'links/',
  'pack/',
  'offline/',
] as const;

describe.skipIf(!isInstalled('nginx'))('Lighthouse, as on a phone', () => {
  let lighthouse: Judge;
  beforeAll(async () => {
    lighthouse = await startLighthouse();
  });
  afterAll(() => lighthouse.stop());

  test.each(pages)('finds nothing to better on /%s', async (path) => {
    const isFor = categories.filter((name) => name !== 'seo' || !isKept(path));
    const isWhole = (report: Report) => isFor.every((name) => report.categories[name]?.score === 1);
    const report = await judgeOften(lighthouse, path, isWhole);
    const faults = isFor.flatMap((name) => listFaults(report, name)).map(({ id, found }) => `${id} ${found}`);
    const scores = isFor.map((name) => [name, report.categories[name]?.score]);
    expect(scores, faults.join(', ')).toEqual(isFor.map((name) => [name, 1]));
    if (isKept(path)) expect(listFaults(report, 'seo').map(({ id }) => id)).toEqual([keptFault]);
  });
});

/** What else the machine does only ever slows a page: of several reports the best is the one that is about the page. */
const most = 5;

/** Has Lighthouse judge a page until nothing is to better, a few times at most; gives its last report. */
async function judgeOften({ judge }: Judge, path: string, isWhole: (report: Report) => boolean): Promise<Report> {
  let report = await judge(path);
  for (let times = 1; times < most && !isWhole(report); times += 1) report = await judge(path);
  return report;
}
