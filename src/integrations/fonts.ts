import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { openGuideFiles } from '../guide-files.ts';
import { getGuideRoot, pageFolders, type LoadedGuide } from '../load.ts';
import { makeFaces } from '../threads/make-faces.ts';
import { noteFile } from './licences.ts';

/** The faces of the pages (styles/fonts.css), by the files of their packages. */
const faces = {
  literata: import.meta.resolve('@fontsource-variable/literata/files/literata-latin-wght-normal.woff2'),
  'literata-italic': import.meta.resolve('@fontsource-variable/literata/files/literata-latin-wght-italic.woff2'),
  'public-sans': import.meta.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2'),
} as const;
/** The weights that the styles ask for lie between these. */
const weights = { min: 300, max: 700 };
/** What the engine's own words are written with: ASCII, and the signs of its typography. */
const ownCharacters = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0©§·×–—‘’“”…′″→←↑↓−`;

/**
 * Gives pages faces with the letters that the guide is written with, and no others: half the bytes, which come before
 * what a reader waits for. `@guide-fonts/<face>.woff2` is where they are. They are made once for the same letters
 * of the same faces, by a thread, while Astro gets ready.
 */
export function fonts(loaded: Pick<LoadedGuide, 'graph'>): AstroIntegration {
  return {
    name: 'guide:fonts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const characters = listCharacters(loaded);
        const whole = Object.entries(faces).map(([name, url]) => ({ name, source: fileURLToPath(url) }));
        const digest = createHash('sha256').update(JSON.stringify([characters, weights]));
        for (const { source } of whole) {
          noteFile(source);
          digest.update(readFileSync(source));
        }
        const folder = resolve('.cache/fonts', digest.digest('hex').slice(0, 16));
        mkdirSync(folder, { recursive: true });
        const missing = whole
          .map(({ name, source }) => ({ source, target: join(folder, `${name}.woff2`) }))
          .filter(({ target }) => !existsSync(target));
        const made = makeFaces({ faces: missing, characters, weights });
        made.catch(() => undefined); // whoever waits for it is told
        updateConfig({ vite: { resolve: { alias: { '@guide-fonts': folder } }, plugins: [waitForFaces(made)] } });
      },
    },
  };
}

/** Has what asks for a face wait until all are made: modules that name its address, and the style sheet. */
function waitForFaces(made: Promise<void>): Plugin {
  const handler = async () => {
    await made;
    return null;
  };
  return {
    name: 'guide:wait-for-faces',
    enforce: 'pre',
    load: { filter: { id: /\.woff2/ }, handler },
    transform: { filter: { id: /\/styles\/fonts\.css/ }, handler },
  };
}

/** Every character of the guide's files, and of its works as BibTeX means them (`{\o}` is ø), in the order of Unicode. */
function listCharacters({ graph }: Pick<LoadedGuide, 'graph'>): string {
  const files = openGuideFiles(getGuideRoot());
  const texts = pageFolders.flatMap((folder) =>
    files.list(`content/${folder}`).map((name) => files.find(`content/${folder}/${name}`) ?? ''),
  );
  const works = graph.references.map(({ csl }) => JSON.stringify(csl));
  // What is not in ASCII is a hundredth of most texts, and is found without looking at each letter.
  const others = [files.get('content/guide.yaml'), ...texts, ...works].flatMap(
    (text) => text.match(/[^\0-\x7f]/gu) ?? [],
  );
  return [...new Set(ownCharacters).union(new Set(others))].sort().join('');
}
