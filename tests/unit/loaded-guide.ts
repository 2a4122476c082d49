import { reportAsText } from '../../src/diagnostics/reporters/text.ts';
import type { Graph, Statement } from '../../src/graph/types.ts';
import { loadGuide, type LoadedGuide } from '../../src/load.ts';
import type { Reference } from '../../src/schemas/reference.ts';
import { sites } from '../sites.ts';

/**
 * A guide read from its folder.
 * @throws an Error with the problems where its guide.yaml cannot be read
 */
export function loadSound(root: string, base = '/', site?: string): LoadedGuide {
  const loaded = loadGuide(root, base, site);
  if (!loaded.success) throw new Error(reportAsText(loaded.problems));
  return loaded;
}

/** The two guides, each read once a test file. */
export const real = loadSound(sites.guide.root);
export const small = loadSound(sites.small.root);

/** @throws an Error where the graph has no such work */
export function getReference({ referenceByKey }: Graph, key: string): Reference {
  const reference = referenceByKey.get(key);
  if (reference === undefined) throw new Error(`No work ${key}`);
  return reference;
}

/** A statement by its address, `/lessons/data/#id`.
 * @throws an Error where there is none
 */
export function getStatement({ statements }: Graph, path: string): Statement {
  const statement = statements.find((candidate) => candidate.path === path);
  if (statement === undefined) throw new Error(`No statement ${path}`);
  return statement;
}

/** An entry as its reader sees it: without tags, and with & for its HTML. */
export function toEntryText({ entryHtml }: Reference): string {
  return entryHtml.replace(/<[^>]+>/g, '').replaceAll('&#38;', '&');
}
