import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { workerData } from 'node:worker_threads';
import subsetFont from 'subset-font';
import { replaceFile } from '../replace-file.ts';
import type { FacesWork } from './make-faces.ts';

// The thread of `makeFaces`.

// What makes and packs faces is in WebAssembly and runs for half a second: to have V8 optimize it takes longer than it
// spares.
setFlagsFromString('--wasm-tiering-budget=1000000000');

const { faces, characters, weights } = workerData as FacesWork; // what makeFaces has given it
for (const { source, target } of faces) {
  const options = { targetFormat: 'woff2', variationAxes: { wght: weights } } as const;
  replaceFile(target, await subsetFont(readFileSync(source), characters, options));
}
