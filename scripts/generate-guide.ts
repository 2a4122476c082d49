import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { generateGuide, guideSizes } from './generate-guide/guide.ts';

// Writes a guide that nobody wrote into .cache/guides/<size>, to measure with:
// `node scripts/generate-guide.ts large && GUIDE_ROOT=.cache/guides/large npm run check`

const sizeSchema = z.enum(['small', 'medium', 'large']);

const { positionals } = parseArgs({ allowPositionals: true });
const size = sizeSchema.safeParse(positionals[0]);
if (!size.success) {
  console.error(`Unexpected size (${positionals[0] ?? ''}), expected ${sizeSchema.options.join(', ')}`);
  process.exit(2);
}
const folder = join('.cache/guides', size.data);
rmSync(folder, { recursive: true, force: true });
for (const [file, text] of generateGuide(guideSizes[size.data])) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(folder);
