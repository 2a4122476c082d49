import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file in a folder, by its path there, with slashes. Node's own recursive reading asks the system about each of
 * them again: of a quarter of a million files that takes seconds.
 */
export function listFiles(folder: string): string[] {
  const list = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return list(`${path}${entry.name}/`);
      return entry.isFile() ? [path + entry.name] : [];
    });
  return list('');
}

/** Every file in a folder but the compressed forms of others. */
export function listPlainFiles(folder: string): string[] {
  return listFiles(folder).filter((file) => !/\.(?:br|gz)$/.test(file));
}
