import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  inlineSheets,
  isReadingPage,
  joinSheets,
  listSheetLinks,
  type PageStyle,
} from '../page-weight/inline-sheets.ts';
import { listFiles } from './built-files.ts';

/**
 * Sets the style of each page that is read into the page: it is whole with the first answer of a server, and nothing
 * holds up its first paint. Sheets that no page links to any more are taken out of the build. It comes after the one-file
 * edition, which joins the sheets itself, and before whatever notes the digests of files.
 */
export function inlineStyles(): AstroIntegration {
  let base = '/';
  return {
    name: 'guide:inline-styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = listFiles(folder);
        const toFile = (address: string) => decodeURIComponent(address.slice(base.length));
        const styles = new Map<string, PageStyle>(); // pages of a kind have the same sheets
        const linked = new Set<string>();
        for (const file of files.filter((name) => name.endsWith('.html') && !name.startsWith('download/'))) {
          const html = readFileSync(join(folder, file), 'utf8');
          const sheets = listSheetLinks(html).map(toFile);
          if (!isReadingPage(html) || sheets.length === 0) {
            for (const sheet of sheets) linked.add(sheet);
            continue;
          }
          const name = sheets.join('\n');
          const style =
            styles.get(name) ?? joinSheets(sheets.map((sheet) => readFileSync(join(folder, sheet), 'utf8')));
          styles.set(name, style);
          writeFileSync(join(folder, file), inlineSheets(html, style));
        }
        for (const file of files) if (/^_astro\/.*\.css$/.test(file) && !linked.has(file)) rmSync(join(folder, file));
      },
    },
  };
}
