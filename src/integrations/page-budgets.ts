import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { reportStep } from '../diagnostics/steps.ts';
import type { LoadedGuide } from '../load.ts';
import { toBudget, weighParts } from '../page-weight/budgets.ts';

const toSentSize = (text: string) => brotliCompressSync(text, quick).length;
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** Of more pages that are over their budgets only the number is said: to find what takes the bytes costs time. */
const named = 10;

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
        const over = weighed.filter((one) => one.bytes > one.budget.bytes);
        for (const { path, file, budget, bytes } of over.slice(0, named)) {
          const weights = weighParts(readFileSync(file, 'utf8'), toSentSize);
          const listed = weights.map((part) => `${part.name} ${String(part.bytes)}`).join(', ');
          logger.warn(
            `${path} is ${String(bytes)} bytes, ${budget.name} may be ${String(budget.bytes)}. Of them: ${listed}.`,
          );
        }
        if (over.length > named) logger.warn(`${String(over.length - named)} more pages are over their budgets.`);
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
