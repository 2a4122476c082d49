import { buildPath } from '../schemas/offline.ts';
import { toFramePolicy, toHeaderPolicy, toHeaderPolicyButStyle, workerPolicy } from './content-policy.ts';

/** HTTP headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** Features of browsers that no page of a guide has a use for, and that nothing in it may ask for either. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** Sent with every file. Other hosts are not told where a reader comes from. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
};

/** Asked for again each time; what has not changed is not sent again. */
const revalidated: Headers = { 'Cache-Control': 'no-cache' };
const unframed: Headers = { 'X-Frame-Options': 'DENY' };

/**
 * What is sent with a file beside what is sent with all, by what the file is.
 * - `guide`: pages and data;
 * - `asset`: has a digest of its content in its name, so that it never changes;
 * - `card`: made for frames of other sites;
 * - `download`: the one-file edition, whose own policy names its script and style;
 * - `worker`: or a new edition would not be noticed;
 * - `build`: tells builds apart, so nothing on the way may keep it.
 */
export const byKind = {
  guide: { 'Content-Security-Policy': toHeaderPolicyButStyle('whole', 'nobody'), ...unframed, ...revalidated },
  asset: {
    'Content-Security-Policy': toHeaderPolicy('whole', 'nobody'),
    ...unframed,
    'Cache-Control': 'public, max-age=31536000, immutable',
  },
  card: { 'Content-Security-Policy': toHeaderPolicy('still', 'anybody'), ...revalidated },
  download: { 'Content-Security-Policy': toFramePolicy('nobody'), ...unframed, ...revalidated },
  worker: { 'Content-Security-Policy': workerPolicy, ...unframed, ...revalidated },
  build: {
    'Content-Security-Policy': toHeaderPolicy('whole', 'nobody'),
    ...unframed,
    'Cache-Control': 'no-store',
  },
} as const satisfies Record<string, Headers>;
export type FileKind = keyof typeof byKind;

/** All that is sent with a file of a kind. */
export function listHeaders(kind: FileKind): Headers {
  return { ...everywhere, ...byKind[kind] };
}

/** What is sent with most of a guide, and not with a kind: a host that set it for all has to take it back. */
export function listUnsent(kind: FileKind): string[] {
  return Object.keys(byKind.guide).filter((name) => !(name in byKind[kind]));
}

/** What a file of the build is; its name is its path in the folder of the build. */
export function toFileKind(name: string): FileKind {
  if (name === 'sw.js') return 'worker';
  if (name === buildPath) return 'build';
  if (/^(?:_astro|pagefind\/(?:filter|fragment|index))\//.test(name)) return 'asset';
  if (name.startsWith('embed/')) return 'card';
  return name.startsWith('download/') ? 'download' : 'guide';
}
