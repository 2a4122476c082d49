import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000 } },
      // What takes minutes, for test:full alone; one file at a time, so that no build runs beside a test of a load.
      {
        test: {
          name: 'full',
          include: ['tests/full/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000, // what a test of a whole guide leaves takes longer to remove
          fileParallelism: false,
        },
      },
    ],
  },
});
