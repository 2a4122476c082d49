import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeHostileGuide } from '../tests/hostile-guide.ts';
import { hostile, sites } from '../tests/sites.ts';
import { findMissingTools } from '../tests/tools.ts';
import { findBrowser, headlessShell } from './browser.ts';
import { installFromDebian } from './debian.ts';
import { findPortPair } from './port.ts';
import { readPlaywrightReport, readVitestReport, type Count } from './test-reports.ts';

const toFailed = (name: string): Count => ({ passed: 0, failed: [name], skipped: [] });

/** Whether this is `npm run test:full`. Words that are not understood end the process with one line. */
function readFull(): boolean {
  try {
    return parseArgs({ options: { full: { type: 'boolean', default: false } } }).values.full;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    console.error(`${reason}. Usage: npm test, or npm run test:full`);
    process.exit(2);
  }
}

/**
 * The steps of `npm test`, in order, with the slow ones where all is asked for. Each counts; a build that fails ends the
 * run, for what follows reads what it made.
 */
async function runAll(isFull: boolean): Promise<Count[]> {
  const counts = [
    run('Types', 'astro', ['check', '--minimumSeverity', 'hint']),
    run('Lint', 'eslint', ['.', '--max-warnings', '0']),
    run('Format', 'prettier', ['--check', '--log-level', 'warn', '.']),
    run('Content', 'node', ['scripts/check.ts']),
    runVitest('unit'),
  ];
  writeHostileGuide();
  const builds = Object.entries({ ...sites, hostile }).map(([name, { root, out, base }]) =>
    run(`Build of ${name}`, 'node', ['scripts/build.ts'], { GUIDE_ROOT: root, GUIDE_OUT: out, GUIDE_BASE: base }),
  );
  counts.push(...builds);
  if (builds.some(({ failed }) => failed.length > 0)) return counts;
  installMissingTools();
  counts.push(runVitest('site'), ...(isFull ? [runVitest('full')] : []));
  return [...counts, runBrowserTests(isFull ? ['browser', 'full'] : ['browser'], await findPortPair(sites.guide.port))];
}

/**
 * The tools that exports and handouts are read back with, and the quickest browser. Tests of a tool that cannot be installed
 * are skipped, and say so.
 */
function installMissingTools(): void {
  const packages: string[] = findMissingTools().map((tool) => tool.package);
  if (process.env['CHROMIUM_PATH'] === undefined && !existsSync(headlessShell.command))
    packages.push(headlessShell.package);
  if (packages.length > 0) installFromDebian(packages);
  const missing = findMissingTools();
  if (missing.length === 0) return;
  const names = missing.map(({ command }) => command).join(', ');
  const install = missing.map((tool) => tool.package).join(' ');
  console.warn(`NOT TESTED: what ${names} make of exports and handouts. On Debian: apt-get install ${install}\n`);
}

/** One command that either holds or does not. */
function run(name: string, command: string, args: readonly string[], env: Record<string, string> = {}): Count {
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  console.log(
    `${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
  );
  return status === 0 ? { passed: 1, failed: [], skipped: [] } : toFailed(name);
}

function runVitest(project: string): Count {
  const file = `.cache/${project}.json`;
  const whole = run(`Tests (${project})`, 'vitest', [
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return readReport(file, whole, readVitestReport);
}

function runBrowserTests(projects: readonly string[], port: number): Count {
  let browser: string;
  try {
    browser = findBrowser();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    return toFailed(reason);
  }
  const words = ['test', '--pass-with-no-tests', ...projects.map((project) => `--project=${project}`)];
  const whole = run(`Tests (${projects.join(' and ')}, ${browser})`, 'playwright', words, {
    CHROMIUM_PATH: browser,
    GUIDE_TEST_PORT: port.toString(),
  });
  return readReport('.cache/browser.json', whole, readPlaywrightReport);
}

/** A run that broke counts as a failure even where its report names none, and one without a report does too. */
function readReport(file: string, whole: Count, toCount: (json: unknown) => Count): Count {
  try {
    const count = toCount(JSON.parse(readFileSync(file, 'utf8')));
    return count.failed.length === 0 ? { ...count, failed: whole.failed } : count;
  } catch {
    return toFailed(`${file} cannot be read`);
  }
}

const isFull = readFull();
rmSync('.cache', { recursive: true, force: true });
mkdirSync('.cache', { recursive: true });
const total = (await runAll(isFull)).reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: [...sum.failed, ...count.failed],
  skipped: [...sum.skipped, ...count.skipped],
}));
for (const name of total.skipped) console.warn(`NOT TESTED, skipped: ${name}`);
if (total.skipped.length > 0) console.warn(`${total.skipped.length.toString()} skipped: they count as neither.`);
for (const failure of total.failed) console.error(`\nFAILED: ${failure}`); // again, for a log is read from its end
console.log(`\n${total.passed.toString()} passed, ${total.failed.length.toString()} failed`);
process.exitCode = total.failed.length > 0 ? 1 : 0;
