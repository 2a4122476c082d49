import { defineConfig } from '@playwright/test';
import { sites } from './tests/sites.ts';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    { name: 'full', testDir: 'tests/full-browser' }, // what takes minutes, for test:full alone
  ],
  fullyParallel: true,
  // No test says how quick anything is: a busy machine is no fault of the guide.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: true,
  outputDir: '.cache/browser',
  reporter: [['line'], ['json', { outputFile: '.cache/browser.json' }]],
  use: {
    baseURL: sites.guide.url,
    reducedMotion: 'reduce', // what is scrolled to is there at once: a click on what still travels may be lost
    serviceWorkers: 'block', // what the worker answers no route() of a test sees; offline*.spec.ts and quiet.spec.ts allow it
    launchOptions: {
      args: ['--no-sandbox'], // Chromium refuses to run as root with it, and CI is root
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: 'node tests/serve.ts',
    url: sites.small.url,
    reuseExistingServer: false,
    timeout: 180_000, // a machine that does much else takes a minute to start it
  },
});
