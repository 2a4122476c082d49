// npm test and npm run test:full: installs, then runs everything that can fail.
import process from 'node:process';
import { installAndRun } from './install.mjs';

installAndRun('scripts/test.ts', process.argv.slice(2));
