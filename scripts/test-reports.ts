import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** What a step of `npm test` came to. A skipped test counts as neither, and is named. */
export interface Count {
  readonly passed: number;
  /** What failed, each by name and with what was said of it. */
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(), // the file
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Reads the JSON that Vitest writes. @throws a ZodError where it is of another form */
export function readVitestReport(json: unknown): Count {
  const { numPassedTests, testResults } = vitestReport.parse(json);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that cannot be read, or made ready, has no test that failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: [
      ...tests.flatMap(({ fullName, status, failureMessages }) =>
        status === 'failed' ? [toFailure(fullName, failureMessages)] : [],
      ),
      ...broken.map(({ name, message }) => toFailure(name, [message])),
    ],
    skipped: tests.flatMap(({ fullName, status }) => (['passed', 'failed'].includes(status) ? [] : [fullName])),
  };
}

const testSchema = z.object({
  status: z.string(),
  results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
});
const suiteSchema = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(testSchema) })),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
type Suite = z.infer<typeof suiteSchema>;
type Test = z.infer<typeof testSchema> & { readonly name: string };

const playwrightReport = z.object({
  stats: z.object({ expected: z.int() }),
  suites: z.array(suiteSchema),
});

/** Reads the JSON that Playwright writes; what passes only at the second try has failed. @throws as above */
export function readPlaywrightReport(json: unknown): Count {
  const { stats, suites } = playwrightReport.parse(json);
  const tests = suites.flatMap((suite) => listTests(suite));
  return {
    passed: stats.expected,
    failed: tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ name, results }) => toFailure(name, results.flatMap(toMessages))),
    skipped: tests.flatMap(({ name, status }) => (status === 'skipped' ? [name] : [])),
  };
}

function toMessages({ errors }: Test['results'][number]): string[] {
  return errors.flatMap(({ message }) => message ?? []);
}

/** The tests of a file or of a group within it, named with where they stand. */
function listTests({ title, specs, suites = [] }: Suite): Test[] {
  const own = specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, name: spec.title })));
  return [...own, ...suites.flatMap((suite) => listTests(suite))].map((test) => ({
    ...test,
    name: `${title} ${test.name}`,
  }));
}

/** A name, and below it what was said, as far as it is read at a glance. */
function toFailure(name: string, messages: readonly string[]): string {
  const lines = messages.flatMap((message) => stripVTControlCharacters(message).split('\n'));
  return [
    name,
    ...lines
      .filter((line) => line.trim() !== '')
      .slice(0, 12)
      .map((line) => `  ${line}`),
  ].join('\n');
}
