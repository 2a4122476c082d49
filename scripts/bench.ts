import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { measureGuide } from './bench/measure.ts';
import { judge, toTable, type Measured } from './bench/report.ts';
import { sizeSchema } from './generate-guide/guide.ts';

// `npm run bench`: generates guides, measures what they take to build, prints a table and writes JSON. Let the machine do
// nothing else meanwhile. `npm run bench -- --sizes small,medium --json result.json`

const optionsSchema = z.object({
  sizes: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(sizeSchema)),
  json: z.string(),
});

function readOptions(): z.infer<typeof optionsSchema> {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: sizeSchema.options.join(',') },
        json: { type: 'string', default: '.cache/bench/result.json' },
      },
    });
    return optionsSchema.parse(values);
  } catch {
    console.error(`Unexpected words. Usage: npm run bench -- [--sizes ${sizeSchema.options.join(',')}] [--json file]`);
    process.exit(2);
  }
}

const { sizes, json } = readOptions();
const measured: Measured[] = [];
for (const size of sizes) {
  try {
    measured.push(
      await measureGuide(size, (what) => {
        console.error(`${size}: ${what} …`);
      }),
    );
  } catch (error) {
    console.error(`${size}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(`${toTable(measured)}\n\n${judge(measured).join('\n')}`);
mkdirSync(dirname(json), { recursive: true });
writeFileSync(json, `${JSON.stringify(measured, null, 2)}\n`);
console.error(`The same as JSON: ${json}`);
