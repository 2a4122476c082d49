import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const names = z.record(z.string(), z.string());
const { dependencies, devDependencies, allowScripts } = z
  .object({ dependencies: names, devDependencies: names, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        hasInstallScript: z.boolean().optional(),
        license: z.string().optional(),
        dev: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** What no module imports, and why it is needed all the same. */
const run: Readonly<Record<string, string>> = {
  '@astrojs/check': 'astro check',
  '@fontsource/literata': 'handouts are printed with its files',
  '@fontsource/public-sans': 'handouts are printed with its files',
  eslint: 'lints',
  node: 'runs the scripts',
  prettier: 'formats',
  'prettier-plugin-astro': '.prettierrc.json names it',
  'vnu-jar': 'Java runs it',
  typescript: 'astro check and typescript-eslint read types with it',
};

/** The package that a module is imported from. */
function toPackage(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';
}

function listImported(folders: readonly string[]): Set<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const specifier =
    /(?:\bfrom\s+|\bimport\s+|\bimport(?:\.meta\.resolve)?\(\s*|@import\s+|\burl\(|declare module )['"]([^'".\s][^'"]*)['"]/g;
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(specifier)].map(([, name = '']) => toPackage(name)),
    ),
  );
}

describe('a dependency', () => {
  const built = listImported(['src', '.']);
  const all = new Set([...built, ...listImported(['scripts', 'tests'])]);

  test('of the build is imported by it', () => {
    expect(Object.keys(dependencies).filter((name) => !built.has(name))).toEqual([]);
  });

  test('of tests and tools is imported, gives the types of what is, or is run', () => {
    const unused = Object.keys(devDependencies).filter(
      (name) => !all.has(name) && !all.has(name.replace(/^@types\//, '')) && !(name in run),
    );
    expect(unused.filter((name) => name !== '@types/node')).toEqual([]);
  });

  test('is named where it is imported, and not only brought along by another', () => {
    const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    const foreign = [...all].filter((name) => /^(?:@[a-z0-9-]+\/)?[a-z][a-z0-9-]*$/.test(name));
    expect(foreign.filter((name) => !known.has(name) && !known.has(`@types/${name}`))).toEqual([]);
  });

  test('is of one version', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
    expect(loose).toEqual([]);
  });
});

describe('an install script', () => {
  const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);

  test('is there for no package but those that may run one, by whichever npm', () => {
    expect(scripted.map(([path]) => path.replace(/^.*node_modules\//, '')).sort()).toEqual(
      Object.keys(allowScripts).sort(),
    );
  });

  test('of another package stops an install by an npm that can tell', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
  });
});
