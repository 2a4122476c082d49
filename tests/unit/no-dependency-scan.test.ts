import { expect, test } from 'vitest';
import { resolveConfig, type Plugin } from 'vite';
import { forgoOptimizing } from '../../src/integrations/no-dependency-scan.ts';

const astros: Plugin = {
  name: 'asks-as-astro-does',
  config: () => ({ optimizeDeps: { include: ['astro > aria-query'] } }),
  configEnvironment: () => ({ optimizeDeps: { include: ['astro > html-escaper'], entries: ['src/**/*.astro'] } }),
};

test('no dependency is looked for or bundled, whoever asks for it', async () => {
  const { environments } = await resolveConfig({ configFile: false, plugins: [forgoOptimizing, astros] }, 'build');
  expect(environments['client']?.optimizeDeps).toMatchObject({ noDiscovery: true, include: [] });
  expect(environments['client']?.optimizeDeps.entries).toBeUndefined();
});
