import { createServer } from 'node:http';
import S3rver from '@20minutes/s3rver';
import { onTestFinished } from 'vitest';
import { makeFolder } from './temporary-guide.ts';

/** What was asked of the store, in the order that it came. */
interface Request {
  readonly method: string;
  /** The key of an object, or nothing for the bucket itself. */
  readonly key: string;
  /** How many requests for other objects had been answered by then. */
  readonly after: readonly string[];
}

/** A real store that speaks S3, at a port of this machine, with a bucket `guide`. */
export interface StoreServer {
  readonly endpoint: string;
  /** What has been asked since it was last looked at. */
  readonly takeRequests: () => Request[];
  /** Has the store refuse to take objects of some keys from now on. */
  readonly refuse: (isRefused: (key: string) => boolean) => void;
  /** What anybody gets of an object. */
  readonly get: (key: string) => Promise<Response>;
}

/** Starts a store that is gone when the test is over. */
export async function startStore(): Promise<StoreServer> {
  const buckets = [{ name: 'guide' }];
  const directory = makeFolder();
  // It reckons signatures without the slash that the client asks a bucket for its objects with: /guide/.
  const quirks = { vhostBuckets: false, allowMismatchedSignatures: true };
  const store = new S3rver({ directory, silent: true, configureBuckets: buckets, ...quirks });
  await store.configureBuckets();
  const handle = store.callback();
  let requests: Request[] = [];
  let isRefused = (_: string) => false;
  const answered: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const key = decodeURIComponent(new URL(url, 'http://store').pathname.replace(/^\/guide\/?/, ''));
    requests.push({ method, key, after: [...answered] });
    response.once('finish', () => answered.push(key));
    if (method !== 'PUT' || !isRefused(key)) {
      handle(request, response);
      return;
    }
    request.resume().once('end', () => {
      response.writeHead(403, { 'Content-Type': 'application/xml' });
      response.end('<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Not for you</Message></Error>');
    });
  });
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  const endpoint = `http://127.0.0.1:${String(address.port)}`;
  return {
    endpoint,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    refuse: (judge) => {
      isRefused = judge;
    },
    get: (key) => fetch(`${endpoint}/guide/${key}`),
  };
}
