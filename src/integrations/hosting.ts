import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toHeaderRules } from '../hosting/header-rules.ts';
import { toHostFiles } from '../hosting/host-files.ts';
import { toRedirects } from '../hosting/redirects.ts';
import type { LoadedGuide } from '../load.ts';
import { toLinkRules } from '../metadata/signposting.ts';
import { indexPermalinks } from '../permalinks/permalink-index.ts';
import { permalinksSchema } from '../schemas/permalinks.ts';
import { listPlainFiles } from './built-files.ts';

/**
 * Writes what hosts read: headers and redirects. It comes after all that writes files, for it has a rule for each; what
 * moved stands in the record that was just built.
 * Astro keeps no route for a name that begins with an underscore.
 */
export function hosting({ graph, resolver }: Pick<LoadedGuide, 'graph' | 'resolver'>): AstroIntegration {
  const { toAddress, toUrl } = resolver;
  return {
    name: 'guide:hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const base = new URL(toUrl('/')).pathname;
        const rules = toHeaderRules(listPlainFiles(fileURLToPath(dir)), base);
        const record = permalinksSchema.parse(JSON.parse(readFileSync(new URL('api/permalinks.json', dir), 'utf8')));
        const redirects = toRedirects(indexPermalinks(record), toAddress);
        const files = toHostFiles({ base, rules, redirects });
        // A host may take the first rules only: what keeps readers safe goes before what helps machines along.
        files.set('_headers', `${files.get('_headers') ?? ''}${toLinkRules({ graph, toUrl })}`);
        mkdirSync(new URL('hosting/', dir), { recursive: true });
        for (const [name, text] of files) writeFileSync(new URL(name, dir), text);
      },
    },
  };
}
