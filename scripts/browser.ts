import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
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
  if (download('npx', ['playwright', 'install', 'chromium']) && existsSync(chromium.executablePath()))
    return chromium.executablePath();
  if (installFromDebian()) return '/usr/bin/chromium';
  throw new Error('No browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return (
    download('apt-get', ['update', '-qq']) &&
    download('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']) &&
    existsSync('/usr/bin/chromium')
  );
}

function download(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0;
}
