import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readBuild } from '../../src/publishing/read-build.ts';
import { publishToFolder } from '../../src/publishing/targets/folder.ts';
import { openBucket } from '../../src/publishing/targets/s3.ts';
import { publishToStore } from '../../src/publishing/targets/store.ts';
import { sites } from '../sites.ts';
import { isInstalled } from '../tools.ts';
import { startStore } from '../unit/store-server.ts';
import { makeFolder } from '../unit/temporary-guide.ts';
import { startNginx } from '../nginx.ts';

const { out, base } = sites.small;
const now = new Date();

/** The next build of the small guide: a script of another name, and another first page that asks for it. */
function makeNext(): string {
  const folder = join(makeFolder(), 'next');
  cpSync(out, folder, { recursive: true });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, script = ''] = /src="[^"]*\/(_astro\/[^"/]+\.js)"/.exec(page) ?? [];
  const next = script.replace('.js', '-next.js');
  for (const ending of ['', '.br', '.gz']) renameSync(join(folder, script + ending), join(folder, next + ending));
  writeFileSync(join(folder, 'index.html'), page.replaceAll(script, next));
  return folder;
}

describe.skipIf(!isInstalled('nginx'))('while a folder is switched between two builds', () => {
  test('nginx answers each time with a whole page whose script is there', async () => {
    const target = makeFolder();
    const builds = [out, makeNext()].map((source) => ({ source, files: readBuild(source).files, now }));
    for (const job of builds) publishToFolder(job, target);
    const nginx = await startNginx({ out: join(target, 'current'), base });
    onTestFinished(() => nginx.stop());
    const pages = builds.map(({ source }) => readFileSync(join(source, 'index.html')));
    const met = new Set<number>();
    let isOver = false;
    const read = async () => {
      while (!isOver) {
        const { status, body } = await nginx.ask(base);
        expect(status).toBe(200);
        met.add(pages.findIndex((page) => page.equals(body)));
        const [, script = ''] = /src="(\/[^"]+\/_astro\/[^"/]+\.js)"/.exec(body.toString()) ?? [];
        expect((await nginx.ask(script)).status, script).toBe(200);
      }
    };
    const reading = Promise.all([read(), read()]);
    for (let turn = 0; turn < 40; turn += 1) {
      const job = builds[turn % 2];
      if (job !== undefined) publishToFolder(job, target);
      await nginx.ask(base);
    }
    isOver = true;
    await reading;
    expect([...met].sort()).toEqual([0, 1]);
  });
});

test('a whole guide is put in a store once, and a second time only what changed', async () => {
  process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
  const server = await startStore();
  const bucket = openBucket({ bucket: 'guide', prefix: 'small/', endpoint: server.endpoint });
  const publish = (source: string) => publishToStore({ source, files: readBuild(source).files, now }, bucket);
  const { sent } = await publish(out);
  expect(sent.length).toBeGreaterThan(200);
  for (const { name } of sent)
    expect(Buffer.from(await (await server.get(`small/${name}`)).arrayBuffer()).equals(readFileSync(join(out, name))));
  const next = await publish(makeNext());
  expect(next.sent.map(({ name }) => name)).toEqual([expect.stringMatching(/^_astro\/.*-next\.js$/), 'index.html']);
  expect(next.changedPages).toEqual(['index.html']);
});
