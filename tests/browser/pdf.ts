import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/**
 * The text of a page as the browser prints it, on one line, read by poppler.
 * @throws where there is no `pdftotext`
 */
export async function readPdf(page: Page, format: 'A4' | 'Letter'): Promise<string> {
  const pdf = await page.pdf({ format });
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return stdout.replace(/\s+/g, ' ');
}
