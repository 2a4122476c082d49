import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { findPortPair } from '../../scripts/port.ts';
import { waitFor, type Nginx } from '../nginx.ts';

/** Whether this process may give another one a view of the files of its own, as a container has. */
export function canSeal(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '--make-rprivate', '/'], { stdio: 'ignore' }).status === 0;
}

/**
 * Lays the files where the Dockerfile copies them to, makes all read-only but an empty /tmp, and runs what follows as
 * nobody, without any capability: as --read-only --tmpfs /tmp --user 65534 --cap-drop ALL do.
 */
const seal = `set -e
mount --make-rprivate /
mount -t tmpfs tmpfs /srv
mkdir -p "/srv/www$BASE"
mount --bind "$OUT" "/srv/www$BASE"
mount -o remount,ro,bind "/srv/www$BASE"
cp "$OUT/hosting/nginx.conf" /srv/guide.conf
cp "$CONFIGURATION" /srv/nginx.conf
mount -o remount,ro /srv
mount -t tmpfs tmpfs /tmp
mount -o remount,ro,bind /
cd /
exec setpriv --reuid "$USER_ID" --regid "$USER_ID" --clear-groups --bounding-set=-all --no-new-privs "$@"`;

/** What an instruction of the Dockerfile says, the last one of its name. */
function readInstruction(name: string): string {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  return lines.findLast((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
}

/** Starts what the image starts, with its configuration but for the port, which is a free one. */
export async function startContainer({ out, base }: { readonly out: string; readonly base: string }): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'container-'));
  const port = await findPortPair(18_180);
  const configuration = join(folder, 'nginx.conf');
  const listen = `listen ${readInstruction('EXPOSE')};`;
  const [before, after] = readFileSync('container/nginx.conf', 'utf8').split(listen);
  if (after === undefined) throw new Error(`container/nginx.conf: no “${listen}”, which the Dockerfile exposes`);
  writeFileSync(configuration, `${before ?? ''}listen 127.0.0.1:${String(port)};${after}`);
  const command = z.array(z.string()).parse(JSON.parse(readInstruction('CMD')));
  const [user = ''] = readInstruction('USER').split(':');
  const server = spawn('unshare', ['--mount', 'sh', '-c', seal, 'sh', ...command], {
    stdio: 'pipe',
    env: { ...process.env, BASE: base, OUT: resolve(out), CONFIGURATION: configuration, USER_ID: user },
  });
  return waitFor(server, port, base, () => {
    rmSync(folder, { recursive: true, force: true });
  });
}
