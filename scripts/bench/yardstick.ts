import { brotliCompressSync, constants } from 'node:zlib';

// A piece of work that is the same at every run: how long it takes says how fast the machine is at this hour. Figures of
// two hours are compared by what it took in each.

const rounds = 20;
const texts = 200;
const words = 2000;

for (let round = 0; round < rounds; round += 1)
  for (let seed = 1; seed <= texts; seed += 1)
    brotliCompressSync(toText(seed), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });

/** Numbers in a row that looks like none: those of Park and Miller (Communications of the ACM 31(10), 1988). */
function toText(seed: number): string {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 5000).toString(36);
  }).join(' ');
}
