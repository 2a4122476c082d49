/** Where a build is published to. */
export type Target =
  | { readonly kind: 'folder'; readonly path: string }
  /** The prefix ends in a slash, or is empty. */
  | { readonly kind: 'store'; readonly bucket: string; readonly prefix: string };

/**
 * Reads `s3://bucket/prefix`, or the path of a folder.
 * @throws an Error with one line for an address of something else
 */
export function parseTarget(word: string): Target {
  const [, scheme, rest = ''] = /^([a-z0-9+.-]+):\/\/(.*)$/i.exec(word) ?? [];
  if (scheme === undefined) return { kind: 'folder', path: word };
  const [, bucket, path = ''] = /^([a-z0-9][a-z0-9.-]+[a-z0-9])(?:\/(.*))?$/.exec(rest) ?? [];
  if (scheme !== 's3' || bucket === undefined)
    throw new Error(`Unexpected target (${word}), expected a folder or s3://bucket/prefix`);
  const prefix = path.replace(/^\/+|\/+$/g, '');
  return { kind: 'store', bucket, prefix: prefix === '' ? '' : `${prefix}/` };
}
