import { z } from 'zod';

/** What a step of `npm test` came to. A skipped test counts as neither, and is named. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

/** Reads the JSON that Vitest writes. @throws a ZodError where it is of another form */
export function readVitestReport(json: unknown): Count {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(json);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: tests.flatMap(({ fullName, status }) => (['passed', 'failed'].includes(status) ? [] : [fullName])),
  };
}

const suiteSchema = z.object({
  title: z.string(),
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
type Suite = z.infer<typeof suiteSchema>;

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  suites: z.array(suiteSchema),
});

/** Reads the JSON that Playwright writes; what passes only at the second try has failed. @throws as above */
export function readPlaywrightReport(json: unknown): Count {
  const { stats, suites } = playwrightReport.parse(json);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: suites.flatMap((suite) => listSkipped(suite)),
  };
}

function listSkipped({ title, specs, suites = [] }: Suite): string[] {
  const own = specs.flatMap((spec) => spec.tests.flatMap(({ status }) => (status === 'skipped' ? [spec.title] : [])));
  return [...own, ...suites.flatMap((suite) => listSkipped(suite))].map((name) => `${title} ${name}`);
}
