import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listHeaders } from '../../src/hosting/header-table.ts';
import { sites } from '../sites.ts';
import { isInstalled } from '../tools.ts';
import { canSeal, startContainer } from './container.ts';
import type { Nginx } from '../nginx.ts';

const canRun = isInstalled('nginx') && isInstalled('brotli') && canSeal();

describe.skipIf(!canRun).each(Object.values(sites))('what the image runs for a guide at $base', ({ out, base }) => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startContainer({ out, base });
  });
  afterAll(() => nginx.stop());
  const readProcess = (file: string) => readFileSync(`/proc/${String(nginx.process.pid)}/${file}`, 'utf8');

  test('is nobody, may do nothing that root may, and can write in /tmp alone', () => {
    const status = readProcess('status');
    expect(status).toMatch(/^Uid:(\s+65534){4}$/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    const options = new Map(
      readProcess('mounts')
        .split('\n')
        .map((line) => line.split(' '))
        .map(([, place, , text = '']) => [place, text.split(',')]),
    );
    for (const place of ['/', '/srv', join('/srv/www', base).replace(/\/$/, '')])
      expect(options.get(place), place).toContain('ro');
    expect(options.get('/tmp')).toContain('rw');
  });

  test('hands out pages and what they need, in brotli, with the headers of the table', async () => {
    const style = readdirSync(join(out, '_astro')).find((name) => name.endsWith('.css')) ?? '';
    for (const [path, file, kind] of [
      ['', 'index.html', 'guide'],
      ['lessons/', 'lessons/index.html', 'guide'],
      [`_astro/${style}`, `_astro/${style}`, 'asset'],
      ['sw.js', 'sw.js', 'worker'],
    ] as const) {
      const { status, headers, body } = await nginx.ask(base + path, { 'Accept-Encoding': 'br' });
      expect(status, path).toBe(200);
      expect(headers['content-encoding'], path).toBe('br');
      expect(body.equals(readFileSync(join(out, `${file}.br`))), path).toBe(true);
      for (const [name, value] of Object.entries(listHeaders(kind)))
        expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  });

  test('has the guide’s own words where there is no page', async () => {
    const { status, body } = await nginx.ask(`${base}no-such-page/`);
    expect(status).toBe(404);
    expect(body.equals(readFileSync(join(out, '404.html')))).toBe(true);
  });
});
