import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../scripts/browser.ts';
import { findPortPair } from '../scripts/port.ts';
import { startNginx } from './nginx.ts';
import { sites } from './sites.ts';

/** What Lighthouse says of a page. */
export type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** Lighthouse as it judges pages for phones: a slow network and a processor slowed four times, as it simulates them. */
export interface Judge {
  /** @param path of a page of the real guide, without a slash before it @throws an Error where Lighthouse has no report */
  readonly judge: (path: string) => Promise<Report>;
  readonly stop: () => Promise<void>;
}

/** nginx hands out the pages as `hosting/nginx.conf` says, so that what is judged is what readers get. */
export async function startLighthouse(): Promise<Judge> {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const nginx = await startNginx(sites.guide);
  const port = await findPortPair(9222);
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: ['--no-sandbox', `--remote-debugging-port=${port.toString()}`],
  });
  return {
    judge: async (path) => {
      const url = new URL(path, nginx.origin).href;
      const report = (await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' }))?.lhr;
      if (report?.runtimeError !== undefined) throw new Error(`${url}: ${report.runtimeError.message}`);
      if (report === undefined) throw new Error(`${url}: Lighthouse has no report`);
      return report;
    },
    stop: async () => {
      await browser.close();
      await nginx.stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Pages that no search engine is to list, for they hold nothing but what a reader brings: that is their one fault. */
const kept: ReadonlySet<string> = new Set(['search/', 'offline/']);
/** The one fault of those pages. */
export const keptFault = 'is-crawlable';

/** Whether a page is not to be listed by search engines. */
export function isKept(path: string): boolean {
  return kept.has(path);
}

/** The audits of a category that a page did not pass, with what they found. */
export function listFaults(report: Report, category: Category): { readonly id: string; readonly found: string }[] {
  return (report.categories[category]?.auditRefs ?? []).flatMap(({ id }) => {
    const audit = report.audits[id];
    const isFault = audit !== undefined && audit.score !== null && audit.score < 0.9;
    return isFault ? [{ id, found: audit.displayValue ?? audit.title }] : [];
  });
}
