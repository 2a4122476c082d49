import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Faces of one weight each, for the weights that a handout is set in. Of the variable ones that the site has, Chromium
 * puts drawings into a PDF (Type 3) and no font: they have no name, and blur on a screen.
 */
const faces = [
  'literata/400',
  'literata/400-italic',
  'literata/500',
  'literata/600',
  'literata/600-italic',
  'public-sans/400',
  'public-sans/400-italic',
  'public-sans/600',
] as const;
/** Where the stand-in for the site answers with the files of those faces. */
const folder = 'print-faces/';

/** The path of a file of a face, where an address of the site names one. */
export function findFont(path: string): string | undefined {
  return path.startsWith(folder) ? resolveFontsource(path.slice(folder.length)) : undefined;
}

/**
 * A style sheet of the site with the faces for paper in the place of its own. A page that is read waits for no font
 * (styles/fonts.css); one that is printed must have it.
 * @param root the address of the site
 */
export function setPrintFaces(css: string, root: string): string {
  return `${faces.map((face) => readFace(face, root)).join('\n')}\n${css.replace(/@font-face\s*\{[^}]*\}/g, '')}`;
}

function readFace(face: string, root: string): string {
  const [family = ''] = face.split('/');
  return readFileSync(resolveFontsource(`${face}.css`), 'utf8')
    .replaceAll('url(./', `url(${root}${folder}${family}/`)
    .replaceAll('font-display: swap', 'font-display: block');
}

function resolveFontsource(file: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource/${file}`));
}
