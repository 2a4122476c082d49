// Runs before anything is installed: plain JavaScript, for Node 18 and up, on Node's own modules alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const oldestNode = 18;
const modules = 'node_modules';
const stamp = join(modules, '.lock-digest');
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs what the lock file asks for where it is missing or stale, then runs a script of ours on the Node that was
 * installed. Ends the process with the script's exit code, or with one line that says why it cannot go on.
 * @param {string} script
 * @param {string[]} args
 */
export function installAndRun(script, args) {
  const major = Number(process.versions.node.split('.', 1)[0]);
  if (major < oldestNode)
    stop(`Node ${process.versions.node} is too old: install Node ${oldestNode} or newer from nodejs.org.`);
  if (!existsSync('package-lock.json')) stop('package-lock.json is not here: run this from the folder of the project.');
  const digest = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (!isInstalled(digest)) install(digest);
  const { status, signal, error } = spawnSync(node, [script, ...args], { stdio: 'inherit' });
  if (error !== undefined) stop(`${node} could not be run (${error.message}): delete ${modules} and try again.`);
  process.exit(signal === null ? (status ?? 1) : 130);
}

/** @param {string} digest */
function isInstalled(digest) {
  return existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/** @param {string} digest */
function install(digest) {
  const start = Date.now();
  console.log('Install: what package-lock.json asks for …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, all] = npm === undefined ? ['npm', args] : [process.execPath, [npm, ...args]];
  const { status, error } = spawnSync(command, all, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined) stop(`npm could not be run (${error.message}): install it with Node from nodejs.org.`);
  if (status !== 0) stop('npm ci failed, for the reason above: is the npm registry in reach?');
  if (!existsSync(node)) stop(`npm installed no ${node}: allow the install script of the package node, and try again.`);
  writeFileSync(stamp, digest);
  console.log(`Install: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  console.error(line);
  process.exit(1);
}
