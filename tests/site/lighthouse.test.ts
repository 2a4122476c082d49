import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isKept, keptFault, listFaults, startLighthouse, type Category, type Judge } from '../lighthouse.ts';
import { isInstalled } from '../tools.ts';

// What Lighthouse judges without a clock: accessibility, practices, what search engines are told, and of performance what
// a page loads and how. Scores that follow from the time that the machine took are for `npm run test:full`.

/** One page of each kind that most readers see. */
const pages = [
  '',
  'lessons/data/',
  'networks/collaborative/',
  'concepts/silos/',
  'cases/aid-chains/',
  'evidence/',
  'evidence/bate2004/',
  'map/',
  'search/',
  'pack/',
] as const;

/** Audits that the time decides which the machine took; and one that names what follows the page, which is no fault. */
const timed: ReadonlySet<string> = new Set([
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'interactive',
  'max-potential-fid',
  'bootup-time',
  'mainthread-work-breakdown',
  'server-response-time',
  'document-latency-insight',
  'forced-reflow-insight',
  'network-dependency-tree-insight',
]);

describe.skipIf(!isInstalled('nginx'))('Lighthouse, as on a phone', () => {
  let lighthouse: Judge;
  beforeAll(async () => {
    lighthouse = await startLighthouse();
  }, 60_000);
  afterAll(() => lighthouse.stop());

  test.each(pages)(
    'has nothing against what /%s loads and says',
    async (path) => {
      const report = await lighthouse.judge(path);
      const listIds = (category: Category) => listFaults(report, category).map(({ id }) => id);
      expect({
        performance: listIds('performance').filter((id) => !timed.has(id)),
        accessibility: listIds('accessibility'),
        practices: listIds('best-practices'),
        seo: listIds('seo'),
        shift: report.audits['cumulative-layout-shift']?.numericValue,
        blocking: report.audits['render-blocking-insight']?.score,
      }).toEqual({
        performance: [],
        accessibility: [],
        practices: [],
        seo: isKept(path) ? [keptFault] : [],
        shift: 0,
        blocking: 1,
      });
    },
    120_000,
  );
});
