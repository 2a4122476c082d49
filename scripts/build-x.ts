import { buildSite } from './build-site-x.ts';
import { readOptions } from './options.ts';

const { base, site } = readOptions(process.argv.slice(2));
process.env['GUIDE_BASE'] ??= base;
if (site !== undefined) process.env['GUIDE_SITE'] = site;
await buildSite();
