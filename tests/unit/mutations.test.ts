import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGuide } from '../../src/checks/guide.ts';
import { formatPlace } from '../../src/diagnostics/reporters/text.ts';
import { loadGuide } from '../../src/load.ts';
import { sites } from '../sites.ts';
import { readFiles, sample, type Mutant } from './mutations/mutant.ts';
import { mutationsOfBibliography } from './mutations/of-bibliography.ts';
import { mutationsOfPages } from './mutations/of-pages.ts';
import { copyGuide } from './temporary-guide.ts';

const files = readFiles(sites.small.root);
/** At how many of its sites each mistake is made. */
const sitesEach = 4;
const mutations = [...mutationsOfBibliography, ...mutationsOfPages].map(
  ({ name, mutate }) => [name, sample(mutate(files), sitesEach)] as const,
);

/** What the check says of the small guide with a mutant in place of one of its files. */
function check(root: string, { file, text }: Mutant): string[] {
  writeFileSync(join(root, file), text);
  const problems = checkGuide(loadGuide(root)).map(({ rule, place }) => `${formatPlace(place)} ${rule}`);
  writeFileSync(join(root, file), files.get(file) ?? '');
  return problems;
}

describe('a mistake is reported once, at its place, with its code, and nothing else is blamed:', () => {
  test.each(mutations)('%s', (_, mutants) => {
    const root = copyGuide(sites.small.root);
    expect(mutants.map((mutant) => check(root, mutant))).toEqual(
      mutants.map(({ rule, place }) => [`${formatPlace(place)} ${rule}`]),
    );
  });
});

test('the mistakes are of sixty kinds and guides or more', () => {
  expect(mutations.flatMap(([, mutants]) => mutants).length).toBeGreaterThanOrEqual(60);
  expect(mutations.filter(([, mutants]) => mutants.length === 0)).toEqual([]);
});
