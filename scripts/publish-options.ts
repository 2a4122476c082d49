import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseTarget, type Target } from '../src/publishing/target.ts';

const usage =
  'Usage: npm run publish-site -- <folder or s3://bucket/prefix> [--from dist] [--prune] [--grace 30] [--purge-list file.json] [--endpoint https://host] [--region name]';

const optionsSchema = z.object({
  from: z.string().min(1).default('dist'),
  prune: z.boolean().default(false),
  grace: z.coerce.number('a number of days').min(0).default(30),
  'purge-list': z.string().min(1).optional(),
  endpoint: z.url({ protocol: /^https?$/, error: 'an address such as https://host' }).optional(),
  region: z.string().min(1).optional(),
});

export interface PublishOptions extends z.infer<typeof optionsSchema> {
  readonly target: Target;
}

/** Reads the words of `npm run publish-site`. Words that are not understood end the process with one line. */
export function readPublishOptions(words: readonly string[]): PublishOptions {
  try {
    return parseWords(words);
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ')
        : (String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '');
    console.error(`${reason}. ${usage}`);
    process.exit(2);
  }
}

function parseWords(words: readonly string[]): PublishOptions {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      from: text,
      prune: { type: 'boolean' },
      grace: text,
      'purge-list': text,
      endpoint: text,
      region: text,
    },
  });
  const [word, another] = positionals;
  if (word === undefined) throw new Error('No target named');
  if (another !== undefined) throw new Error(`Unexpected word (${another})`);
  return { ...optionsSchema.parse(values), target: parseTarget(word) };
}
