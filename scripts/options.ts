import { parseArgs } from 'node:util';
import { z } from 'zod';
import { siteSchema } from '../src/schemas/guide.ts';

const optionsSchema = z.object({
  port: z.coerce.number('a port is a number').int().min(1).max(65535).default(4321),
  base: z
    .string()
    .regex(/^\/([A-Za-z0-9._~-]+\/)*$/, 'a base path begins and ends with /, such as /guide/')
    .default('/'),
  site: siteSchema.optional(),
});
export type Options = z.infer<typeof optionsSchema>;

/** Reads `--port`, `--base` and `--site`. Words that are not understood end the process with one line. */
export function readOptions(words: readonly string[]): Options {
  try {
    const options = { port: { type: 'string' }, base: { type: 'string' }, site: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...words], options });
    const { base, site } = values;
    return optionsSchema.parse({
      ...values,
      ...(base === undefined ? {} : { base: toClosed(base) }),
      ...(site === undefined ? {} : { site: site.replace(/\/*$/, '/') }),
    });
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ')
        : (String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '');
    console.error(`${reason}. Usage: npm start -- [--port 4321] [--base /guide/] [--site https://host/]`);
    process.exit(2);
  }
}

/** `guide` and `/guide` are taken for `/guide/`. */
function toClosed(base: string): string {
  return `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}
