import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import type { Graph } from './graph/types.ts';
import { getGuideRoot } from './load.ts';
import { toDigest } from './load-history.ts';
import type { ReadImage } from './markdown/images.ts';
import type { Facts } from './markdown/read.ts';
import type { PublishedPicture } from './markdown/page-parts.ts';
import type { Resolver } from './markdown/resolver.ts';

/** A picture of the content: its file on disk, and the root-relative address that it is published at. */
export interface ContentPicture {
  readonly source: string;
  readonly path: string;
}

/**
 * The picture that a content file shows. Its address has a digest in it, for files of one name may stand in two folders,
 * and what changed must not be taken for what a browser has kept.
 * @throws an Error where there is no such file, which the check has seen to (`image-is-there`)
 */
export function toContentPicture(file: string, { target }: Pick<ReadImage, 'target'>): ContentPicture {
  const source = join(getGuideRoot(), dirname(file), target);
  const digest = toDigest(readFileSync(source, 'base64')).slice(-8);
  return { source, path: `/pictures/content/${basename(target, extname(target))}-${digest}${extname(target)}` };
}

/** The pictures of a content file as they are published, by the addresses that it gives them. */
export async function findPictures(
  file: string,
  images: readonly ReadImage[],
  { toAddress }: Pick<Resolver, 'toAddress'>,
): Promise<Map<string, PublishedPicture>> {
  const pictures = images.map(async (image): Promise<[string, PublishedPicture]> => {
    const { source, path } = toContentPicture(file, image);
    const { width, height } = await imageMetadata(readFileSync(source), source);
    return [image.target, { src: toAddress(path), width, height }];
  });
  return new Map(await Promise.all(pictures));
}

/** The pictures of all content files; one that is shown twice comes twice. */
export function listContentPictures({ pages }: Pick<Graph, 'pages'>): ContentPicture[] {
  const written = pages.flatMap((page): readonly { file: string; facts: Facts }[] => {
    if (page.kind === 'regulation') return page.modes;
    return 'facts' in page ? [page] : [];
  });
  return written.flatMap(({ file, facts }) => facts.images.map((image) => toContentPicture(file, image)));
}
