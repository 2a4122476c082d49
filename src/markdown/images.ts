import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, PlaceOf } from '../diagnostics/problem.ts';

/** A picture that a content file shows. */
export interface ReadImage {
  /** As written: `./picture.png`. */
  readonly target: string;
  /** The words in its place. */
  readonly words: string;
  readonly place: Place;
}

/** The pictures of a tree in their order; a tag of HTML is none, for no build makes an address for it (`harmless.ts`). */
export function readImages(tree: Root, placeOf: PlaceOf): ReadImage[] {
  const images: ReadImage[] = [];
  visit(tree, 'image', ({ url, alt, position }) => {
    images.push({ target: url, words: alt ?? '', place: placeOf(position?.start.offset) });
  });
  return images;
}
