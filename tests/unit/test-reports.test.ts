import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../scripts/test-reports.ts';

const toFile = (name: string, assertionResults: readonly object[], message = '') => ({
  name,
  status: 'failed',
  message,
  assertionResults,
});
const toAssertion = (fullName: string, status: string, failureMessages: readonly string[] = []) => ({
  fullName,
  status,
  failureMessages,
});

test('a test that Vitest skipped is named, and is neither passed nor failed', () => {
  const file = toFile('files.test.ts', [
    toAssertion('a file is read', 'passed'),
    toAssertion('a file is valid against its schema', 'skipped'),
    toAssertion('a file is written', 'failed', ['\u001B[31mexpected 1\u001B[39m\n\nto be 2']),
  ]);
  expect(readVitestReport({ numPassedTests: 1, testResults: [file] })).toEqual({
    passed: 1,
    failed: ['a file is written\n  expected 1\n  to be 2'],
    skipped: ['a file is valid against its schema'],
  });
});

test('a file that Vitest could not read has failed, and what was said of it is kept', () => {
  const file = toFile('files.test.ts', [], 'Unexpected token');
  expect(readVitestReport({ numPassedTests: 0, testResults: [file] }).failed).toEqual([
    'files.test.ts\n  Unexpected token',
  ]);
});

test('a test that Playwright skipped is named with where it stands, and one that needed two tries has failed', () => {
  const toSpec = (title: string, status: string, ...messages: readonly string[]) => ({
    title,
    tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }, { errors: [] }] }],
  });
  const inner = {
    title: 'on paper',
    specs: [toSpec('is read', 'skipped'), toSpec('is whole', 'flaky', 'half is not')],
  };
  const suites = [{ title: 'pack.spec.ts', specs: [toSpec('is shown', 'expected')], suites: [inner] }];
  expect(readPlaywrightReport({ stats: { expected: 1 }, suites })).toEqual({
    passed: 1,
    failed: ['pack.spec.ts on paper is whole\n  half is not'],
    skipped: ['pack.spec.ts on paper is read'],
  });
});
