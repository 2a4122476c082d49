// What the citations of pages cost: `node tests/measure/page-citations.ts 1000` prints seconds for so many pages.
import { toPageId } from '../../src/graph/pages.ts';
import { loadGuide } from '../../src/load.ts';
import { getPageCitation } from '../../src/metadata/page-citation.ts';

const count = Number(process.argv[2] ?? '1000');
const loaded = loadGuide('tests/fixtures/small-guide');
if (!loaded.success) throw new Error('The small guide could not be loaded');
const { graph, resolver } = loaded;
const [work] = graph.pages.filter(({ kind }) => kind === 'reference');
if (work === undefined) throw new Error('The small guide has no work');
const pages = Array.from({ length: count }, (_, index) => {
  const path = `/evidence/work${index.toString()}/`;
  return { ...work, path, id: toPageId(path) };
});
const start = performance.now();
getPageCitation({ graph: { ...graph, pages }, toUrl: resolver.toUrl }, work);
console.log(`${pages.length.toString()} pages in 3 styles: ${((performance.now() - start) / 1000).toFixed(1)} s`);
