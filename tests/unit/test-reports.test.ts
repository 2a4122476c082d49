import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../scripts/test-reports.ts';

test('a test that Vitest skipped is named, and is neither passed nor failed', () => {
  const assertionResults = [
    { fullName: 'a file is read', status: 'passed' },
    { fullName: 'a file is valid against its schema', status: 'skipped' },
    { fullName: 'a file is written', status: 'failed' },
  ];
  const report = { numPassedTests: 1, numFailedTests: 1, testResults: [{ assertionResults }] };
  expect(readVitestReport(report)).toEqual({ passed: 1, failed: 1, skipped: ['a file is valid against its schema'] });
});

test('a test that Playwright skipped is named with where it stands, and one that needed two tries has failed', () => {
  const toSpec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const inner = { title: 'on paper', specs: [toSpec('is read', 'skipped'), toSpec('is whole', 'flaky')] };
  const suites = [{ title: 'pack.spec.ts', specs: [toSpec('is shown', 'expected')], suites: [inner] }];
  expect(readPlaywrightReport({ stats: { expected: 1, unexpected: 0, flaky: 1 }, suites })).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['pack.spec.ts on paper is read'],
  });
});
