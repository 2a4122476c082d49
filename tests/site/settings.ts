import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { guideSchema, type Guide } from '../../src/schemas/guide.ts';
import type { BuiltSite } from './pages.ts';

/** What the editors of a built guide wrote into its guide.yaml. */
export function readGuide({ root }: BuiltSite): Guide {
  return guideSchema.parse(parse(readFileSync(join(root, 'content/guide.yaml'), 'utf8')));
}
