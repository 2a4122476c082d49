import type { ConsoleMessage, Page, Request, Response } from '@playwright/test';

/** What Playwright itself says where it keeps the service worker away. */
export const blocked = 'Service Worker registration blocked by Playwright';

/** Notes all that a page says to the console and every request that it should not make, until it is stopped. */
export function listen(page: Page): { readonly noted: readonly string[]; readonly stop: () => readonly string[] } {
  const noted: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.text() !== blocked) noted.push(`console: ${message.text()}`);
  };
  const onError = (error: Error) => noted.push(`error: ${error.message}`);
  const onFailed = (request: Request) => noted.push(`failed: ${request.url()}`);
  const onRequest = (request: Request) => {
    if (new URL(request.url()).hostname !== 'localhost') noted.push(`foreign: ${request.url()}`);
  };
  const onResponse = (response: Response) => {
    if (response.status() >= 400) noted.push(`${response.status().toString()}: ${response.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('requestfailed', onFailed);
  page.on('request', onRequest).on('response', onResponse);
  const stop = () => {
    page.off('console', onConsole).off('pageerror', onError).off('requestfailed', onFailed);
    page.off('request', onRequest).off('response', onResponse);
    return noted;
  };
  return { noted, stop };
}
