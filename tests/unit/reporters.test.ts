import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toProblem } from '../../src/diagnostics/problem.ts';
import { reportAsGithub } from '../../src/diagnostics/reporters/github.ts';
import { reportAsJson, reportSchema } from '../../src/diagnostics/reporters/json.ts';
import { rules } from '../../src/diagnostics/rules.ts';
import { toRulesPage } from '../../src/diagnostics/rules-page.ts';
import { sites } from '../sites.ts';
import { run } from './command.ts';
import { copyGuide, replaceOnce } from './temporary-guide.ts';

const second = toProblem(
  'year-is-given',
  { kind: 'point', file: 'b.bib', line: 10, column: 3 },
  'Missing year',
  'Add it',
);
const first = toProblem('file-is-there', { kind: 'file', file: 'a,b:c.yaml' }, '100 % missing', 'Add the\nfile');

describe('annotations for GitHub', () => {
  const report = reportAsGithub([second, first], (file) => `guide/${file}`);

  test('are one line a problem, in the order of places, with file, line, column and code', () => {
    expect(report.split('\n')[1]).toBe(
      '::error file=guide/b.bib,line=10,col=3,title=year-is-given::Missing year%0AAdd it',
    );
  });

  test('escape what would end them or a part of them', () => {
    expect(report.split('\n')[0]).toBe(
      '::error file=guide/a%2Cb%3Ac.yaml,title=file-is-there::100 %25 missing%0AAdd the%0Afile',
    );
  });

  test('are none where nothing is wrong', () => {
    expect(reportAsGithub([], (file) => file)).toBe('');
  });
});

describe('a report for programs', () => {
  test('holds each problem by its parts, in the order of places', () => {
    expect(JSON.parse(reportAsJson([second, first]))).toEqual({
      version: 1,
      errors: 2,
      warnings: 0,
      problems: [
        {
          code: 'file-is-there',
          severity: 'error',
          file: 'a,b:c.yaml',
          message: '100 % missing',
          hint: 'Add the\nfile',
        },
        {
          code: 'year-is-given',
          severity: 'error',
          file: 'b.bib',
          line: 10,
          column: 3,
          message: 'Missing year',
          hint: 'Add it',
        },
      ],
    });
  });

  test('is an empty list where nothing is wrong', () => {
    expect(JSON.parse(reportAsJson([]))).toEqual({ version: 1, errors: 0, warnings: 0, problems: [] });
  });
});

describe('npm run check', () => {
  test('prints nothing but JSON with --format json, and ends with status 1 for an error', () => {
    const root = copyGuide(sites.small.root);
    replaceOnce(`${root}/content/pages/methods.mdx`, 'from="methods.2"', 'from="methods.7"');
    const { status, output } = run('check.ts', ['--format', 'json'], { env: { GUIDE_ROOT: root } });
    expect(reportSchema.parse(JSON.parse(output)).problems).toMatchObject([
      { code: 'source-paragraph-exists', file: 'content/pages/methods.mdx', line: 11, column: 1 },
    ]);
    expect(status).toBe(1);
  });

  test('names files from the folder it runs in with --format github', () => {
    const root = copyGuide(sites.small.root);
    replaceOnce(`${root}/content/pages/methods.mdx`, 'from="methods.2"', 'from="methods.7"');
    const { lines } = run('check.ts', ['--format', 'github'], { env: { GUIDE_ROOT: root } });
    expect(lines).toEqual([expect.stringContaining(`::error file=${root}/content/pages/methods.mdx,line=11,col=1,`)]);
  });

  test('refuses a format that it does not know, in one line', () => {
    const { status, lines } = run('check.ts', ['--format', 'xml']);
    expect(lines).toEqual([expect.stringContaining('--format text|github|json')]);
    expect(status).toBe(2);
  });
});

describe('docs/diagnostics.md', () => {
  const page = readFileSync('docs/diagnostics.md', 'utf8');

  test('is what npm run document writes', () => {
    expect(page).toBe(toRulesPage());
  });

  test('lists every code', () => {
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, id]) => id)).toEqual(Object.keys(rules));
  });
});
