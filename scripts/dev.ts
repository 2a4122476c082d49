import { readOptions } from './options.ts';
import { isPortFree } from './port.ts';

const { port, base } = readOptions(process.argv.slice(2));
if (!(await isPortFree(port))) {
  console.error(
    `Port ${port.toString()} is taken: stop what listens there, or choose another with npm run dev -- --port ${(port + 1).toString()}`,
  );
  process.exit(1);
}
process.env['GUIDE_BASE'] = base;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro'); // as in build-site.ts
await dev({ server: { port } });
