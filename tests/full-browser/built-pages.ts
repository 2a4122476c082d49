import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../sites.ts';

/** A built HTML file, by what tells it in the name of a test, and where it is served. */
export interface ServedPage {
  readonly name: string;
  readonly url: string;
  /** Whether it only leads on to where a page moved. */
  readonly leadsOn: boolean;
}

/** Every HTML file of the two guides: pages, redirects, cards for frames, sheets, decks, and the one file. */
export const servedPages: readonly ServedPage[] = Object.values(sites).flatMap(({ out, base, url }) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const leadsOn = readFileSync(join(out, file), 'utf8').includes('http-equiv="refresh"');
      return { name: base + path, url: url + path, leadsOn };
    }),
);
