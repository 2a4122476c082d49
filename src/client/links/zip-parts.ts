import { Unzip, UnzipInflate } from 'fflate';
import { pause } from '../pause.ts';
import { UnreadableFile } from './found-link.ts';

/** What is read of a ZIP at most, in bytes and files: a few kilobytes can be made to unpack to terabytes. */
export interface ZipLimits {
  readonly part: number;
  readonly all: number;
  readonly files: number;
}
const defaultLimits: ZipLimits = { part: 20_000_000, all: 60_000_000, files: 10_000 };

/** A piece of this size unpacks to 16 MB at most, for deflate's ratio is 1032 at most; so no limit is passed by more. */
const piece = 16_384;
const piecesAtOnce = 32;

/**
 * Unpacks the files of a ZIP that are wanted. It goes by what is really unpacked, never by the sizes that the ZIP
 * claims, and stops at the limits.
 * @throws UnreadableFile where it is no ZIP, is broken, or is larger than the limits
 */
export async function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits = defaultLimits,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array[]>();
  const count = countWithin(limits);
  const unzip = new Unzip((file) => {
    count.file();
    if (!isWanted(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      size += chunk.length;
      count.bytes(chunk.length, size);
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  await push(unzip, bytes);
  return new Map([...parts].map(([name, chunks]) => [name, join(chunks)]));
}

function countWithin({ part, all, files }: ZipLimits) {
  const tooLarge = new UnreadableFile('it unpacks to more than this page reads.');
  let unpacked = 0;
  let seen = 0;
  return {
    file: () => {
      seen += 1;
      if (seen > files) throw tooLarge;
    },
    bytes: (length: number, ofPart: number) => {
      unpacked += length;
      if (ofPart > part || unpacked > all) throw tooLarge;
    },
  };
}

async function push(unzip: Unzip, bytes: Uint8Array): Promise<void> {
  try {
    for (let start = 0, count = 1; start < bytes.length; start += piece, count += 1) {
      unzip.push(bytes.subarray(start, start + piece), start + piece >= bytes.length);
      if (count % piecesAtOnce === 0) await pause();
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('it is damaged.', { cause: error });
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
