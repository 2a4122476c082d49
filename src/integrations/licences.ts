import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { z } from 'zod';

/** Folders of the packages of which something is in what is built. */
const shipped = new Set<string>();

/**
 * Notes from which packages the modules and files come that a bundle for readers is made of. Every build of such a bundle
 * has this plugin: the pages' scripts and styles, the one-file edition's script, the service worker.
 */
export function noteShipped(): Plugin {
  return {
    name: 'guide:note-shipped',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        // What makes the pages is not handed out, but the letters are that their styles ask for.
        if (part.type === 'chunk' && this.environment.name !== 'client') continue;
        const files = part.type === 'chunk' ? part.moduleIds : part.originalFileNames;
        for (const file of files) noteFile(file);
      }
    },
  };
}

/** Notes the package that a file comes from. */
export function noteFile(file: string): void {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/').replace(/^\0/, ''))?.[0];
  if (folder !== undefined && existsSync(join(folder, 'package.json'))) shipped.add(folder);
}

/** Writes `/licences.txt`: the licence of every package that readers are handed something of, in its own words. */
export function licences(): AstroIntegration {
  return {
    name: 'guide:licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteShipped()] } });
      },
      'astro:build:done': ({ dir }) => {
        noteFile(findPackageJSON('pagefind', import.meta.url) ?? ''); // it writes its own files beside its index
        writeFileSync(new URL('licences.txt', dir), toList([...shipped].map(readPackage)));
      },
    },
  };
}

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

interface Shipped extends z.infer<typeof packageSchema> {
  readonly text: string;
}

/** @throws an Error where a package does not say under what licence it is, or not in full */
function readPackage(folder: string): Shipped {
  const file = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => a.length - b.length)[0];
  if (file === undefined) throw new Error(`${folder} has no text of its licence: do not hand it out`);
  const about = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { ...about, text: readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim() };
}

function toList(packages: readonly Shipped[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = sorted.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n${'-'.repeat(60)}\n${text}\n`,
  );
  return `What this site hands out of other people’s work, and under what licence.\n\n${parts.join('\n\n')}`;
}
