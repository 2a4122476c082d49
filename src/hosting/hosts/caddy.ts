import { listHeaders, listUnsent, type FileKind } from '../header-table.ts';
import { describePlace, listExceptions, type HostFacts } from '../host-facts.ts';
import { mediaTypes } from '../media-types.ts';

/**
 * What a site block of a Caddyfile imports. It has no redirects: Caddy’s would lose the query, and the built page leads
 * on with it.
 */
export function toCaddyFile(facts: HostFacts): string {
  const { base } = facts;
  return [
    '# The guide’s headers, for Caddy 2. In the site block:',
    `#     root * /var/www    # ${describePlace(facts)}`,
    '#     import /path/to/this/caddy.conf',
    `handle ${base}* {`,
    '\troute {',
    ...indent([
      ...toHeaderLines(`${base}*`, 'guide'),
      ...listExceptions(facts).flatMap(({ path, below, kind }) => toHeaderLines(below ? `${path}*` : path, kind)),
      ...[...mediaTypes].map(([ending, { type }]) => `header *.${ending} Content-Type ${quote(type)}`),
      'file_server {',
      '\tprecompressed br gzip',
      '}',
    ]),
    '\t}',
    '}',
    'handle_errors {',
    `\t@guide expression \`{err.status_code} == 404 && {path}.startsWith("${base}")\``,
    '\thandle @guide {',
    `\t\trewrite * ${base}404.html`,
    '\t\theader Content-Type "text/html; charset=utf-8"',
    ...toHeaderLines('', 'guide').map((line) => `\t\t${line}`),
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n');
}

/** Lines of a route are obeyed in their order, and a later one replaces what an earlier one set. */
function toHeaderLines(matcher: string, kind: FileKind): string[] {
  return [
    ...Object.entries(listHeaders(kind)).map(([name, value]) => print(matcher, name, quote(value))),
    ...listUnsent(kind).map((name) => print(matcher, `-${name}`)),
  ];
}

function print(...words: readonly string[]): string {
  return ['header', ...words.filter((word) => word !== '')].join(' ');
}

function quote(value: string): string {
  return `"${value}"`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `\t\t${line}`);
}
