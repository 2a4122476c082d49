import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withLastSlash } from '../hosting/base-path.ts';
import {
  inlineSheets,
  isReadingPage,
  joinSheets,
  listSheetLinks,
  splitPage,
  type PageStyle,
} from '../page-weight/inline-sheets.ts';
import { listFiles } from './built-files.ts';

/** Sets the style of each page that is read into the page. */
export interface StyleInliner {
  /** The page with its style in itself, as it is to be written; other pages as they are. @param file its path in the folder */
  readonly inline: (file: string, page: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  /** The addresses of the sheets that a page had links to, in the order in which they apply. */
  readonly listSheets: (file: string) => readonly string[];
  /** Takes out of the build the sheets that no page links to any more. */
  readonly clear: AstroIntegration;
}

/** Pages of a kind have the same sheets, and one style. */
interface LinkedStyle extends PageStyle {
  readonly sheets: readonly string[];
}

/** A page is then whole with the first answer of a server, and nothing holds up its first paint. */
export function inlineStyles(): StyleInliner {
  let base = '/';
  let folder = '';
  const styles = new Map<string, LinkedStyle>();
  const styleOf = new Map<string, LinkedStyle>();
  const linked = new Set<string>();
  const toFile = (address: string) => decodeURIComponent(address.slice(base.length));
  const read = (sheet: string) => readFileSync(join(folder, toFile(sheet)), 'utf8');
  const toStyle = (sheets: readonly string[]) => {
    const name = sheets.join('\n');
    const style = styles.get(name) ?? { ...joinSheets(sheets.map(read)), sheets };
    styles.set(name, style);
    return style;
  };
  return {
    inline: (file, page) => {
      const split = splitPage(page);
      const { head } = split;
      const sheets = listSheetLinks(head);
      if (!isReadingPage(head) || sheets.length === 0) {
        for (const sheet of sheets) linked.add(toFile(sheet));
        return page;
      }
      const style = toStyle(sheets);
      styleOf.set(file, style); // not the addresses as this page has them: a part of a string keeps the whole in memory
      return inlineSheets(split, style);
    },
    listSheets: (file) => styleOf.get(file)?.sheets ?? [],
    clear: {
      name: 'guide:inline-styles',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = withLastSlash(config.base);
          folder = fileURLToPath(config.outDir);
        },
        'astro:build:done': () => {
          for (const file of listFiles(join(folder, '_astro')))
            if (file.endsWith('.css') && !linked.has(`_astro/${file}`)) rmSync(join(folder, '_astro', file));
        },
      },
    },
  };
}
