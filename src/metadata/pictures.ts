import { kindLabels } from '../graph/pages.ts';
import type { GuidePage } from '../graph/types.ts';
import type { PageKind } from '../schemas/graph.ts';

/** What a link preview tells apart: the first page, and every kind of page. */
export const pictureKinds = [
  'home',
  'lesson',
  'network',
  'regulation',
  'concept',
  'case',
  'reference',
  'page',
] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** In pixels: what Open Graph's readers show without cutting (1.91 : 1). */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The picture that stands for a page. */
export function toPictureKind({ kind, path }: Pick<GuidePage, 'kind' | 'path'>): PictureKind {
  return path === '/' ? 'home' : kind;
}

/** What a picture says above the title; the first page says nothing there. */
export function toPictureLabel(kind: PictureKind): string {
  return kind === 'home' ? '' : labels[kind];
}

const labels = {
  lesson: kindLabels.lesson.one,
  network: kindLabels.network.one,
  regulation: kindLabels.regulation.many,
  concept: kindLabels.concept.one,
  case: kindLabels.case.one,
  reference: 'Evidence',
  page: 'A guide to a review',
} as const satisfies Record<PageKind, string>;

/** Root-relative address of a picture. */
export function toPicturePath(kind: PictureKind): string {
  return `/pictures/${kind}.png`;
}
