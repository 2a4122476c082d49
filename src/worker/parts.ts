import type { OfflinePart } from '../schemas/offline.ts';

/** The number of the part that lists a path, if any does: they are in the order of paths, by code units. */
export function findPart(parts: readonly Pick<OfflinePart, 'first'>[], path: string): number | undefined {
  const after = parts.findIndex(({ first }) => first > path);
  const part = (after === -1 ? parts.length : after) - 1;
  return part < 0 ? undefined : part;
}

/** The address of the page that is meant by one without a slash at its end, or with the name of its file. */
export function toPagePath(path: string): string {
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}
