import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, PlaceOf } from '../diagnostics/problem.ts';
import { isJsxElement } from './nodes.ts';

/** A picture that a content file shows. */
export interface ReadImage {
  /** As written: `./picture.png`; undefined for a tag of HTML, which no build makes an address for. */
  readonly target: string | undefined;
  /** The words in its place. */
  readonly words: string;
  readonly place: Place;
}

/** The pictures of a tree in their order. */
export function readImages(tree: Root, placeOf: PlaceOf): ReadImage[] {
  const images: ReadImage[] = [];
  visit(tree, (node) => {
    const place = placeOf(node.position?.start.offset);
    if (node.type === 'image') images.push({ target: node.url, words: node.alt ?? '', place });
    else if (isJsxElement(node) && node.name === 'img') images.push({ target: undefined, words: '', place });
  });
  return images;
}
