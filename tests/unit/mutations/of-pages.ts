import type { RuleId } from '../../../src/diagnostics/rules.ts';
import { listPages, misspell, mutateMatches, placeAt, type Change, type Mutation } from './mutant.ts';

/** A mistake at each match of a pattern in the pages. */
function inPages(
  name: string,
  rule: RuleId,
  pattern: RegExp,
  change: (match: RegExpExecArray) => Change | undefined,
): Mutation {
  return {
    name,
    mutate: (files) => listPages(files).flatMap(([file, text]) => mutateMatches(file, text, pattern, rule, change)),
  };
}

const bracketed = /\[[^[\]]*@[^[\]]*\]/g;
const frontmatterField = /(?<=^---\n(?:[a-zA-Z ].*\n)*)([a-zA-Z]+):(?= )/g;

export const mutationsOfPages: readonly Mutation[] = [
  inPages('a key is misspelt', 'citation-key-exists', /(?<=[\s[;-])@([a-z0-9-]+)/g, ([, key = '']) => ({
    replacement: `@${misspell(key)}`,
  })),
  inPages('a citation has no closing bracket', 'citation-is-well-formed', bracketed, ([text]) => ({
    replacement: text.slice(0, -1),
  })),
  inPages('a citation has an empty place', 'citation-is-well-formed', bracketed, ([text]) => ({
    replacement: text.replace(/\]$/, '; ]'),
  })),
  inPages('a citation has no key', 'citation-is-well-formed', /\.\n(?=<\/)/g, () => ({
    replacement: ' [@].\n',
    blame: 1,
  })),
  inPages('a citation has two keys without a semicolon', 'citation-is-well-formed', bracketed, ([text]) => ({
    replacement: text.replace(/\]$/, ' @keita2016]'),
  })),
  inPages('a link to a page is misspelt', 'link-page-exists', /\[[^\]]*\]\((\/[a-z/-]+\/)/g, ([text, path = '']) => ({
    replacement: text.replace(path, path.replace(/.\/$/, '/')),
  })),
  inPages('a link lacks its last slash', 'link-page-exists', /\[[^\]]*\]\(\/[a-z/-]+\/\)/g, ([text]) => ({
    replacement: text.replace('/)', ')'),
  })),
  inPages('a link has a misspelt id', 'link-anchor-exists', /\[[^\]]*\]\([a-z/-]*#[a-z-]+/g, ([text]) => ({
    replacement: text.slice(0, -1),
  })),
  inPages('a statement’s id has a capital', 'statement-id-is-legal', /<[A-Z][a-z]+ id="[a-z]/g, ([text]) => ({
    replacement: text.slice(0, -1) + text.slice(-1).toUpperCase(),
  })),
  inPages(
    'a statement’s tag is misspelt',
    'markup-is-known',
    /<([A-Z][a-z]+)( id="[^>]*>(?:\n?.)*?<\/)\1/g,
    ([, tag = '', rest = '']) => ({
      replacement: `<${misspell(tag)}${rest}${misspell(tag)}`,
    }),
  ),
  inPages(
    'a statement is from a paragraph that is not there',
    'source-paragraph-exists',
    /<[A-Z][a-z]+ id="[a-z-]+" from="[a-z0-9-]+\./g,
    ([text]) => ({
      replacement: `${text}9`,
    }),
  ),
  inPages(
    'a statement is never closed',
    'mdx-parses',
    /<[A-Z][a-z]+ id="[^>]*>\n(?:.+\n|\n(?!<))+?<\/[A-Z][a-z]+>/g,
    ([text]) => ({
      replacement: text.replace(/<\/[A-Z][a-z]+>$/, ''),
    }),
  ),
  inPages('an attribute is misspelt', 'markup-is-known', /<[A-Z][a-z]+ id="[a-z-]+" (?=own|from)/g, ([text]) => ({
    replacement: `${text}quotaton `,
  })),
  inPages('a sentence has a < for itself', 'mdx-parses', /(?<=\n[A-Z][a-z]+) (?=[a-z])/g, () => ({
    replacement: ' <9 ',
    blame: 2,
  })),
  inPages('a space does not break', 'spaces-are-plain', /(?<=\n[A-Z][a-z]+) (?=[a-z])/g, () => ({
    replacement: '\u00a0',
  })),
  inPages('a mark of no width stands in a word', 'characters-are-visible', /(?<=\n[A-Z][a-z])(?=[a-z]+ )/g, () => ({
    replacement: '\u200b',
  })),
  inPages('a quotation has another word', 'quotation-is-recorded', /“[^”|]+”(?= \[@|\.\n<)/g, ([text]) => ({
    replacement: text.replace(/.”$/, 's”'),
  })),
  inPages('a field of frontmatter is misspelt', 'frontmatter-is-valid', frontmatterField, ([, name = '']) => ({
    replacement: `${misspell(name)}:`,
  })),
  inPages('a number in frontmatter is a word', 'frontmatter-is-valid', /(?<=^---\n)order: \d/g, () => ({
    replacement: 'order: first',
  })),
  inPages('frontmatter is indented wrongly', 'frontmatter-is-valid', /(?<=^---\n(?:[a-zA-Z].*\n)+)title: /g, () => ({
    replacement: ' title: ',
    blame: 1,
  })),
  inPages(
    'a quotation mark in frontmatter is not closed',
    'frontmatter-is-valid',
    /(?<=^---\n(?:[a-zA-Z].*\n)*)title: /g,
    () => ({
      replacement: 'title: "',
      blame: 7,
    }),
  ),
  inPages(
    'a field of frontmatter is there twice',
    'frontmatter-is-valid',
    /(?<=^---\n(?:[a-zA-Z].*\n)*)title: .*\n/g,
    ([line]) => ({
      replacement: line + line,
      blame: line.length,
    }),
  ),
  {
    name: 'a page is empty',
    mutate: (files) =>
      listPages(files).map(([file]) => ({ file, text: '', rule: 'frontmatter-is-valid', place: placeAt(file, '', 0) })),
  },
  {
    name: 'a file has a byte-order mark',
    mutate: (files) =>
      [...files]
        .filter(([file]) => !file.endsWith('.json'))
        .map(([file, text]) => ({
          file,
          text: `\uFEFF${text}`,
          rule: 'text-has-no-byte-order-mark',
          place: placeAt(file, text, 0),
        })),
  },
  {
    name: 'a file has line ends of Windows',
    mutate: (files) =>
      [...files]
        .filter(([file]) => !file.endsWith('.json'))
        .map(([file, text]) => ({
          file,
          text: text.replaceAll('\n', '\r\n'),
          rule: 'line-ends-are-plain',
          place: placeAt(file, text, text.indexOf('\n')),
        })),
  },
];
