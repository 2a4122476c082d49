import { listHeaders, toFileKind } from '../hosting/header-table.ts';
import { toMediaType } from '../hosting/media-types.ts';

/** The headers that a store keeps with a file and sends with it. It keeps no others of ours: the CDN before it sends those. */
export interface StoredHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
}

/** From the same tables as the files for hosts. */
export function toStoredHeaders(name: string): StoredHeaders {
  return {
    contentType: toMediaType(name),
    cacheControl: listHeaders(toFileKind(name))['Cache-Control'] ?? 'no-cache',
  };
}

/** The same in one line, to tell whether they have changed. */
export function describeHeaders(name: string): string {
  const { contentType, cacheControl } = toStoredHeaders(name);
  return `${contentType} | ${cacheControl}`;
}
