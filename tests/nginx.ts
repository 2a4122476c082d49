import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findPortPair } from '../scripts/port.ts';
import { isInstalled } from './tools.ts';

/** What a server said, to the byte. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A real nginx that hands out a built guide by the configuration that the build wrote. */
export interface Nginx {
  readonly origin: string;
  readonly process: ChildProcess;
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts nginx for a build, at a free port of this machine.
 * @throws an Error with its own words where it does not start
 */
export async function startNginx({ out, base }: { readonly out: string; readonly base: string }): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const root = join(folder, 'www');
  const place = join(root, base).replace(/\/$/, '');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(out), place);
  const port = await findPortPair(18_080);
  writeFileSync(join(folder, 'nginx.conf'), toConfiguration(root, resolve(out), port));
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  return waitFor(spawn('nginx', args, { stdio: 'pipe' }), port, base, () => {
    rmSync(folder, { recursive: true, force: true });
  });
}

/**
 * Waits until a server that was just started answers.
 * @param clean what is done when it has ended
 * @throws an Error with its own words where it does not start
 */
export async function waitFor(
  server: ChildProcessWithoutNullStreams,
  port: number,
  base: string,
  clean: () => void,
): Promise<Nginx> {
  const said: string[] = [];
  server.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  const nginx: Nginx = {
    origin: `http://127.0.0.1:${String(port)}`,
    process: server,
    ask: (path, headers = {}, method = 'GET') => ask(port, path, headers, method),
    stop: async () => {
      await end(server);
      clean();
    },
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) break;
    const answer = await nginx.ask(base).catch(() => undefined);
    if (answer !== undefined) return nginx;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  await nginx.stop();
  throw new Error(`nginx did not start: ${said.join('')}`);
}

/** What an administrator writes round the file of the build, and what a process of a test needs to run by itself. */
function toConfiguration(root: string, out: string, port: number): string {
  const hasBrotli = isInstalled('brotli');
  return [
    ...(hasBrotli ? ['load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;'] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []), // or its workers could not read what root built
    'daemon off; pid nginx.pid; worker_processes 2;',
    'events { worker_connections 1024; }',
    'http {',
    '  access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${name};`),
    '  server {',
    `    listen 127.0.0.1:${String(port)};`,
    `    root ${root};`,
    ...(hasBrotli ? ['    brotli_static on;'] : []),
    `    include ${join(out, 'hosting/nginx.conf')};`,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Asks for a path as it stands: nothing is resolved, followed or unpacked. */
function ask(port: number, path: string, headers: Readonly<Record<string, string>>, method: string): Promise<Answer> {
  return new Promise((fulfil, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        fulfil({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resume) => server.once('exit', resume));
  server.kill('SIGTERM');
  await ended;
}
