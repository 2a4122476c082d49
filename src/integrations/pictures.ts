import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import { readColours } from '../figures/colours.ts';
import { createLettering, type Lettering } from '../figures/lettering.ts';
import { drawPreview, type PreviewColours } from '../figures/preview-picture.ts';
import type { Graph } from '../graph/types.ts';
import type { LoadedGuide } from '../load.ts';
import { pictureSize, toPictureKind, toPictureLabel, toPicturePath } from '../metadata/pictures.ts';

/**
 * Draws what link previews show, one picture for each kind of page that the guide has, into `/pictures/`. They are drawn
 * while Astro bundles, and written when there is a folder.
 */
export function pictures({ graph }: Pick<LoadedGuide, 'graph'>): AstroIntegration {
  let drawing: Promise<readonly Picture[]> = Promise.resolve([]);
  return {
    name: 'guide:pictures',
    hooks: {
      'astro:build:start': () => {
        drawing = drawPictures(graph);
        drawing.catch(() => undefined); // whoever waits for it is told
      },
      'astro:build:done': async ({ dir }) => {
        mkdirSync(new URL('pictures/', dir), { recursive: true });
        for (const { path, png } of await drawing) writeFileSync(new URL(`.${path}`, dir), png);
      },
    },
  };
}

interface Picture {
  /** Root-relative, without the base path. */
  readonly path: string;
  readonly png: Uint8Array;
}

function drawPictures({ guide: { title, subtitle }, pages }: Graph): Promise<Picture[]> {
  const lettering = readLettering();
  const colours = readPreviewColours();
  const kinds = [...new Set(pages.map(toPictureKind))];
  return Promise.all(
    kinds.map(async (kind) => {
      const preview = { title, subtitle, label: toPictureLabel(kind) };
      const svg = drawPreview(preview, lettering, colours, pictureSize);
      return { path: toPicturePath(kind), png: await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer() };
    }),
  );
}

/** The text face of the guide, upright, in all its subsets; Latin first. */
function readLettering(): Lettering {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource-variable/literata/package.json')),
    'files',
  );
  const subsets = readdirSync(folder)
    .filter((name) => name.endsWith('-wght-normal.woff2'))
    .sort((a, b) => Number(b.includes('-latin-wght')) - Number(a.includes('-latin-wght')) || (a < b ? -1 : 1));
  return createLettering(subsets.flatMap((name) => toFonts(create(readFileSync(join(folder, name))))));
}

function toFonts(read: ReturnType<typeof create>): readonly Font[] {
  return 'fonts' in read ? read.fonts : [read];
}

/** The light colours of tokens.css. A picture is seen on other people's pages, and those are mostly light. */
function readPreviewColours(): PreviewColours {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const colours = readColours(css);
  const get = (name: string) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`tokens.css declares no --${name} in oklch(): correct one of the two`);
    return colour;
  };
  return {
    page: get('paper-0'),
    rule: get('paper-2'),
    text: get('ink-0'),
    accent: get('petrol-3'),
    evidence: get('russet-3'),
  };
}
