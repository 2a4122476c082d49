import { brotliCompressSync, constants } from 'node:zlib';
import { createInventor } from '../inventor.ts';

// A piece of work that is the same at every run: how long it takes says how fast the machine is at this hour. Figures of
// two hours are compared by what it took in each.

const rounds = 10;
const texts = 200;
const words = 2000;

for (let round = 0; round < rounds; round += 1)
  for (let seed = 1; seed <= texts; seed += 1)
    brotliCompressSync(toText(seed), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });

function toText(seed: number): string {
  const { toWord } = createInventor(seed);
  return Array.from({ length: words }, () => toWord(1, 3)).join(' ');
}
