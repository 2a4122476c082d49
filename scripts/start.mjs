// npm start: installs, builds, indexes, serves.
import process from 'node:process';
import { installAndRun } from './install.mjs';

installAndRun('scripts/serve.ts', process.argv.slice(2));
