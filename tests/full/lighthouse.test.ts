import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import lighthouse, { type Flags } from 'lighthouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { findPortPair } from '../../scripts/port.ts';
import { sites } from '../sites.ts';
import { isInstalled } from '../tools.ts';
import { startNginx, type Nginx } from './nginx.ts';

// Lighthouse as it judges pages for phones: a slow network and a processor slowed four times, as it simulates them. nginx
// hands out the pages as `hosting/nginx.conf` says, so that what is measured is what readers get.

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

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

/** Pages that no search engine is to list, for they hold nothing but what a reader brings: that is their one fault. */
const kept: ReadonlySet<string> = new Set(['search/', 'offline/']);

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

describe.skipIf(!isInstalled('nginx'))('Lighthouse, as on a phone', () => {
  let nginx: Nginx;
  let browser: BrowserContext;
  let port = 0;
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  beforeAll(async () => {
    nginx = await startNginx(sites.guide);
    port = await findPortPair(9222);
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser(),
      args: ['--no-sandbox', `--remote-debugging-port=${port.toString()}`],
    });
  });
  afterAll(async () => {
    await browser.close();
    await nginx.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  test.each(pages)('finds nothing to better on /%s', async (path) => {
    const isFor = kept.has(path) ? categories.filter((name) => name !== 'seo') : categories;
    const report = await judge(new URL(path, nginx.origin).href, port, isFor);
    const scores = isFor.map((name) => [name, report?.categories[name]?.score]);
    const faults = Object.values(report?.audits ?? {}).flatMap(({ id, score, displayValue }) =>
      score !== null && score < 0.9 ? [`${id} ${displayValue ?? ''}`] : [],
    );
    const missed = isFor.filter((name) => report?.categories[name]?.score !== 1);
    expect(missed, `${JSON.stringify(scores)}: ${faults.join(', ')}`).toEqual([]);
    if (kept.has(path)) expect(listFaults(report, 'seo')).toEqual(['is-crawlable']);
  });
});

/** What else the machine does only ever slows a page: of several reports the best is the one that is about the page. */
const most = 3;

/** Has Lighthouse judge a page until nothing is to better in some categories, a few times at most; gives its last report. */
async function judge(url: string, port: number, isFor: readonly string[]): Promise<Report | undefined> {
  let report: Report | undefined;
  for (let times = 0; times < most; times += 1) {
    const options: Flags = { port, onlyCategories: [...categories], logLevel: 'error' };
    report = (await lighthouse(url, options))?.lhr;
    if (isFor.every((name) => report?.categories[name]?.score === 1)) break;
  }
  return report;
}

/** The audits of a category that a page did not pass. */
function listFaults(report: Report | undefined, category: string): string[] {
  return (report?.categories[category]?.auditRefs ?? [])
    .filter(({ id }) => report?.audits[id]?.score === 0)
    .map(({ id }) => id);
}
