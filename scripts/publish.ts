import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { reportStep } from '../src/diagnostics/steps.ts';
import { toPageAddress } from '../src/publishing/addresses.ts';
import type { Job, Outcome } from '../src/publishing/build-file.ts';
import { readBuild } from '../src/publishing/read-build.ts';
import { publishToFolder } from '../src/publishing/targets/folder.ts';
import { openBucket } from '../src/publishing/targets/s3.ts';
import { publishToStore } from '../src/publishing/targets/store.ts';
import { toSize } from '../src/wording/size.ts';
import { readPublishOptions, type PublishOptions } from './publish-options.ts';
import { replaceFile } from '../src/replace-file.ts';
import { runAlone } from './run-alone.ts';

function publish({ target, endpoint, region }: PublishOptions, job: Job): Promise<Outcome> {
  if (target.kind === 'store') return publishToStore(job, openBucket({ ...target, endpoint, region }));
  const waiting = 'Another run publishes there: this one begins when that one has ended.';
  mkdirSync(target.path, { recursive: true });
  return runAlone(join(target.path, '.publish.lock'), waiting, () =>
    Promise.resolve(publishToFolder(job, target.path)),
  );
}

function describe({ sent, kept, removed }: Outcome): string {
  const size = toSize(sent.reduce((sum, { bytes }) => sum + bytes, 0));
  return `${String(sent.length)} files of ${size} sent, ${String(kept)} were there, ${String(removed.length)} removed`;
}

// Publishes a built folder, and names the pages that a CDN has to be told of.
const options = readPublishOptions(process.argv.slice(2));
const { from, prune, grace, 'purge-list': purgeList } = options;
try {
  const start = performance.now();
  const { files, home } = readBuild(from);
  const job = { source: from, files, now: new Date(), graceDays: prune ? grace : undefined };
  const outcome = await publish(options, job);
  const pages = outcome.changedPages.map((name) => toPageAddress(name, home)).sort();
  if (purgeList !== undefined) replaceFile(purgeList, `${JSON.stringify({ pages }, null, 1)}\n`);
  reportStep('Publish', performance.now() - start, describe(outcome));
  console.log([`${String(pages.length)} pages to purge from a CDN that keeps pages:`, ...pages].join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
