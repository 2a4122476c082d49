import { buildSite } from './build-site.ts';
import { readOptions } from './options.ts';
import { isPortFree } from './port.ts';

const { port, base, site } = readOptions(process.argv.slice(2));
if (!(await isPortFree(port))) {
  console.error(
    `Port ${port.toString()} is taken: stop what listens there, or choose another with npm start -- --port ${(port + 1).toString()}`,
  );
  process.exit(1);
}
process.env['GUIDE_BASE'] = base;
if (site !== undefined) process.env['GUIDE_SITE'] = site;
if (await buildSite()) {
  const { preview } = await import('astro');
  await preview({ logLevel: 'error', server: { port, host: 'localhost' } });
  console.log(`\nThe guide is at http://localhost:${port.toString()}${base}\nPress Ctrl+C to stop.`);
}
