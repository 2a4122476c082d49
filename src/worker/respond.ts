import * as z from 'zod/mini';
import { buildPath, newEditionPath, notKeptPath } from '../schemas/offline.ts';
import { build } from './build.ts';
import { essential, findHolder, isEssential, read } from './kept.ts';
import { toPagePath } from './parts.ts';
import { toPath, toUrl, worker } from './scope.ts';

/** Which build a server hands out, as far as can be known. */
type Server = 'ours' | 'other' | 'none';

/**
 * Answers with files of this build only: those that are here, and those of the network that have the same digest.
 * What the build does not know, such as another program under the same address, is left to the network.
 */
export async function respond(request: Request, event: ExtendableEvent): Promise<Response> {
  const path = toPath(request.url) ?? '';
  const isPage = request.mode === 'navigate';
  const page = toPagePath(path);
  if (isPage && page !== path && isEssential(page)) return redirect(request, page);
  try {
    const holder = await findHolder(path, event);
    if (holder !== undefined) return await read(holder, path, event);
    if (isPage && page !== path && (await findHolder(page, event)) !== undefined) return redirect(request, page);
  } catch {
    return isPage ? explain(request, event) : fetchIfOurs(request);
  }
  return isPage ? passOn(request, event) : fetch(request);
}

/** Leads to the address that pages have, with the query; the browser keeps the `#id`. */
function redirect({ url }: Request, page: string): Response {
  return Response.redirect(toUrl(page) + new URL(url).search, 302);
}

/** A file that the network has with other bytes: of another build, or rewritten by a host that hands out this one. */
async function fetchIfOurs(request: Request): Promise<Response> {
  return (await askServer()) === 'ours' ? fetch(request) : Response.error();
}

/** A page in place of one of this build that cannot be had: why, and what can. */
async function explain(request: Request, event: ExtendableEvent): Promise<Response> {
  switch (await askServer()) {
    case 'ours':
      return fetch(request);
    case 'other':
      void worker.registration.update().catch(() => undefined); // it may be fetched already, or fail: there is a next time
      return stand(newEditionPath, 409, event);
    case 'none':
      return stand(notKeptPath, 503, event);
  }
}

/** A page that is not of this build: the network's, unless it is of another build of the guide. */
async function passOn(request: Request, event: ExtendableEvent): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch {
    return stand(notKeptPath, 503, event);
  }
  if (response.status === 404) return stand('404.html', 404, event);
  const isText = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (!response.ok || !isText || (await askServer()) !== 'other') return response;
  return explain(request, event);
}

/** A kept page under another address than its own. */
async function stand(path: string, status: number, event: ExtendableEvent): Promise<Response> {
  const { body, headers } = await read(essential, path, event);
  return new Response(body, { status, headers });
}

const buildSchema = z.object({ build: z.string() });

async function askServer(): Promise<Server> {
  try {
    const response = await fetch(toUrl(buildPath), { cache: 'no-store' });
    if (response.status === 404) return 'other'; // a guide that no longer keeps itself, or has gone
    const served = buildSchema.parse(await response.json());
    return served.build === build.build ? 'ours' : 'other';
  } catch {
    return 'none';
  }
}
