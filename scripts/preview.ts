import { preview } from 'astro';
import { readOptions } from './options.ts';

// Serves what was built last, without building; the browser tests run it.
const { port, base } = readOptions(process.argv.slice(2));
process.env['GUIDE_BASE'] = base;
await preview({ logLevel: 'error', server: { port, host: 'localhost' } });
console.log(`http://localhost:${port.toString()}${base}`);
