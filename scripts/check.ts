import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkGuide } from '../src/checks/guide.ts';
import { isError, type Problem } from '../src/diagnostics/problem.ts';
import { reportAsGithub } from '../src/diagnostics/reporters/github.ts';
import { reportAsJson } from '../src/diagnostics/reporters/json.ts';
import { reportAsText } from '../src/diagnostics/reporters/text.ts';
import { getGuideRoot, loadGuide, pageFolders, type LoadResult } from '../src/load.ts';
import { startReading } from '../src/threads/shared-reading.ts';

const formatSchema = z.enum(['text', 'github', 'json']);
type Format = z.infer<typeof formatSchema>;

/** Reads `--format`. Words that are not understood end the process with one line. */
function readFormat(): Format {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
    return formatSchema.parse(values.format);
  } catch {
    console.error('Unexpected words. Usage: npm run check -- [--format text|github|json]');
    process.exit(2);
  }
}

function summarise(loaded: LoadResult): string {
  if (!loaded.success) return '';
  const { pages, statements, references } = loaded.graph;
  return `${pages.length.toString()} pages, ${statements.length.toString()} statements, ${references.length.toString()} works: no problems`;
}

function report(format: Format, problems: readonly Problem[], loaded: LoadResult): string {
  if (format === 'json') return reportAsJson(problems);
  if (problems.length === 0) return summarise(loaded);
  return format === 'text' ? reportAsText(problems) : reportAsGithub(problems, (file) => join(root, file));
}

const format = readFormat();
const root = getGuideRoot();
const reading = startReading(root, pageFolders);
const loaded = loadGuide(root, '/', undefined, { readFacts: reading.read });
reading.stop();
const problems = checkGuide(loaded);
console.log(report(format, problems, loaded));
process.exitCode = problems.some(isError) ? 1 : 0;
