import type { RuleId } from '../../../src/diagnostics/rules.ts';
import { misspell, mutateMatches, type Change, type Mutation } from './mutant.ts';

const file = 'references.bib';
const entry = /@[a-z]+\{[a-z0-9-]+,\n(?: {2}.*\n)+\}/g;

/** A mistake in an entry; `change` is given the entry and its text. */
function inEntries(name: string, rule: RuleId, change: (text: string) => Change | undefined): Mutation {
  return {
    name,
    mutate: (files) => mutateMatches(file, files.get(file) ?? '', entry, rule, ([text]) => change(text)),
  };
}

/** A mistake in a field of an entry, reported at the field's name. */
function inField(
  name: string,
  rule: RuleId,
  pattern: RegExp,
  toReplacement: (match: RegExpExecArray) => string,
): Mutation {
  return {
    name,
    mutate: (files) =>
      mutateMatches(file, files.get(file) ?? '', pattern, rule, (match) => ({
        replacement: toReplacement(match),
      })),
  };
}

export const mutationsOfBibliography: readonly Mutation[] = [
  inEntries('the closing brace of an entry is left out', 'bibtex-parses', (text) => ({
    replacement: text.replace(/\}$/, ''),
  })),
  inEntries('the closing brace of a title is left out', 'bibtex-parses', (text) => ({
    replacement: text.replace(/^( {2}title = .*)\},$/m, '$1,'),
  })),
  inEntries('a title has a closing brace too many', 'bibtex-parses', (text) => {
    const replacement = text.replace(/^( {2}title = .*)\},$/m, '$1}},');
    return { replacement, blame: replacement.indexOf('}},\n') + 1 };
  }),
  inEntries('the comma behind a title is left out', 'bibtex-parses', (text) => ({
    replacement: text.replace(/^( {2}title = .*\}),$/m, '$1'),
  })),
  inEntries('the comma behind a key is left out', 'bibtex-parses', (text) => ({
    replacement: text.replace(/,\n/, '\n'),
  })),
  inEntries('a line of notes stands above an entry', 'bibtex-parses', (text) => ({
    replacement: `to be sorted\n${text}`,
  })),
  inEntries('a type is misspelt', 'entry-type-is-known', (text) => ({
    replacement: text.replace(/^@[a-z]+/, (type) => `@${misspell(type.slice(1))}`),
  })),
  inEntries('an entry is there twice', 'reference-key-is-unique', (text) => ({
    replacement: `${text}\n\n${text}`,
    blame: text.length + 2,
  })),
  inEntries('a key begins with a capital', 'reference-key-is-legal', (text) => ({
    replacement: text.replace(/\{[a-z]/, (letter) => letter.toUpperCase()),
  })),
  inEntries('an entry has no keywords', 'keyword-is-listed', (text) => ({
    replacement: text.replace(/^ {2}keywords = .*\n/m, ''),
  })),
  inEntries('a year is left out', 'year-is-given', (text) =>
    /^ {2}year/m.test(text) ? { replacement: text.replace(/^ {2}year = .*\n/m, '') } : undefined,
  ),
  inField('the name of a title is misspelt', 'entry-field-is-known', /(?<=\n {2})title =/g, () => 'titel ='),
  inField('a year has five digits', 'year-is-given', /(?<=\n {2})year = \{/g, () => 'year = {1'),
  inField('a DOI is an address', 'doi-is-well-formed', /(?<=\n {2})doi = \{/g, () => 'doi = {https://doi.org/'),
  inField(
    'a month is the thirteenth',
    'date-is-on-the-calendar',
    /(?<=\n {2})keywords/g,
    () => 'month = 13,\n  keywords',
  ),
  inField(
    'a date has no hyphen',
    'date-is-on-the-calendar',
    /(?<=\n {2})urldate = \{(\d+)-/g,
    ([, year = '']) => `urldate = {${year}`,
  ),
  inField('pages run backwards', 'page-range-is-well-formed', /(?<=\n {2})pages = \{/g, () => 'pages = {999'),
  inField('a keyword is misspelt', 'keyword-is-listed', /(?<=\n {2})keywords = \{./g, () => 'keywords = {'),
];
