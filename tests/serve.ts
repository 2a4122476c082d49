import { existsSync } from 'node:fs';
import { Host } from './browser/host.ts';
import { sites } from './sites.ts';

// Serves the two guides as they were built last, for the browser tests; the second is there once the first is.
for (const [name, { out, base, port }] of Object.entries(sites)) {
  if (!existsSync(out))
    throw new Error(`${out} is not there: build the guide ${name} into it first, as npm test does.`);
  await new Host(out, base, port).start();
}
