import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { listHeaders, toFileKind } from '../src/hosting/header-table.ts';
import { toMediaType } from '../src/hosting/media-types.ts';
import { listFiles } from '../src/integrations/built-files.ts';

/** What a server has sent. */
export interface Count {
  readonly requests: number;
  /** Bodies as they are sent, with their headers as HTTP/1.1 writes them. */
  readonly bytes: number;
}

export interface CountingServer {
  /** What was sent since this was last asked. */
  readonly take: () => Count;
  readonly close: () => void;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Hands out a build as the files for hosts say, in brotli where the build has it, and counts. */
export async function startCountingServer(folder: string, base: string, port: number): Promise<CountingServer> {
  const names = new Set(listFiles(folder));
  let count: Count = { requests: 0, bytes: 0 };
  const server: Server = createServer((request, response) => {
    const { status, headers, body } = answer(folder, names, base, request);
    count = { requests: count.requests + 1, bytes: count.bytes + body.length + countHeaders(headers) };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    take: () => {
      const taken = count;
      count = { requests: 0, bytes: 0 };
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(folder: string, names: ReadonlySet<string>, base: string, request: IncomingMessage): Answer {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const asked = path.startsWith(base)
    ? decodeURIComponent(path.slice(base.length)).replace(/(^|\/)$/, '$1index.html')
    : '';
  const isFound = names.has(asked);
  const name = isFound ? asked : '404.html';
  const isPacked = names.has(`${name}.br`) && /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const body = readFileSync(join(folder, isPacked ? `${name}.br` : name));
  const etag = `"${body.length.toString(16)}-${name.length.toString(16)}"`; // one build, so that names tell files apart
  const headers = {
    ...listHeaders(toFileKind(name)),
    'Content-Type': toMediaType(name),
    'Content-Length': body.length.toString(),
    ETag: etag,
    ...(isPacked ? { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } : {}),
  };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: Buffer.of() };
  return { status: isFound ? 200 : 404, headers, body };
}

/** With the line of the status and the one that ends them. */
function countHeaders(headers: Readonly<Record<string, string>>): number {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return ['HTTP/1.1 200 OK\r\n', ...lines, '\r\n'].join('').length;
}
