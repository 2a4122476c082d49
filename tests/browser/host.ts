import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * A plain static host that a test can switch off, or have hand out another build. Like many hosts it lets browsers keep
 * every file, the service worker too, for ten minutes.
 */
export class Host {
  /** Paths below the base path that it breaks off the connection at. */
  broken: RegExp | undefined;
  /** What was asked for, below the base path. */
  readonly asked: string[] = [];
  readonly #base: string;
  #folder: string;
  #port = 0;
  #server: Server | undefined;

  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  get url(): string {
    return `http://localhost:${String(this.#port)}${this.#base}`;
  }

  /** Starts, at the same address as before if it was stopped. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#answer(new URL(request.url ?? '/', this.url).pathname, response);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, resolve));
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Hands out another build from now on. */
  publish(folder: string): void {
    this.#folder = folder;
  }

  #answer(pathname: string, response: ServerResponse): void {
    const path = decodeURIComponent(pathname.slice(this.#base.length));
    this.asked.push(path);
    if (this.broken?.test(path) === true) {
      response.destroy();
      return;
    }
    const asked = join(this.#folder, path);
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    const found = existsSync(file);
    const sent = found ? file : join(this.#folder, '404.html');
    const type = mediaTypes[extname(sent)] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'max-age=600' });
    response.end(readFileSync(sent));
  }
}
