import { writeFileSync } from 'node:fs';
import { toRulesPage } from '../src/diagnostics/rules-page.ts';

// Writes the documentation that is made from the code; a test holds it in step.

const file = 'docs/diagnostics.md';
writeFileSync(file, toRulesPage());
console.log(file);
