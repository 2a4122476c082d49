import { strToU8, zipSync } from 'fflate';
import { toItemFile, toItemXml, toManifest, type Cartridge } from './manifest.ts';

/** ZIP keeps no time zone and begins in 1980; the same content must give the same bytes, so nothing is dated. */
const noTime = '1980-01-01T00:00:00';

/** The bytes of an `.imscc`: a ZIP with `imsmanifest.xml` first. The same guide gives the same bytes. */
export function toCartridgeFile(cartridge: Cartridge): Uint8Array<ArrayBuffer> {
  const items = cartridge.modules.flatMap((module) => module.items);
  const files = [
    ['imsmanifest.xml', toManifest(cartridge)] as const,
    ...items.map((item) => [toItemFile(item), toItemXml(item)] as const),
  ];
  return new Uint8Array(
    zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), { level: 9, mtime: noTime }),
  );
}
