import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/**
 * A plain static host that a test can switch off, or have hand out another build. Like many hosts it lets browsers keep
 * every file, the service worker too, for ten minutes.
 */
export class Host {
  /** Paths below the base path that it breaks off the connection at. */
  broken: RegExp | undefined;
  /** What it says of how long a file may be kept. */
  keeping = 'max-age=600';
  /** What was asked for, below the base path. */
  readonly asked: string[] = [];
  readonly #base: string;
  #folder: string;
  #port = 0;
  #server: Server | undefined;

  /** Without a port it takes one that is free. */
  constructor(folder: string, base: string, port = 0) {
    this.#folder = folder;
    this.#base = base;
    this.#port = port;
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
    const path = readPath(pathname, this.#base);
    this.asked.push(path ?? pathname);
    if (path !== undefined && this.broken?.test(path) === true) {
      response.destroy();
      return;
    }
    const found = path === undefined ? undefined : findFile(join(this.#folder, path));
    const sent = found ?? join(this.#folder, '404.html');
    const type = mediaTypes[extname(sent)] ?? 'application/octet-stream';
    response.writeHead(found === undefined ? 404 : 200, { 'Content-Type': type, 'Cache-Control': this.keeping });
    response.end(readFileSync(sent));
  }
}

/** What an address asks for below the base path; nothing where it lies elsewhere or is no UTF-8. */
function readPath(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
}

function findFile(asked: string): string | undefined {
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
  return existsSync(file) ? file : undefined;
}
