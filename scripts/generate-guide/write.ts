import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateGuide, guideSizes, type SizeName } from './guide.ts';

/** Writes a generated guide of a size into `.cache/guides/`, and gives its folder. What stood there goes. */
export function writeGuide(size: SizeName): string {
  const folder = join('.cache/guides', size);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of generateGuide(guideSizes[size])) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}
