import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installFromDebian, runQuietly } from './debian.ts';

/** Debian's Chromium without a window: one that is drawn though nobody sees it takes half of the processor's time. */
export const headlessShell = { command: '/usr/bin/chromium-headless-shell', package: 'chromium-headless-shell' };
const installed = [
  headlessShell.command,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A browser for the tests: the one that `CHROMIUM_PATH` names, an installed one, Playwright's own download, or
 * Debian's, installed where this may install packages.
 * @throws an Error that says what to do where there is none
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there: correct it or unset it.`);
  }
  const found = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (runQuietly('npx', ['playwright', 'install', 'chromium']) && existsSync(chromium.executablePath()))
    return chromium.executablePath();
  if (installFromDebian([headlessShell.package]) && existsSync(headlessShell.command)) return headlessShell.command;
  throw new Error('No browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}
