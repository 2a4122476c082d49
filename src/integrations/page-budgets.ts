import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { reportStep } from '../diagnostics/steps.ts';
import type { LoadedGuide } from '../load.ts';
import { toBudget, weighParts } from '../page-weight/budgets.ts';

/** Holds each page of the guide to what it may weigh, and says of one that is over it what takes the bytes. */
export function pageBudgets({ graph }: Pick<LoadedGuide, 'graph'>): AstroIntegration {
  return {
    name: 'guide:page-budgets',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const start = performance.now();
        const folder = fileURLToPath(dir);
        const counts = Map.groupBy(graph.statements, ({ page }) => page);
        const weighed = graph.pages.map((page) => {
          const file = join(folder, page.path, 'index.html');
          const budget = toBudget(page, counts.get(page.id)?.length ?? 0);
          return { path: page.path, file, budget, bytes: statSync(`${file}.br`).size };
        });
        for (const { path, file, budget, bytes } of weighed.filter((one) => one.bytes > one.budget.bytes)) {
          const weights = weighParts(readFileSync(file, 'utf8'), (text) => brotliCompressSync(text).length);
          const listed = weights.map((part) => `${part.name} ${String(part.bytes)}`).join(', ');
          logger.warn(
            `${path} is ${String(bytes)} bytes, ${budget.name} may be ${String(budget.bytes)}. Of them: ${listed}.`,
          );
        }
        const fullest = weighed.toSorted((a, b) => b.bytes / b.budget.bytes - a.bytes / a.budget.bytes)[0];
        const share = fullest === undefined ? 0 : Math.round((100 * fullest.bytes) / fullest.budget.bytes);
        reportStep(
          'Budgets',
          performance.now() - start,
          `${String(weighed.length)} pages, the fullest ${fullest?.path ?? ''} at ${String(share)} %`,
        );
      },
    },
  };
}
