import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';

const reportSchema = z.union([
  z.object({ metadata: z.object({ vulnerabilities: z.object({ high: z.int(), critical: z.int() }) }) }),
  z.object({ error: z.object({ summary: z.string().optional() }).loose() }),
  z.object({ message: z.string() }),
]);

/** What npm knows of the packages in the lock file. A registry without advisories answers with an error. */
function readAudit() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return reportSchema.parse(JSON.parse(stdout));
}

test('no dependency has a known fault of high severity', ({ skip }) => {
  const report = readAudit();
  if (!('metadata' in report)) return skip('the registry tells nothing of faults');
  const { high, critical } = report.metadata.vulnerabilities;
  expect({ high, critical }, 'npm audit says which').toEqual({ high: 0, critical: 0 });
});
