import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** SQLITE_BUSY (sqlite.org/rescode.html): another process holds the lock. */
const busy = 5;
const pause = 100;

/**
 * Runs something when no other process runs what is named by the same file; until then it waits, and says so once. The
 * lock is SQLite's on that file: the system takes it back from a process that ends, however it ends.
 * @throws whatever the run throws, or an Error of SQLite where the file cannot be written
 */
export async function runAlone<Result>(file: string, waiting: string, run: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  try {
    if (!tryToHold(lock)) {
      console.log(waiting);
      do await setTimeout(pause);
      while (!tryToHold(lock));
    }
    return await run();
  } finally {
    lock.close();
  }
}

function tryToHold(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
    throw error;
  }
}
