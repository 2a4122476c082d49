import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readOptions } from '../../scripts/options.ts';
import { isStandIn } from '../../src/integrations/site-address.ts';
import { sites } from '../sites.ts';
import { run, stackTrace } from './command.ts';
import { makeFolder } from './temporary-guide.ts';

/** Takes a free port of this machine until the test is over. */
async function takePort(): Promise<number> {
  const server: Server = createServer();
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}

describe('a port that is taken', () => {
  test.each(['serve.ts', 'dev.ts'])('ends %s with one line that names it and offers another', async (script) => {
    const port = await takePort();
    const { status, lines } = run(script, ['--port', port.toString()], { env: { GUIDE_OUT: makeFolder() } });
    expect(lines).toEqual([
      expect.stringMatching(`^Port ${port.toString()} is taken: .*--port ${(port + 1).toString()}$`),
    ]);
    expect(status).toBe(1);
  });
});

describe('options that are not understood', () => {
  test.each([
    [['--port', 'abc'], '--port'],
    [['--port', '0'], '--port'],
    [['--port', '65536'], '--port'],
    [['--port', '80.5'], '--port'],
    [['--port='], '--port'],
    [['--port'], '--port'],
    [['--base', 'https://example.org/'], '--base'],
    [['--base', '/a guide/'], '--base'],
    [['--base', '/guide/?x'], '--base'],
    [['--base'], '--base'],
    [['--base', '--port', '4321'], '--base'],
    [['--site', 'guide.org'], '--site'],
    [['--site', 'https://guide.org/path/'], '--site'],
    [['--site', 'ftp://guide.org/'], '--site'],
    [['--bass', '/guide/'], '--bass'],
    [['/guide/'], '/guide/'],
  ])('%j end the build with one line about %s', (args, named) => {
    const { status, lines } = run('build.ts', args, { env: { GUIDE_BASE: undefined, GUIDE_OUT: makeFolder() } });
    expect(lines).toEqual([expect.stringContaining(named)]);
    expect(status).toBe(2);
  });

  test.each(['serve.ts', 'dev.ts'])('end %s too', (script) => {
    const { status, lines } = run(script, ['--port', 'abc'], { env: { GUIDE_OUT: makeFolder() } });
    expect(lines).toEqual([expect.stringContaining('--port')]);
    expect(status).toBe(2);
  });
});

test('a word that the tests do not know ends them with one line, before anything is run', () => {
  const { status, lines } = run('test.ts', ['--fast']);
  expect(lines).toEqual([expect.stringMatching('--fast.*npm run test:full')]);
  expect(status).toBe(2);
});

describe('a base path', () => {
  test.each([
    ['/', '/'],
    ['guide', '/guide/'],
    ['/guide', '/guide/'],
    ['/guide/', '/guide/'],
    ['/a/guide.v2/', '/a/guide.v2/'],
  ])('%s is taken for %s', (written, base) => {
    expect(readOptions(['--base', written])).toEqual({ base, port: 4321 });
  });
});

describe('the address of the site', () => {
  test.each(['https://guide.org', 'https://guide.org/'])('%s is taken for an origin with its slash', (written) => {
    expect(readOptions(['--site', written]).site).toBe('https://guide.org/');
  });

  test.each([
    ['https://guide.org/', 'https://guide.org'],
    [undefined, 'https://bread.example'],
  ])('is the one that GUIDE_SITE names (%s), before that of guide.yaml: %s', (named, site) => {
    const print = "import('./astro.config.mjs').then(({ default: { site } }) => console.log(site))";
    const env = { ...process.env, GUIDE_ROOT: sites.small.root, GUIDE_SITE: named };
    const { stdout } = spawnSync(process.execPath, ['--eval', print], { env, encoding: 'utf8' });
    expect(stdout).toBe(`${site}\n`);
  });

  test.each([
    ['guide.example', true],
    ['my.guide.test', true],
    ['example.org', false],
    ['guide-example.org', false],
  ])('%s is a stand-in: %s', (hostname, expected) => {
    expect(isStandIn(hostname)).toBe(expected);
  });
});

describe('npm start and npm test', () => {
  test.each(['start.mjs', 'test.mjs'])('say in one line that there is no lock file (%s)', (script) => {
    const { status, lines, output } = run(script, [], { cwd: makeFolder() });
    expect(lines).toEqual([expect.stringContaining('package-lock.json')]);
    expect(output).not.toMatch(stackTrace);
    expect(status).toBe(1);
  });
});
