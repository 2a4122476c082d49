import { exportFormats } from '../bibliography/formats/index.ts';

/** What a file is to a browser, by the ending of its name. Text is UTF-8, and is handed out compressed. */
interface MediaType {
  readonly type: string;
  readonly isText: boolean;
}

const text = (type: string): MediaType => ({ type: `${type}; charset=utf-8`, isText: true });
const binary = (type: string): MediaType => ({ type, isText: false });

/** Every ending that a build writes. Pagefind's own files are compressed by themselves. */
export const mediaTypes: ReadonlyMap<string, MediaType> = new Map([
  ['html', text('text/html')],
  ['css', text('text/css')],
  ['js', text('text/javascript')],
  ['txt', text('text/plain')],
  ['conf', text('text/plain')],
  ['xml', text('application/xml')],
  ['svg', text('image/svg+xml')],
  ['json', text('application/json')],
  ...exportFormats
    .filter(({ extension }) => extension !== 'json') // the ending is that of all other data, too
    .map(({ extension, mediaType }) => [extension, text(mediaType.replace(/;.*/, ''))] as const),
  ['woff2', binary('font/woff2')],
  ['png', binary('image/png')],
  ['jpg', binary('image/jpeg')],
  ['webp', binary('image/webp')],
  ['pdf', binary('application/pdf')],
  ['imscc', binary('application/zip')],
  ...['pagefind', 'pf_filter', 'pf_fragment', 'pf_index', 'pf_meta'].map(
    (ending) => [ending, binary('application/octet-stream')] as const,
  ),
]);

/** Whether a file is of text, so that hosts do well to send it compressed. */
export function isText(file: string): boolean {
  return mediaTypes.get(file.slice(file.lastIndexOf('.') + 1))?.isText === true;
}

/** The type of a file as a header has it. Of a name without an ending that we know, it says that these are bytes. */
export function toMediaType(file: string): string {
  return mediaTypes.get(file.slice(file.lastIndexOf('.') + 1))?.type ?? 'application/octet-stream';
}
