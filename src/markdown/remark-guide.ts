import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { markCitations } from './citations.ts';
import { renderCitations } from './render-citations.ts';
import { renderLinks } from './render-links.ts';
import { renderTables } from './render-tables.ts';
import { renderTerms } from './render-terms.ts';
import { renderStatements } from './render-statements.ts';
import type { Resolver } from './resolver.ts';

/** Citations in Pandoc’s syntax, as links to evidence pages. */
export function remarkCitations({ resolver }: { resolver: Resolver }) {
  return (tree: Root, file: VFile): void => {
    markCitations(tree, String(file));
    renderCitations(tree, resolver);
  };
}

/** Statements with their basis and works; after `remarkCitations`. */
export function remarkStatements({ resolver }: { resolver: Resolver }) {
  return (tree: Root): void => {
    renderStatements(tree, resolver);
  };
}

/** The first mention of a concept with its definition; before `remarkLinks`. */
export function remarkTerms({ resolver }: { resolver: Resolver }) {
  return (tree: Root): void => {
    renderTerms(tree, resolver);
  };
}

/** Tables with a name, headers for their columns and rows, and no style of their own. */
export function remarkTables() {
  return renderTables;
}

/** Internal links under the base path. */
export function remarkLinks({ resolver }: { resolver: Resolver }) {
  return (tree: Root): void => {
    renderLinks(tree, resolver);
  };
}
