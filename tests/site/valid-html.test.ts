import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isInstalled, runTool } from '../tools.ts';
import { builtSites } from './pages.ts';

const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

const reportSchema = z.object({
  messages: z.array(
    z.object({
      url: z.string().optional(),
      lastLine: z.int().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** What the checker says that is no fault of a page; nothing else is let through, be it an error or a warning. */
const tolerated: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /^CSS: /,
    reason: 'It knows less of CSS than browsers do: neither light-dark() in a property nor line-clamp.',
  },
  {
    pattern: /^Resource violates Content Security Policy/,
    reason: 'It reads files, which have no origin: to it, nothing is of the guide itself.',
  },
  {
    pattern: /^Inline (style|script) violates Content Security Policy/,
    reason: 'The one file names its style and script by their hashes, which it does not compute; a browser test does.',
  },
];

describe.runIf(isInstalled('java'))('the Nu checker', () => {
  test('finds no error and no warning in any page of the two guides', { timeout: 300_000 }, () => {
    const folders = builtSites.map(({ out }) => out);
    const options = ['--stdout', '--format', 'json', '--skip-non-html', '--also-check-svg'];
    const { output } = runTool('java', ['-Xss8m', '-jar', checker, ...options, ...folders], '.');
    const { messages } = reportSchema.parse(JSON.parse(output));
    const faults = messages
      .filter(({ message }) => !tolerated.some(({ pattern }) => pattern.test(message)))
      .map(({ url, lastLine, message, extract }) => `${toPlace(url, lastLine)}: ${message} ${extract ?? ''}`);
    expect(faults).toEqual([]);
  });

  test('finds what is wrong with a page that is', { timeout: 60_000 }, () => {
    const page = fileURLToPath(new URL('../fixtures/invalid.html', import.meta.url));
    const { output } = runTool('java', ['-jar', checker, '--stdout', '--format', 'json', page], '.');
    const { messages } = reportSchema.parse(JSON.parse(output));
    expect(messages.map(({ message }) => message)).toEqual([expect.stringMatching(/“blockquote” not allowed/)]);
  });
});

function toPlace(url = '', line = 0): string {
  return `${url.startsWith('file:') ? relative('.', fileURLToPath(url)) : url}:${line.toString()}`;
}
