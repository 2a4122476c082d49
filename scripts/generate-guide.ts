import { parseArgs } from 'node:util';
import { sizeSchema } from './generate-guide/guide.ts';
import { writeGuide } from './generate-guide/write.ts';

// Writes a guide that nobody wrote into .cache/guides/<size>, to measure with:
// `node scripts/generate-guide.ts large && GUIDE_ROOT=.cache/guides/large npm run check`

const { positionals } = parseArgs({ allowPositionals: true });
const size = sizeSchema.safeParse(positionals[0]);
if (!size.success) {
  console.error(`Unexpected size (${positionals[0] ?? ''}), expected ${sizeSchema.options.join(', ')}`);
  process.exit(2);
}
console.log(writeGuide(size.data));
