// Keeps the guide on a reader's device. What it keeps and how old and new editions stay apart: docs/architecture.md.
import { askSchema, type Ask, type News, type Reply } from '../client/offline-messages.ts';
import { build } from './build.ts';
import { dropOthers, forgetRest, install, isForRoom, isWhole, keepPart, markWhole } from './kept.ts';
import { respond } from './respond.ts';
import { toPath, worker } from './scope.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(installOrTell(event));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers(event));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || toPath(request.url) === undefined) return;
  event.respondWith(respond(request, event));
});

worker.addEventListener('message', (event) => {
  const ask = askSchema.safeParse(event.data);
  if (ask.success) event.waitUntil(reply(ask.data, event));
});

/** @throws where the build could not be kept whole: the browser then goes on with what it has */
async function installOrTell(event: ExtendableEvent): Promise<void> {
  try {
    await install(event);
  } catch (error) {
    if (isForRoom(error)) await tell({ news: 'no room' });
    throw error;
  }
}

async function tell(news: News): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(news);
}

async function reply(ask: Ask, event: ExtendableMessageEvent): Promise<void> {
  const failed = await perform(ask, event).then(
    () => undefined,
    (error: unknown) => (isForRoom(error) ? 'room' : 'connection'),
  );
  event.ports[0]?.postMessage({ ...(await describe()), ...(failed === undefined ? {} : { failed }) });
}

async function perform(ask: Ask, event: ExtendableEvent): Promise<void> {
  switch (ask.ask) {
    case 'state':
      return;
    case 'keep':
      return keepPart(ask.part, event);
    case 'mark':
      return markWhole();
    case 'forget':
      return forgetRest();
    case 'take over':
      return worker.skipWaiting();
  }
}

async function describe(): Promise<Reply> {
  const { edition, essential, parts } = build;
  return {
    edition,
    essential: { files: essential.length, bytes: essential.reduce((sum, [, , bytes]) => sum + bytes, 0) },
    parts: parts.map(({ files, bytes }) => ({ files, bytes })),
    isWhole: await isWhole(),
  };
}
