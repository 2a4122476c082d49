import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import * as z from 'zod/mini';
import { toPartPath, type OfflineFile } from '../schemas/offline.ts';
import { build } from './build.ts';
import { findPart } from './parts.ts';
import { toUrl, worker } from './scope.ts';

const listSchema = z.array(z.tuple([z.string(), z.string(), z.number()]));
/** So many files of a part are fetched at a time, which leaves the network to the reader too. */
const atOnce = 6;

/** The essential files. Workbox keeps each under its digest, so that an old and a new build stand side by side. */
export const essential = new PrecacheController();
/** Files that are kept when asked for, and pages that were opened; the lists of them too. */
export const rest = new PrecacheController({ cacheName: `guide-rest-${worker.registration.scope}` });
/** Stands in the cache of the rest where the reader has asked for all of it. */
const wholeMark = toUrl('offline/whole');

essential.addToCacheList(build.essential.map(toEntry));
rest.addToCacheList(build.parts.map(({ digest, bytes }, part) => toEntry([toPartPath(part), digest, bytes])));

/** Each file is fetched with its digest: the browser refuses one that is not of this build. */
function toEntry([path, digest]: OfflineFile) {
  return { url: toUrl(path), revision: digest, integrity: `sha256-${digest}` };
}

/**
 * A file of this build, from this device or, if it is there unchanged, from the network; then it is kept.
 * @throws where it is on neither; a DOMException where there is no room
 */
export async function read(controller: PrecacheController, path: string, event: ExtendableEvent): Promise<Response> {
  const url = toUrl(path);
  const cacheKey = controller.getCacheKeyForURL(url);
  if (cacheKey === undefined) throw new Error(`${path} is no file of this build`);
  const params = { cacheKey, integrity: controller.getIntegrityForCacheKey(cacheKey) };
  const request = new Request(url, { cache: 'reload', credentials: 'same-origin' });
  const [response, done] = controller.strategy.handleAll({ request, event, params });
  const answer = await response;
  await done;
  return answer.redirected ? new Response(answer.body, answer) : answer; // a page must not seem to come from elsewhere
}

export function isEssential(path: string): boolean {
  return essential.getCacheKeyForURL(toUrl(path)) !== undefined;
}

/**
 * Which of the two holds a path of this build; undefined where none does.
 * @throws where that cannot be known: the list is neither here nor, unchanged, on the network
 */
export async function findHolder(path: string, event: ExtendableEvent): Promise<PrecacheController | undefined> {
  const known = [essential, rest].find((controller) => controller.getCacheKeyForURL(toUrl(path)) !== undefined);
  if (known !== undefined) return known;
  const part = findPart(build.parts, path);
  if (part === undefined) return undefined;
  await readPart(part, event);
  return rest.getCacheKeyForURL(toUrl(path)) === undefined ? undefined : rest;
}

/** Reads the list of a part, after which its files are known. */
async function readPart(part: number, event: ExtendableEvent): Promise<readonly OfflineFile[]> {
  const response = await read(rest, toPartPath(part), event);
  const files = listSchema.parse(await response.json());
  rest.addToCacheList(files.map(toEntry));
  return files;
}

/** Keeps all files of a part. */
export async function keepPart(part: number, event: ExtendableEvent): Promise<void> {
  const paths = (await readPart(part, event)).map(([path]) => path).reverse();
  const keepNext = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await read(rest, path, event);
  };
  await Promise.all(Array.from({ length: atOnce }, keepNext));
}

const openRest = () => caches.open(rest.strategy.cacheName);

/** Notes that all of the guide is on this device, so that a new edition brings all of it too. */
export async function markWhole(): Promise<void> {
  await (await openRest()).put(wholeMark, new Response());
}

/** Whether all of the guide is on this device. */
export async function isWhole(): Promise<boolean> {
  return (await caches.has(rest.strategy.cacheName)) && (await (await openRest()).match(wholeMark)) !== undefined;
}

/** Removes what was kept beyond the essential. */
export async function forgetRest(): Promise<void> {
  await caches.delete(rest.strategy.cacheName);
}

/** Installs this build whole or not at all; of an old one, nothing is touched. */
export async function install(event: ExtendableEvent): Promise<void> {
  await essential.install(event);
  if (!(await isWhole())) return;
  try {
    for (const part of build.parts.keys()) await keepPart(part, event);
  } catch (error) {
    // Without room for two editions side by side the new one comes without the rest, or it would never come.
    if (!isForRoom(error)) throw error;
  }
}

/** Removes what is of other builds. What was opened of the rest goes, unless all of it was asked for and is here. */
export async function dropOthers(event: ExtendableEvent): Promise<void> {
  await essential.activate(event);
  if (!(await isWhole()) || !(await hasAllParts(event))) return forgetRest();
  await rest.activate(event); // takes the mark away too
  await markWhole();
}

/** Whether the device has every file of the rest of this build; the lists are read on the way. */
async function hasAllParts(event: ExtendableEvent): Promise<boolean> {
  try {
    for (const part of build.parts.keys()) await readPart(part, event);
  } catch {
    return false;
  }
  const kept = new Set((await (await openRest()).keys()).map(({ url }) => url));
  return [...rest.getURLsToCacheKeys().values()].every((key) => kept.has(key));
}

/** Whether something failed because the device, or the browser's share of it, is full. */
export function isForRoom(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
