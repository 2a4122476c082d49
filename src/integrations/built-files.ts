import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file in a folder, by its path there, with slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Every file in a folder but the compressed forms of others. */
export function listPlainFiles(folder: string): string[] {
  return listFiles(folder).filter((file) => !/\.(?:br|gz)$/.test(file));
}
