// What formatting costs: `node tests/measure/styles.ts 10000` prints seconds a style for so many works, made up of
// those of references.bib under new keys and years.
import { formatInStyle, styleNames } from '../../src/bibliography/styles.ts';
import { getGuideRoot, loadGuide } from '../../src/load.ts';

const count = Number(process.argv[2] ?? '10000');
const loaded = loadGuide(getGuideRoot());
if (!loaded.success) throw new Error('The guide cannot be read: run npm run check');
const works = loaded.graph.references.map(({ csl }) => csl);
const items = Array.from({ length: count }, (_, index) => {
  const work = works[index % works.length];
  if (work === undefined) throw new Error('The guide has no works to measure with');
  const year = 1900 + Math.floor(index / works.length);
  return { ...work, id: `work-${index.toString()}`, issued: { 'date-parts': [[year]] as [[number]] } };
});
for (const style of ['apa', 'vancouver', 'harvard'] as const) {
  const start = performance.now();
  const made = formatInStyle(style, items).size;
  console.log(
    `${styleNames[style]}: ${made.toString()} entries in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
}
