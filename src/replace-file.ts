import { renameSync, writeFileSync } from 'node:fs';

/** Writes beside the file first: whoever reads it meanwhile gets the old one or the new one, whole. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid.toString()}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}
