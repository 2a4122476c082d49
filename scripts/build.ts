import { runStep } from '../src/diagnostics/steps.ts';
import { buildSite } from './build-site.ts';
import { readOptions } from './options.ts';

process.env['GUIDE_BASE'] ??= readOptions(process.argv.slice(2)).base;
await runStep('Build', buildSite);
