import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { StoredObject } from '../plan.ts';
import type { StoredHeaders } from '../stored-headers.ts';
import type { ObjectStore } from './store.ts';

/** Where a bucket is. */
export interface BucketPlace {
  readonly bucket: string;
  /** Ends in a slash, or is empty. */
  readonly prefix: string;
  /** The address of a store other than Amazon’s. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * A part of a bucket of a store that speaks S3. Who may write there is found where the client of Amazon looks for it: in
 * AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or in the profile that AWS_PROFILE names.
 */
export function openBucket({ bucket, prefix, endpoint, region }: BucketPlace): ObjectStore {
  const client = toClient(endpoint, region);
  const address = `s3://${bucket}/${prefix}`;
  const at = (name: string) => ({ Bucket: bucket, Key: prefix + name });
  return {
    address,
    list: () => explain(address, listObjects(client, bucket, prefix)),
    read: (name) => explain(address + name, readText(client, at(name))),
    put: (name, bytes, headers) => explain(address + name, putObject(client, at(name), bytes, headers)),
    remove: (name) =>
      explain(
        address + name,
        client.send(new DeleteObjectCommand(at(name))).then(() => undefined),
      ),
  };
}

/** Stores other than Amazon’s know the checksums of S3’s first years, and buckets by path rather than by name of host. */
function toClient(endpoint: string | undefined, region: string | undefined): S3Client {
  return new S3Client({
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true, region: 'us-east-1' }),
    ...(region === undefined ? {} : { region }),
  });
}

async function listObjects(client: S3Client, bucket: string, prefix: string): Promise<Map<string, StoredObject>> {
  const objects = new Map<string, StoredObject>();
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
    for (const { Key = '', Size = 0, ETag = '' } of Contents)
      objects.set(Key.slice(prefix.length), { bytes: Size, etag: ETag.replaceAll('"', '') });
  return objects;
}

async function readText(client: S3Client, place: { Bucket: string; Key: string }): Promise<string | undefined> {
  try {
    return await (await client.send(new GetObjectCommand(place))).Body?.transformToString();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** With its MD5, so that the store refuses what did not come whole. */
async function putObject(
  client: S3Client,
  place: { Bucket: string; Key: string },
  bytes: Buffer,
  { contentType, cacheControl }: StoredHeaders,
): Promise<void> {
  const ContentMD5 = createHash('md5').update(bytes).digest('base64');
  await client.send(
    new PutObjectCommand({ ...place, Body: bytes, ContentMD5, ContentType: contentType, CacheControl: cacheControl }),
  );
}

/** An error of the client in one line: where, what, and what to do. */
async function explain<Result>(place: string, answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    const said = [name, message].filter((word) => word !== '').join(': ');
    throw new Error(
      `${place}: ${said.replaceAll(/\s+/g, ' ').replace(/\.$/, '')}. See to it and publish again: that goes on where this stopped.`,
      { cause: error },
    );
  }
}
